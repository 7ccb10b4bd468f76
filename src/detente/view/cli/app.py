"""The commands together. Each ends with 0: done, 1: some inputs could not be read, 2: what was asked cannot be done."""

import sys
from collections.abc import Sequence
from importlib.metadata import version
from io import TextIOWrapper
from typing import Annotated, NoReturn

import typer

from detente.cycles import look_no_more, look_rarely
from detente.record.errors import DetenteError
from detente.view.cli.commands import Commands
from detente.view.cli.ending import ended_as_by_ctrl_c, flush, unwritten
from detente.view.cli.screen import tell_error

app = typer.Typer(cls=Commands, no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)


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
    look_rarely()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    try:
        with ended_as_by_ctrl_c():
            app(arguments, prog_name="detente")
    except DetenteError as error:
        _fail(error)
    except OSError as error:
        _fail(unwritten(error))
    finally:
        unsaid = flush()
        look_no_more()
        if unsaid:
            _fail(unsaid)


def _fail(error: DetenteError) -> NoReturn:
    tell_error(error)
    sys.exit(2)
