"""A record as a Parquet data set: a folder a table, parted by year of publication as Hive does."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args, get_origin

from detente.record.errors import CannotExport
from detente.record.period import Period, period_of
from detente.view.export.dataset.columns import Column, columns, fields_of
from detente.view.export.dataset.tables import TABLES, Row, Table, rows
from detente.view.export.selection import Exported, Selection

if TYPE_CHECKING:
    import pyarrow as pa

UNKNOWN = "0"
"""The part of what has no year: pandas opens no data set that has Hive's own name for it beside numbers."""

PART = 20_000
"""Rows of a file."""

HELD = 100_000
"""How much may wait to be written, in rows; a long text counts as many."""

_CHARACTERS = 200
"""How many characters of text weigh as much as a row."""


def write_parquet(selection: Selection, folder: Path) -> Exported:
    """Writes every table into a folder that is there; raises CannotExport where pyarrow is not installed."""
    parts, exported = _Parts(folder), Exported()
    for table in TABLES.values():
        exported.written[table.name] = 0
    for table, row in rows(selection, *TABLES):
        parts.add(table, row)
        exported.written[table.name] += 1
    parts.end()
    return exported


def schema(table: Table) -> pa.Schema:
    """The schema of a table: each field says in its metadata what it means."""
    named = {"table": table.name, "written_by": f"detente {version('detente')}"}
    return pyarrow().schema([_field(column) for column in columns(table)], metadata=named)


def _field(column: Column) -> pa.Field:
    optional = type(None) in get_args(column.type)
    described = {"description": column.meaning}
    return pyarrow().field(column.name, _type(column.type), nullable=optional, metadata=described)


def pyarrow() -> Any:
    """The library; raises CannotExport where it is not installed."""
    try:
        import pyarrow.parquet
    except ImportError as error:
        raise CannotExport(
            "pyarrow is not installed", where="parquet", advice="pip install 'detente[parquet]'"
        ) from error
    return pyarrow


def _type(type_: Any) -> pa.DataType:
    """The type of Arrow of the values of a column."""
    arrow = pyarrow()
    plain = {str: arrow.string(), int: arrow.int32(), float: arrow.float64(), bool: arrow.bool_(), date: arrow.date32()}
    if type_ in plain:
        return plain[type_]
    one = plain[get_args(type_)[0]]
    return arrow.list_(one) if get_origin(type_) is tuple else one


def _year(table: Table, row: Row) -> str | None:
    """The part that a row belongs to: "year=2017"; None where its table has none."""
    if table.year is None:
        return None
    return _part(getattr(row, table.year))


@lru_cache(maxsize=1024)
def _part(published: str | None) -> str:
    return f"year={period_of(published, Period.YEAR) or UNKNOWN}"


@dataclass(slots=True)
class _Parts:
    """Gathers rows and writes them, one file some thousands of one part; never many of them wait."""

    folder: Path
    waiting: dict[tuple[str, str | None], list[Row]] = field(default_factory=dict)
    held: int = 0
    files: int = 0
    begun: set[str] = field(default_factory=set)

    def add(self, table: Table, row: Row) -> None:
        key = (table.name, _year(table, row))
        waiting = self.waiting.setdefault(key, [])
        waiting.append(row)
        self.held += _weight(row)
        if len(waiting) >= PART:
            self._write(key)
        elif self.held >= HELD:
            self._write(max(self.waiting, key=lambda key: len(self.waiting[key])))

    def end(self) -> None:
        """Writes what is left; a table without rows becomes a file without rows."""
        for key in [*self.waiting]:
            self._write(key)
        for table in TABLES.values():
            if table.name not in self.begun:
                self.waiting[table.name, f"year={UNKNOWN}" if table.year else None] = []
                self._write((table.name, f"year={UNKNOWN}" if table.year else None))

    def _write(self, key: tuple[str, str | None]) -> None:
        name, year = key
        table, some = TABLES[name], self.waiting.pop(key)
        folder = self.folder / name / (year or "")
        folder.mkdir(parents=True, exist_ok=True)
        described = schema(table)
        arrays = [[getattr(row, field) for row in some] for field in fields_of(table)]
        arrow = pyarrow()
        made = arrow.table([arrow.array(a, f.type) for a, f in zip(arrays, described, strict=True)], schema=described)
        arrow.parquet.write_table(made, folder / f"part-{self.files:05}.parquet", compression="zstd")
        self.held -= sum(map(_weight, some))
        self.files += 1
        self.begun.add(name)


def _weight(row: Row) -> int:
    return 1 + int(getattr(row, "characters", 0)) // _CHARACTERS
