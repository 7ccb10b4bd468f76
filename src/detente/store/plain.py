"""Rows of SQL as tuples, without what SQLAlchemy puts around them: a catalogue reads a million."""

from collections.abc import Collection, Iterator
from typing import Any

from sqlalchemy import Connection

_AT_ONCE = 5_000
_NAMED = 500
"""How many values one query names at most."""


def rows(connection: Connection, sql: str, *values: Any) -> Iterator[tuple[Any, ...]]:
    """The rows of a query."""
    cursor = connection.connection.cursor()
    try:
        cursor.execute(sql, values)
        while some := cursor.fetchmany(_AT_ONCE):
            yield from some
    finally:
        cursor.close()


def rows_of(connection: Connection, sql: str, values: Collection[Any]) -> Iterator[tuple[Any, ...]]:
    """The rows of a query for any of many values, for whose places it has `{}`."""
    given = list(values)
    for start in range(0, len(given), _NAMED):
        some = given[start : start + _NAMED]
        yield from rows(connection, sql.format(", ".join("?" * len(some))), *some)
