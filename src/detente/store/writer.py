"""Adds things to a record within one transaction."""

from collections import Counter
from collections.abc import Iterable
from functools import partial

from sqlalchemy import Connection

from detente.record import KINDS, AnyThing, Record
from detente.store import tables
from detente.store.adding import add
from detente.store.linking import Stories
from detente.store.recoding import forget, make_room, name_runs

_FIRST = ("runs", "sources")
"""What is added before there can be room for the rest: nothing takes its place."""


class Writer:
    """What `Store.writing` gives: adds things until the transaction ends. It is the only one to write meanwhile."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.given = Record()
        """What was given last, without what was left out because the same run had read its source before."""

    def add(self, things: Iterable[AnyThing], *, again: bool = False) -> Counter[str]:
        """Adds things in whatever order, and counts by kind the new ones. What has an id that is there is left out.

        What a coding names of a source that was read before takes the place of what the record has of it; the earlier
        codings keep that. Where the same run coded it last nothing changes, unless it is coded `again`.
        """
        given, added = Record(things), dict[str, list[str]]()
        for name in _FIRST:
            added[name] = self._add(name, given)
        room = make_room(self._connection, given, added["sources"], again=again)
        for name in (name for name in KINDS if name not in _FIRST):
            added[name] = self._add(name, room.given)
        self.given = room.given
        name_runs(self._connection, room.given.codings, added["actors"])
        forget(self._connection, room.gone)
        return +Counter({name: len(set(ids) - room.known) for name, ids in added.items()})

    def stories(self) -> Stories:
        """The stories of the articles in the record, to link others to (`link.linking.link_to`)."""
        return Stories(self._connection, partial(add, self._connection))

    def _add(self, kind: str, given: Record) -> list[str]:
        """Adds the things of a kind; the ids of the new ones."""
        articles = {article.id: article for article in given.articles}
        return add(self._connection, tables.of(KINDS[kind]), getattr(given, kind), articles)
