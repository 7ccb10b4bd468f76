"""Reads a user's own table of actors: CSV whose columns are named in its first row."""

import csv
from collections.abc import Iterator, Sequence
from io import StringIO
from pathlib import Path

from msgspec import Struct

from detente.extract.actors.near import near
from detente.record.errors import BadLexicon
from detente.tables import SEVERAL


class OwnRow(Struct, frozen=True, kw_only=True):
    """A row of a user's table, as it stands there; `where` is its file and line."""

    where: str
    name: str
    kind: str = "person"
    country: str = ""
    sectors: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    office: str = ""
    of: str = ""
    from_: str = ""
    to: str = ""


COLUMNS = tuple(field.rstrip("_") for field in OwnRow.__struct_fields__ if field != "where")
"""The columns of a user's table; all but the name may be left out."""

_SEVERAL = frozenset({"sectors", "aliases"})
"""The columns that can hold several values."""


def rows(path: Path) -> Iterator[OwnRow]:
    """The rows of a user's table; raises BadLexicon, with file and line, where there is something else."""
    reader = csv.reader(_uncommented(_text(path)), strict=True)
    columns: Sequence[str] = ()
    try:
        for cells in reader:
            where = f"{path}, line {reader.line_num}"
            if not any(cell.strip() for cell in cells):
                continue
            if not columns or cells[0].strip().lower() == "name":  # what is appended to a table has a header of its own
                columns = _header(cells, where)
            else:
                yield _row(columns, cells, where)
    except csv.Error as error:
        raise BadLexicon(f"not CSV: {error}", where=f"{path}, line {reader.line_num}", advice=_HOW) from error


_HOW = "parts are separated by commas; a part that holds a comma stands between double quotation marks"


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise BadLexicon("not UTF-8", where=f"{path}, line {line}", advice="save it as CSV in UTF-8") from error
    except OSError as error:
        reason = error.strerror or "cannot be read"
        raise BadLexicon(reason, where=str(path), advice="name a table of actors, a CSV file") from error


def _uncommented(text: str) -> Iterator[str]:
    """The lines of a table, those that are comments left empty, so that lines keep their numbers."""
    return ("\n" if line.startswith("#") else line for line in StringIO(text, newline=""))


def _header(cells: Sequence[str], where: str) -> tuple[str, ...]:
    """The names of the columns; those that a table does not know are passed over, unless one is only misspelt."""
    columns = tuple(cell.strip().lower() for cell in cells)
    if "name" not in columns:
        raise BadLexicon("no column is called name", where=where, advice=f"{_HOW}; columns are {', '.join(COLUMNS)}")
    missing = {column: column for column in COLUMNS if column not in columns}
    for column in columns:
        if column not in COLUMNS and (meant := near(column, missing, alike=0.75)):
            raise BadLexicon(f"no column is called {column!r}", where=where, advice=f"did you mean {meant}?")
    return columns


def _row(columns: Sequence[str], cells: Sequence[str], where: str) -> OwnRow:
    if len(cells) > len(columns):
        raise BadLexicon(f"{len(cells)} cells for {len(columns)} columns", where=where, advice=_HOW)
    said = {c: cell.strip() for c, cell in zip(columns, cells, strict=False) if c in COLUMNS and cell.strip()}
    if "name" not in said:
        raise BadLexicon("no name", where=where, advice="give the full name, or take the line out")
    said["kind"] = said.get("kind", "person").lower()
    values = {"from_" if c == "from" else c: _several(v) if c in _SEVERAL else v for c, v in said.items()}
    return OwnRow(where=where, **values)  # type: ignore[arg-type]


def _several(cell: str) -> tuple[str, ...]:
    return tuple(filter(None, map(str.strip, cell.split(SEVERAL))))
