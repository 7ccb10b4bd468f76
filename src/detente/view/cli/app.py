"""The commands together. Each ends with 0: done, 1: some inputs could not be read, 2: what was asked cannot be done."""

import os
import sys
from collections.abc import Sequence
from importlib.metadata import version
from io import TextIOWrapper
from typing import Annotated

import typer

from detente.record.errors import DetenteError
from detente.view.cli.brief import brief
from detente.view.cli.diff import diff
from detente.view.cli.dyad import dyad
from detente.view.cli.evaluate import evaluate
from detente.view.cli.explain import explain
from detente.view.cli.export import export
from detente.view.cli.facts import actors, events, statements, timeline
from detente.view.cli.importing import import_record
from detente.view.cli.ledger import ledger
from detente.view.cli.links import links
from detente.view.cli.plot import plot_app
from detente.view.cli.positions import positions
from detente.view.cli.read import read
from detente.view.cli.reviewing import accept, amend, merge, note, reject, reviews, split, undo
from detente.view.cli.runs import runs
from detente.view.cli.screen import tell_error
from detente.view.cli.serve import serve
from detente.view.cli.show import show
from detente.view.cli.unknown import unknown_actors
from detente.view.cli.upgrade import upgrade

COMMANDS = (
    *(read, show, timeline, events, statements),
    *(positions, links, dyad, ledger, brief),
    *(serve, unknown_actors, explain, runs, diff, export, evaluate, upgrade),
)

app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)
for command in COMMANDS:
    app.command()(command)
app.command("import")(import_record)

actors_app = typer.Typer(invoke_without_command=True)
actors_app.callback()(actors)
for command in (merge, split, undo, reviews):
    actors_app.command()(command)
review_app = typer.Typer(no_args_is_help=True, help="Decide on what was read: it is so, is not, or is another.")
for command in (accept, reject, amend, note, undo):
    review_app.command()(command)
review_app.command("list")(reviews)
app.add_typer(actors_app, name="actors")
app.add_typer(review_app, name="review")
app.add_typer(plot_app, name="plot")


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"detente {version('detente')}")
        raise typer.Exit


@app.callback()
def detente(
    _: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Say which detente this is.")
    ] = False,
) -> None:
    """Reads the news, writes the diplomatic record."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Runs a command and leaves with its status; what stops it is said on stderr."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    try:
        app(arguments, prog_name="detente")
    except DetenteError as error:
        tell_error(error)
        sys.exit(2)
    finally:
        _flush()


def _flush() -> None:
    """Writes what is left to stdout; where nobody reads it any more, nobody is told."""
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
