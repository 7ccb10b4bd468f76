"""Looks at how a database goes about what it is asked, for tables that it would go through row by row."""

import json
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, Engine, event

from detente.store import Store
from detente.store.dialect import DIALECTS
from detente.store.tables import metadata

SMALL = frozenset(("meta", "runs", "unread", "reviews"))
"""The tables that stay small however much is read, as long as people review and inputs can be read."""
_FEW = 10_000
"""Up to how many rows of a table it may be quicker to go through them."""
_NOT_TABLES = ("(", "CONSTANT", "json_each", "SUBQUERY", "wanted", "ends", "alone")


@dataclass(frozen=True, slots=True)
class Plans:
    """The questions that a database was asked, with their values."""

    engine: Engine
    asked: dict[str, Any] = field(default_factory=dict)

    def scans(self, *, forced: bool = False) -> Iterator[tuple[str, str]]:
        """The large tables that are gone through for a question, each with that; of PostgreSQL as it would now.

        Where `forced`, it does so only where no index would do: on few rows it goes through them rather.
        """
        with self.engine.connect() as connection:
            if forced and self.engine.dialect.name == "postgresql":
                connection.exec_driver_sql("SET LOCAL enable_seqscan = off")
            for sql, values in self.asked.items():
                for table in sorted({*_scanned(connection, sql, values)} - SMALL):
                    if forced or _rows(connection, table) > _FEW:
                        yield table, sql


@contextmanager
def watched(store: Store) -> Iterator[Plans]:
    """Notes what a store asks of its database within the block."""
    engine: Engine = store._engine
    plans, dialect = Plans(engine), DIALECTS[engine.dialect.name]
    stream = dialect.stream

    def note(*given: Any) -> None:
        _, _, sql, values, *_ = given
        plans.asked.setdefault(sql, values)

    def streamed(connection: Connection, sql: str, values: Sequence[Any]) -> Iterator[tuple[Any, ...]]:
        plans.asked.setdefault(sql, tuple(values))
        return stream(connection, sql, values)

    event.listen(engine, "before_cursor_execute", note)
    dialect.stream = streamed  # type: ignore[method-assign]
    try:
        yield plans
    finally:
        del dialect.stream
        event.remove(engine, "before_cursor_execute", note)


def _rows(connection: Connection, table: str) -> int:
    """How many rows a table has; one that a query calls by another name counts as large."""
    if table not in metadata.tables and not table.endswith("_words"):
        return sys.maxsize
    return int(connection.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar_one())  # noqa: S608 (names of ours)


def _scanned(connection: Connection, sql: str, values: Any) -> Iterator[str]:
    if not sql.lstrip().upper().startswith(("SELECT", "WITH")):
        return
    if connection.dialect.name == "sqlite":
        for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {sql}", values):
            yield from _scan(str(row[-1]))
    else:
        (plan,) = connection.exec_driver_sql(f"EXPLAIN (FORMAT JSON) {sql}", values).one()
        yield from _nodes((plan if isinstance(plan, list) else json.loads(plan))[0]["Plan"])


def _scan(told: str) -> Iterator[str]:
    """The table that SQLite says it goes through; one of full text only where it matches nothing."""
    words = told.split()
    if words[0] == "SCAN" and not words[1].startswith(_NOT_TABLES) and "VIRTUAL" not in words:
        yield words[1]


def _nodes(plan: dict[str, Any]) -> Iterator[str]:
    if plan["Node Type"] == "Seq Scan":
        yield plan["Relation Name"]
    for below in plan.get("Plans", ()):
        yield from _nodes(below)
