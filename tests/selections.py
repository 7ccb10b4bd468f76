"""Records put into a store and taken out of it in some format."""

from collections.abc import Iterator
from contextlib import contextmanager
from io import StringIO
from pathlib import Path

from detente.record import Record
from detente.store import EVERYTHING, Query, open_store
from detente.view.export import FOLDERS, LINES, Exported, Format, Options, Selection


@contextmanager
def selected(record: Record, query: Query = EVERYTHING, *, heeded: bool = True) -> Iterator[Selection]:
    with open_store(":memory:") as store:
        with store.writing() as writer:
            writer.add(record)
        with store.snapshot(heeded=heeded) as seen:
            yield Selection(seen, query)


def lines(
    record: Record,
    format: Format,
    query: Query = EVERYTHING,
    *,
    heeded: bool = True,
    kind: str | None = None,
    all_statuses: bool = False,
) -> tuple[str, Exported]:
    """What a format of lines makes of a record."""
    out = StringIO()
    with selected(record, query, heeded=heeded) as selection:
        exported = LINES[format](selection, out, Options(kind, all_statuses))
    return out.getvalue(), exported


def folder(
    record: Record, format: Format, place: Path, query: Query = EVERYTHING, *, all_statuses: bool = False
) -> Exported:
    """Has a format of folders write a record into one that is made."""
    place.mkdir()
    with selected(record, query) as selection:
        return FOLDERS[format](selection, place, Options(None, all_statuses))
