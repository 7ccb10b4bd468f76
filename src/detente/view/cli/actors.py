"""The actors of a record, and what one decides on them."""

import typer

from detente.view.cli.facts import actors
from detente.view.cli.reviewing import merge, reviews, split, undo

actors_app = typer.Typer(invoke_without_command=True)
actors_app.callback()(actors)
for command in (merge, split, undo, reviews):
    actors_app.command()(command)
