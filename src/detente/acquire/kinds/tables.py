"""Documents in tables of text, CSV or TSV, one a row, with names of columns in the first."""

import csv
import io
from collections.abc import Iterator
from typing import Literal

from detente.acquire.acquire import BOUND
from detente.acquire.decode import decode
from detente.acquire.fields import document_of, is_text, without_text
from detente.acquire.given import Given
from detente.acquire.gkg import is_gkg
from detente.acquire.opened import Opened
from detente.record.errors import BrokenInput, UnreadableInput

_SEPARATORS = "\t,;|"


def documents(opened: Opened) -> Iterator[Given | UnreadableInput]:
    """The document of each row; a table that no column of holds a text is an error."""
    columns, found = table(opened)
    if not is_text(opened.asked.fields, columns):
        raise without_text(opened.asked.fields, columns, where=opened.uri)
    for number, cells in found:
        try:
            row = dict(zip(columns, cells, strict=False))
            yield document_of(row, opened.asked.fields, where=f"{opened.uri}#row={number}")
        except UnreadableInput as error:
            yield error


def table(opened: Opened) -> tuple[tuple[str, ...], Iterator[tuple[int, list[str]]]]:
    """The names of a table's columns, and its rows with their numbers from 1; raises BrokenInput where it is none."""
    start = opened.head.rpartition(b"\n")[0] or opened.head
    _, encoding = decode(start, where=opened.uri)
    text = io.TextIOWrapper(opened.stream, encoding=encoding, errors="replace", newline="")
    csv.field_size_limit(BOUND)
    first = start.decode(encoding, errors="replace").lstrip("\ufeff\r\n").partition("\n")[0].rstrip("\r")
    quoting: Literal[0, 3] = csv.QUOTE_NONE if is_gkg(first.split("\t")) else csv.QUOTE_MINIMAL
    rows = _rows(csv.reader(text, delimiter=_separator(first), quoting=quoting), where=opened.uri)
    _, columns = next(rows, (0, []))
    return tuple(column.strip() for column in columns), rows


def _separator(first: str) -> str:
    """What most often parts the names in the first line."""
    return max(_SEPARATORS, key=first.count)


def _rows(reader: Iterator[list[str]], *, where: str) -> Iterator[tuple[int, list[str]]]:
    try:
        yield from ((number, cells) for number, cells in enumerate(reader) if any(cells))
    except csv.Error as error:
        raise BrokenInput(f"not a table: {error}", where=where, advice="export it as CSV again") from error
