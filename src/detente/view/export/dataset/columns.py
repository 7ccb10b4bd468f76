"""What each column of each table is called, holds and means."""

from collections.abc import Mapping
from dataclasses import fields
from functools import cache
from typing import Any, get_type_hints

from msgspec import Struct

from detente import tables
from detente.view.export.dataset.tables import Table

_ANY = "*"


class Meaning(Struct, frozen=True):
    """A row of columns.tsv: what a column means; of the table `*`, in every table that says nothing else."""

    table: str
    column: str
    meaning: str


class Column(Struct, frozen=True):
    """A column: its name, the type of its values, and what it means."""

    name: str
    type: Any
    meaning: str


@cache
def _meanings() -> Mapping[tuple[str, str], str]:
    rows = tables.load("detente.view.export.dataset", "columns.tsv", Meaning)
    return {(row.table, row.column): row.meaning for row in rows}


@cache
def columns(table: Table) -> tuple[Column, ...]:
    """The columns of a table in their order; what says where a row was read stands at the end."""
    types = get_type_hints(table.row)
    return tuple(Column(_plain(name), types[name], meaning(table.name, _plain(name))) for name in fields_of(table))


def meaning(table: str, column: str) -> str:
    """What a column of a table means."""
    return _meanings().get((table, column)) or _meanings()[_ANY, column]


@cache
def fields_of(table: Table) -> tuple[str, ...]:
    """The fields of the rows of a table, in the order of its columns."""
    names = [field.name for field in fields(table.row)]
    inherited = [name for name in _TOLD if name in names and names[0] == _TOLD[0]]
    return (*(name for name in names if name not in inherited), *inherited)


_TOLD = ("article", "outlet", "published", "source", "url")


def _plain(name: str) -> str:
    return name.rstrip("_")
