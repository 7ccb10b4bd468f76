"""Documents in Parquet, one a row; reads the columns that hold them, in batches, and needs the extra `parquet`."""

from collections.abc import Iterator
from importlib import import_module
from typing import Any

from detente.acquire.asked import Asked
from detente.acquire.fields import document_of, is_text, without_text
from detente.acquire.given import Given
from detente.acquire.opened import Opened
from detente.record.errors import BrokenInput, MissingExtra, UnreadableInput

_ROWS = 256


def documents(opened: Opened) -> Iterator[Given | UnreadableInput]:
    """The document of each row; a table that no column of holds a text is an error."""
    arrow, parquet = _arrow(opened.uri)
    with opened.seekable() as file:
        try:
            yield from _documents(parquet.ParquetFile(file), opened)
        except (arrow.ArrowException, OSError) as error:
            raise BrokenInput(f"not Parquet: {error}", where=opened.uri, advice="write it again") from error


def _documents(table: Any, opened: Opened) -> Iterator[Given | UnreadableInput]:
    columns = tuple(table.schema_arrow.names)
    if not is_text(opened.asked.fields, columns):
        raise without_text(opened.asked.fields, columns, where=opened.uri)
    number = 0
    for batch in table.iter_batches(_ROWS, columns=_needed(columns, opened.asked)):
        for row in batch.to_pylist():
            number += 1
            try:
                yield document_of(row, opened.asked.fields, where=f"{opened.uri}#row={number}")
            except UnreadableInput as error:
                yield error


def _needed(columns: tuple[str, ...], asked: Asked) -> list[str]:
    """The columns that hold a part of a document."""
    named = {name.casefold().partition(".")[0] for name in asked.fields.names()}
    return [column for column in columns if column.casefold() in named]


def _arrow(where: str) -> tuple[Any, Any]:
    try:
        return import_module("pyarrow"), import_module("pyarrow.parquet")
    except ImportError as error:
        advice = "install it: pip install 'detente[parquet]'"
        raise MissingExtra("Parquet needs pyarrow", where=where, advice=advice) from error
