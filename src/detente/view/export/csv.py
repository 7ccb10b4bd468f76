"""Rows as CSV (RFC 4180)."""

import csv
from collections.abc import Iterable
from dataclasses import astuple, fields
from typing import IO

from detente.view.export.rows import Row
from detente.view.printable import printable

_FORMULA = ("=", "+", "-", "@")


def write_csv(rows: Iterable[Row], kind: type[Row], out: IO[str]) -> None:
    """Writes a header and a line a row, each text on one line without control characters.

    A text that a spreadsheet would run as a formula gets a `'` before it: the words come from the web.
    """
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([field.name.rstrip("_") for field in fields(kind)])
    writer.writerows([_cell(value) for value in astuple(row)] for row in rows)


def _cell(value: str | float | None) -> str | float | None:
    if not isinstance(value, str):
        return value
    text = printable(value)
    return f"'{text}" if text.startswith(_FORMULA) else text
