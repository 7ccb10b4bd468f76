"""Documents in Parquet, one a row; reads the columns that hold them, in batches, and needs the extra `parquet`."""

from collections.abc import Iterator
from importlib import import_module
from typing import Any

from detente.acquire.asked import Asked
from detente.acquire.fields import Row, document_of, is_text, without_text
from detente.acquire.given import Given
from detente.acquire.opened import Opened
from detente.record.errors import BrokenInput, MissingExtra, UnreadableInput

_ROWS = 256


def documents(opened: Opened) -> Iterator[Given | UnreadableInput]:
    """The document of each row; a table that no column of holds a text is an error."""
    fields = opened.asked.fields
    for number, row in enumerate(rows(opened)):
        if isinstance(row, UnreadableInput):
            yield row
            continue
        if not number and not is_text(fields, tuple(row)):
            raise without_text(fields, tuple(row), where=opened.uri)
        try:
            yield document_of(row, fields, where=f"{opened.uri}#row={number + 1}")
        except UnreadableInput as error:
            yield error


def rows(opened: Opened) -> Iterator[Row | UnreadableInput]:
    """The rows of a table, with the columns that hold a part of a document, or why one is none; raises BrokenInput."""
    arrow, parquet = _arrow(opened.uri)
    with opened.seekable() as file:
        try:
            table = parquet.ParquetFile(file)
            columns = _needed(table.schema_arrow.names, opened.asked)
            before = 0
            for batch in table.iter_batches(_ROWS, columns=columns):
                yield from _of_batch(batch, opened, before)
                before += batch.num_rows
        except (arrow.ArrowException, OSError, UnicodeDecodeError) as error:
            raise BrokenInput(f"not Parquet: {error}", where=opened.uri, advice="write it again") from error


def _of_batch(batch: Any, opened: Opened, before: int) -> Iterator[Row | UnreadableInput]:
    """The rows of a batch; where one of them holds what its column cannot, each by itself."""
    try:
        yield from batch.to_pylist()
    except (ValueError, OverflowError):
        for number in range(batch.num_rows):
            try:
                yield from batch.slice(number, 1).to_pylist()
            except (ValueError, OverflowError) as error:
                where = f"{opened.uri}#row={before + number + 1}"
                yield BrokenInput(f"not what its column holds: {error}", where=where, advice="write it again")


def _needed(columns: list[str], asked: Asked) -> list[str]:
    """The columns that hold a part of a document; all where none holds its text."""
    if not is_text(asked.fields, tuple(columns)):
        return columns
    named = {name.casefold().partition(".")[0] for name in asked.fields.names()}
    return [column for column in columns if column.casefold() in named]


def _arrow(where: str) -> tuple[Any, Any]:
    try:
        return import_module("pyarrow"), import_module("pyarrow.parquet")
    except ImportError as error:
        advice = "install it: pip install 'detente[parquet]'"
        raise MissingExtra("Parquet needs pyarrow", where=where, advice=advice) from error
