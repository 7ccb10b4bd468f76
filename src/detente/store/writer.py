"""Adds things to a record within one transaction."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from sqlalchemy import Connection, Table, func, select

from detente.record import KINDS, AnyThing, Article, Record
from detente.store import fulltext, rows, tables
from detente.store.dialect import Among, dialect_of
from detente.store.linking import Stories

_JOINED: Mapping[Table, Callable[[AnyThing], tuple[rows.Row, ...]]] = {
    tables.roles: rows.roles,
    tables.members: rows.members,
    tables.topics: rows.topics,
    tables.names: rows.names,
    tables.reports: rows.reports,
}
"""The tables that say more of things, and what each says of one."""


class Writer:
    """What `Store.writing` gives: adds things until the transaction ends. It is the only one to write meanwhile."""

    def __init__(self, connection: Connection) -> None:
        self._connection, self._dialect = connection, dialect_of(connection)

    def add(self, things: Iterable[AnyThing]) -> Counter[str]:
        """Adds things in whatever order, and counts by kind the new ones. What has an id that is there is left out."""
        given = Record(things)
        articles = {article.id: article for article in given.articles}
        kinds = ((name, tables.of(kind), getattr(given, name)) for name, kind in KINDS.items())
        return +Counter({name: self._add(table, some, articles) for name, table, some in kinds})

    def stories(self) -> Stories:
        """The stories of the articles in the record, to link others to (`link.linking.link_to`)."""
        return Stories(self._connection, lambda table, things: self._add(table, things, {}))

    def _add(self, table: Table, things: Sequence[AnyThing], articles: Mapping[str, Article]) -> int:
        new = [*self._numbered(table, things)]
        self._put(table, [{"seq": number, **rows.row(thing)} for number, thing in new])
        fulltext.fill(self._connection, table, new, articles)
        for joined, of in _JOINED.items():
            self._put(joined, [row for _, thing in new for row in of(thing)])
        return len(new)

    def _numbered(self, table: Table, things: Sequence[AnyThing]) -> Iterator[fulltext.Numbered]:
        """The things that are not there yet, each with the next number: nobody else gives any meanwhile."""
        if not things:
            return
        given = {thing.id: thing for thing in things}
        there = {*self._connection.scalars(select(table.c.id).where(Among(table.c.id, given)))}
        last = self._connection.scalar(select(func.max(table.c.seq))) or 0
        yield from enumerate((thing for id, thing in given.items() if id not in there), last + 1)

    def _put(self, table: Table, given: Sequence[rows.Row]) -> None:
        if given:
            self._dialect.put(self._connection, table, given)
