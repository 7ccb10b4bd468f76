"""The whole record, for other programs."""

from typing import Annotated

import typer

from detente.record import reviewed
from detente.store import open_store
from detente.view.cli.options import DEFAULT_RECORD, RecordFile
from detente.view.cli.screen import out, tell
from detente.view.export import WRITERS, Format, write_cases


def export(
    format: Annotated[Format, typer.Option("--format", help="jsonl: one thing a line, nothing lost.")] = Format.JSONL,
    as_read: Annotated[
        bool, typer.Option("--as-read", help="As it was read, with the reviews beside it instead of heeded.")
    ] = False,
    reviews: Annotated[
        bool, typer.Option("--reviews", help="The verdicts that stand, as test cases of reading, one JSON line each.")
    ] = False,
    record: RecordFile = DEFAULT_RECORD,
) -> None:
    """The whole record on stdout."""
    if reviews and as_read:
        raise typer.BadParameter("give --reviews or --as-read, not both")
    with open_store(record, create=False) as store:
        found = store.record()
    if reviews:
        if not write_cases(found, out().file):
            tell("Nothing was decided on any fact.")
        return
    WRITERS[format](found if as_read else reviewed(found), out().file)
