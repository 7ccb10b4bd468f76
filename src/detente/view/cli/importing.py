"""Takes exported lines back into a record."""

import gzip
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from detente.record.errors import BadRecord, MissingInput
from detente.store import Line, import_lines, open_store
from detente.view.cli.options import DEFAULT_RECORD, RecordFile
from detente.view.cli.progress import bar
from detente.view.cli.screen import counted, tell
from detente.view.printable import printable

_SHOWN = 20
"""How many refusals are told one by one."""


def import_record(
    paths: Annotated[
        list[Path], typer.Argument(metavar="FILE", help="What `detente export --format jsonl` wrote; .gz too.")
    ],
    record: RecordFile = DEFAULT_RECORD,
) -> None:
    """Take exported lines into a record: each story whole or not at all, and nothing twice."""
    with open_store(record) as store, bar("importing stories") as told:
        imported = import_lines(store, _lines(paths), told)
        held = store.counts()
    new = ", ".join(counted(imported.new)) or "nothing new"
    tell(printable(f"Imported {new} into {record}, which holds {held['articles']:,} articles."))
    if imported.refused:
        tell("Refused:")
        for one in imported.refused[:_SHOWN]:
            tell(printable(f"✗ {one.file}, line {one.number}: {one.reason}"))
        if len(imported.refused) > _SHOWN:
            tell(f"… and {len(imported.refused) - _SHOWN:,} more")
        raise typer.Exit(1)


def _lines(paths: list[Path]) -> Iterator[Line]:
    """The lines of files, one file after another."""
    for path in paths:
        try:
            with (gzip.open if path.suffix == ".gz" else open)(path, "rb") as file:
                for number, text in enumerate(file, 1):
                    yield Line(str(path), number, bytes(text))
        except (EOFError, gzip.BadGzipFile, zlib.error) as error:
            raise BadRecord(
                f"cut short or damaged: {error}", where=str(path), advice="nothing was imported; fetch the file again"
            ) from error
        except OSError as error:
            raise MissingInput(error.strerror or str(error), where=str(path), advice="name a file of lines") from error
