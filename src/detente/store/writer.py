"""Adds things to a record within one transaction."""

from collections import Counter
from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, Table
from sqlalchemy.dialects.sqlite import insert

from detente.record import KINDS, AnyThing, Record
from detente.store import fulltext, rows, tables
from detente.store.linking import Stories


class Writer:
    """What `Store.writing` gives: adds things until the transaction ends."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, things: Iterable[AnyThing]) -> Counter[str]:
        """Adds things in whatever order, and counts by kind the new ones. What has an id that is there is left out."""
        given = Record(things)
        return +Counter({name: self._add(tables.of(kind), getattr(given, name)) for name, kind in KINDS.items()})

    def stories(self) -> Stories:
        """The stories of the articles in the record, to link others to (`link.linking.link_to`)."""
        return Stories(self._connection, self._add)

    def _add(self, table: Table, things: Sequence[AnyThing]) -> int:
        new = self._insert(table, [rows.row(thing) for thing in things])
        if new:
            fulltext.fill(self._connection, table, min(new.values()))
        fresh = [thing for thing in things if thing.id in new]
        self._join(tables.roles, [row for thing in fresh for row in rows.roles(thing)])
        self._join(tables.members, [row for thing in fresh for row in rows.members(thing)])
        self._join(tables.topics, [row for thing in fresh for row in rows.topics(thing)])
        return len(new)

    def _insert(self, table: Table, given: list[rows.Row]) -> dict[str, int]:
        """Inserts rows that are not there yet; where each of these stands, by its id."""
        if not given:
            return {}
        adding = insert(table).on_conflict_do_nothing().returning(table.c.id, table.c.seq)
        return {row.id: row.seq for row in self._connection.execute(adding, given)}

    def _join(self, table: Table, given: list[rows.Row]) -> None:
        if given:
            self._connection.execute(insert(table), given)
