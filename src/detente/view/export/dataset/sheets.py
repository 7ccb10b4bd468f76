"""The tables of a data set as CSV (RFC 4180): the values of a list are joined by "|"."""

from pathlib import Path
from typing import IO

from detente.view.export.csv import cell, line
from detente.view.export.dataset.columns import columns, fields_of
from detente.view.export.dataset.tables import TABLES, Row, Table, rows
from detente.view.export.selection import Exported, Selection


def write_sheet(selection: Selection, out: IO[str], *, kind: str) -> Exported:
    """Writes one table, with a header."""
    exported, table = Exported(), TABLES[kind]
    out.write(_header(table))
    for _, row in rows(selection, kind):
        out.write(_line(table, row))
        exported.written[kind] += 1
    return exported


def write_sheets(selection: Selection, folder: Path) -> Exported:
    """Writes every table into a folder that is there: events.csv and so on."""
    exported = Exported()
    files = {name: (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") for name in TABLES}
    try:
        for name, file in files.items():
            file.write(_header(TABLES[name]))
            exported.written[name] = 0
        for table, row in rows(selection, *TABLES):
            files[table.name].write(_line(table, row))
            exported.written[table.name] += 1
    finally:
        for file in files.values():
            file.close()
    return exported


def _header(table: Table) -> str:
    return line([column.name for column in columns(table)])


def _line(table: Table, row: Row) -> str:
    return line([_cell(getattr(row, field)) for field in fields_of(table)])


def _cell(value: object) -> object:
    if isinstance(value, tuple):
        return cell("|".join(map(str, value)))
    return cell(value) if isinstance(value, str) else value
