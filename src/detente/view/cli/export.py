"""The whole record, for other programs."""

from typing import Annotated

import typer

from detente.record import reviewed
from detente.store import open_store
from detente.view.cli.options import DEFAULT_RECORD, RecordFile
from detente.view.cli.screen import out
from detente.view.export import WRITERS, Format


def export(
    format: Annotated[Format, typer.Option("--format", help="jsonl: one thing a line, nothing lost.")] = Format.JSONL,
    as_read: Annotated[
        bool, typer.Option("--as-read", help="As it was read, with the reviews beside it instead of heeded.")
    ] = False,
    record: RecordFile = DEFAULT_RECORD,
) -> None:
    """The whole record on stdout."""
    with open_store(record, create=False) as store:
        found = store.record()
    WRITERS[format](found if as_read else reviewed(found), out().file)
