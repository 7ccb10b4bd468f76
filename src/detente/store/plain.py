"""Rows of SQL as tuples, without what SQLAlchemy puts around them: a catalogue reads a million."""

from collections.abc import Collection, Iterator
from typing import Any

from sqlalchemy import Connection

from detente.store.dialect import dialect_of

_NAMED = 500
"""How many values one query names at most."""


def rows(connection: Connection, sql: str, *values: Any) -> Iterator[tuple[Any, ...]]:
    """The rows of a query, however many, that has `?` for each of its values."""
    dialect = dialect_of(connection)
    return dialect.stream(connection, sql.replace("?", dialect.mark), values)


def few(connection: Connection, sql: str, *values: Any) -> list[tuple[Any, ...]]:
    """The rows of a query that has not many."""
    cursor = connection.exec_driver_sql(sql.replace("?", dialect_of(connection).mark), values).cursor
    return [] if cursor is None else [*cursor.fetchall()]


def rows_of(connection: Connection, sql: str, values: Collection[Any]) -> Iterator[tuple[Any, ...]]:
    """The rows of a query for any of many values, for whose places it has `{}`."""
    given = list(values)
    for start in range(0, len(given), _NAMED):
        some = given[start : start + _NAMED]
        yield from few(connection, sql.format(", ".join("?" * len(some))), *some)
