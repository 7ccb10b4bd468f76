"""Rows as CSV (RFC 4180)."""

import csv
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import astuple, fields
from typing import IO

from detente.view.export.rows import Row
from detente.view.printable import printable

_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
"""How a formula begins; some programs take the wide forms for it too, and mind no blanks before."""


def write_csv(rows: Iterable[Row], kind: type[Row], out: IO[str]) -> None:
    """Writes a header and a line a row, each text on one line without control characters.

    A text that a spreadsheet would run as a formula gets a `'` before it: the words come from the web.
    """
    out.writelines(csv_lines(rows, kind))


def csv_lines(rows: Iterable[Row], kind: type[Row]) -> Iterator[str]:
    """The same lines one by one, each with its end."""
    yield line([field.name.rstrip("_") for field in fields(kind)])
    for row in rows:
        yield line([cell(value) for value in astuple(row)])


class _Echo:
    """A file that gives back what is written to it, which `csv.writer` hands on."""

    def write(self, written: str) -> str:
        return written


_writer = csv.writer(_Echo(), lineterminator="\n")


def line(cells: Sequence[object]) -> str:
    """Cells as a line with its end."""
    written: str = _writer.writerow(cells)
    return written


def cell(value: str | float | None) -> str | float | None:
    """A value as it may stand in a cell."""
    if not isinstance(value, str):
        return value
    text = printable(value)
    return f"'{text}" if text.lstrip().startswith(_FORMULA) else text
