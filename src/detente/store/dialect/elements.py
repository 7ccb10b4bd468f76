"""Conditions that SQLite and PostgreSQL write differently; how each does is in a file of its own."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import ARRAY, JSON, BigInteger, Boolean, Column, ColumnElement, Table, Text, bindparam
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.types import NullType

from detente.store.words import Phrase, phrases

_LISTS = {of: JSON().with_variant(ARRAY(kind()), "postgresql") for of, kind in ((str, Text), (int, BigInteger))}
"""Any number of values as one parameter."""


class Among(FunctionElement[Any]):
    """Whether a column is one of however many values, which go as one list and one parameter."""

    inherit_cache = True
    type = NullType()  # of a Boolean it would be asked whether it equals 1, which no index knows
    name = "among"

    def __init__(self, column: ColumnElement[Any], values: Iterable[str] | Iterable[int]) -> None:
        listed = _LISTS[column.type.python_type]
        super().__init__(column, bindparam(None, sorted(values), type_=listed, unique=True))


class Says(ColumnElement[Any]):
    """Whether a thing of an indexed table has the words that a search asks for."""

    inherit_cache = False
    type = Boolean()
    _is_implicitly_boolean = True

    def __init__(self, of: Table, asked: str) -> None:
        self.seq: Column[Any] = of.c.seq
        self.index: str = index_of(of)
        self.phrases: tuple[Phrase, ...] = phrases(asked)


def index_of(of: Table) -> str:
    """The name of the index of the words of a table."""
    return f"{of.name}_words"
