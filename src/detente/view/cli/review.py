"""What one decides on facts."""

import typer

from detente.view.cli.reviewing import accept, amend, note, reject, reviews, undo

review_app = typer.Typer(no_args_is_help=True, help="Decide on what was read: it is so, is not, or is another.")
for command in (accept, reject, amend, note, undo):
    review_app.command()(command)
review_app.command("list")(reviews)
