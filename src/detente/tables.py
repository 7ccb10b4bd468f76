"""Reads the tables of knowledge: tab-separated, a header row, `#` lines on top that name what it is and its source."""

from collections.abc import Collection, Sequence
from functools import cache
from importlib.resources import files
from typing import TypeVar

import msgspec

from detente.record.errors import BadLexicon

Row = TypeVar("Row", bound=msgspec.Struct)

SEVERAL = "|"
"""What parts the values of a cell that holds several."""


@cache
def load(package: str, name: str, row: type[Row]) -> tuple[Row, ...]:
    """The rows of the table `name` that ships in `package`, as values of type `row`; raises BadLexicon where it cannot.

    A column is a field of `row`. An empty cell takes the field's default; a tuple field is cut at `|`. The error names
    file and line.
    """
    return parse(lines(package, name), row, where=name)


def lines(package: str, name: str) -> list[str]:
    """The lines of the table `name` that ships in `package`."""
    return (files(package) / name).read_text(encoding="utf-8").splitlines()


def parse(table: list[str], row: type[Row], *, where: str) -> tuple[Row, ...]:
    """The rows that the lines of a `table` hold; `where` names the table in errors."""
    numbered = [(n, line) for n, line in enumerate(table, 1) if line.strip() and not line.startswith("#")]
    if not numbered:
        raise BadLexicon("an empty table", where=where, advice="the first line that is no comment names the columns")
    (_, header), *body = numbered
    columns = header.split("\t")
    several = frozenset(f.name for f in msgspec.structs.fields(row) if "tuple" in str(f.type))
    try:
        values = [_values(line, columns, several) for _, line in body]
        return msgspec.convert(values, tuple[row, ...], strict=False)  # type: ignore[valid-type]
    except msgspec.ValidationError:  # which line it is one looks for only now: all at once take half the time
        return tuple(_row(line, columns, several, row, where=f"{where}, line {n}") for n, line in body)


def _values(line: str, columns: Sequence[str], several: Collection[str]) -> dict[str, str | list[str]]:
    """The cells that are not empty, by their columns."""
    cells = line.split("\t")
    if len(cells) > len(columns):
        raise msgspec.ValidationError(f"{len(cells)} cells for {len(columns)} columns")
    return {
        column: stripped.split(SEVERAL) if column in several else stripped
        for column, cell in zip(columns, cells, strict=False)
        if (stripped := cell.strip())
    }


def _row(line: str, columns: Sequence[str], several: Collection[str], row: type[Row], *, where: str) -> Row:
    try:
        return msgspec.convert(_values(line, columns, several), row, strict=False)
    except msgspec.ValidationError as error:
        raise BadLexicon(str(error), where=where, advice=f"columns are: {', '.join(columns)}") from error
