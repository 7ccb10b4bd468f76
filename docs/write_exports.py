"""Writes the tables of columns in docs/exports.md from those that every Parquet file carries."""

import re
from datetime import date
from pathlib import Path
from typing import Any, get_args, get_origin

from detente.view.export.dataset import TABLES, Table, columns

PAGE = Path(__file__).with_name("exports.md")

_BETWEEN = re.compile(r"(<!-- columns -->\n).*?(<!-- end of columns -->)", re.DOTALL)
_WORDS = {str: "text", int: "whole number", float: "number", bool: "true or false", date: "day"}


def written(page: str) -> str:
    """The page with the tables as they are now."""
    tables = "\n".join(map(_table, TABLES.values()))
    return _BETWEEN.sub(lambda found: f"{found[1]}{tables}\n{found[2]}", page)


def _table(table: Table) -> str:
    rows = (f"| `{column.name}` | {_type(column.type)} | {column.meaning} |" for column in columns(table))
    parted = ", parted by `year`" if table.year else ""
    return f"### {table.name}\n{_sentence(table)}{parted}.\n\n| column | | |\n|---|---|---|\n" + "\n".join(rows) + "\n"


def _sentence(table: Table) -> str:
    return (table.row.__doc__ or "").strip().rstrip(".")


def _type(type_: Any) -> str:
    if type_ in _WORDS:
        return _WORDS[type_]
    one = _WORDS[get_args(type_)[0]]
    return f"{one}, several" if get_origin(type_) is tuple else f"{one} or empty"


if __name__ == "__main__":
    PAGE.write_text(written(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
