"""Adds things to a record within one transaction."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import partial

from sqlalchemy import Connection, Table, select

from detente.record import KINDS, AnyThing, Coding, Record
from detente.record.serial import from_line
from detente.store import tables
from detente.store.adding import add
from detente.store.forgetting import Gone, Tell, Whom
from detente.store.forgetting.forget import forget
from detente.store.forgetting.listed import allow, called
from detente.store.forgetting.refusing import allowed
from detente.store.linking import Stories
from detente.store.plain import rows_of
from detente.store.recoding import let_go, make_room, name_runs
from detente.store.select import these

_FIRST = ("runs", "sources")
"""What is added before there can be room for the rest: nothing takes its place."""

_TABLES = {kind.__name__.lower(): tables.of(kind) for kind in KINDS.values()}
"""The tables by the word that the ids of their things begin with; those of actors begin with none."""


class Writer:
    """What `Store.writing` gives: adds things until the transaction ends. It is the only one to write meanwhile."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.refused = 0
        """How many sources were not taken in of what was given last, since they were forgotten before."""
        self.allowed = Record()
        """What was given last, without what was forgotten before."""
        self.given = Record()
        """What was given last, without what was left out because the same run had read its source before."""
        self.kinds: set[str] = set()
        """The kinds of the things that are new."""

    def add(self, things: Iterable[AnyThing], *, again: bool = False) -> Counter[str]:
        """Adds things in whatever order, and counts by kind the new ones. What has an id that is there is left out.

        What a coding names of a source that was read before takes the place of what the record has of it; the earlier
        codings keep that. Where the same run coded it last nothing changes, unless it is coded `again`.
        """
        whole, added = Record(things), dict[str, list[str]]()
        self.allowed = given = allowed(self._connection, whole)
        self.refused = len(whole.sources) - len(given.sources)
        for name in _FIRST:
            added[name] = self._add(name, given)
        room = make_room(self._connection, given, added["sources"], again=again)
        for name in (name for name in KINDS if name not in _FIRST):
            added[name] = self._add(name, room.given, fresh=added.get("articles", ()))
        self.given = room.given
        name_runs(self._connection, room.given.codings, added["actors"])
        let_go(self._connection, room.gone)
        self.kinds |= {name for name, ids in added.items() if ids}
        return +Counter({name: len(set(ids) - room.known) for name, ids in added.items()})

    def keep(self, codings: Sequence[Coding]) -> int:
        """Adds codings of what is in the record already, as they are; how many are new."""
        new = {*add(self._connection, tables.codings, codings)}
        for coding in (one for one in codings if one.id in new):
            named = rows_of(self._connection, "SELECT id FROM actors WHERE run IS NULL AND id IN ({})", coding.things)
            name_runs(self._connection, [coding], [id for (id,) in named])
        return len(new)

    def holds(self, ids: Iterable[str]) -> set[str]:
        """Those of some ids that the record holds."""
        by_table: dict[Table, list[str]] = {}
        for id in ids:
            by_table.setdefault(_TABLES.get(id.partition("-")[0], tables.actors), []).append(id)
        found = {id for table, some in by_table.items() for id in self._among(table, some)}
        left = [id for some in by_table.values() for id in some if id not in found]
        return found.union(*(self._among(table, left) for table in _TABLES.values())) if left else found

    def _among(self, table: Table, ids: Collection[str]) -> Iterator[str]:
        return (id for (id,) in rows_of(self._connection, _ids(table), ids))

    def has_superseded(self, id: str) -> bool:
        """Whether a coding keeps a thing with this id, that the record has otherwise or no more."""
        kept = tables.superseded.c.thing
        return self._connection.scalar(select(kept).where(kept == id).limit(1)) is not None

    def get(self, id: str) -> AnyThing | None:
        """The thing with this id; None where there is none."""
        for part in these([id], *map(tables.of, KINDS.values())):
            if line := self._connection.scalar(part):
                return from_line(line)
        return None

    def stories(self) -> Stories:
        """The stories of the articles in the record, to link others to (`link.linking.link_to`)."""
        return Stories(self._connection, partial(add, self._connection))

    def forget(self, whom: Whom, tell: Tell) -> Gone:
        """Takes out for good what is to be forgotten (`Store.forget`)."""
        gone = forget(self._connection, whom, tell)
        self.kinds |= {*gone.counts}
        return gone

    def allow(self, asked: str) -> bool:
        """Lets what was forgotten be taken in again (`Store.allow`)."""
        return allow(self._connection, called(asked))

    def _add(self, kind: str, given: Record, *, fresh: Collection[str] = ()) -> list[str]:
        """Adds the things of a kind; the ids of the new ones. The `fresh` articles are new themselves."""
        articles = {article.id: article for article in given.articles}
        return add(self._connection, tables.of(KINDS[kind]), getattr(given, kind), articles, fresh=frozenset(fresh))


def _ids(table: Table) -> str:
    return f"SELECT id FROM {table.name} WHERE id IN ({{}})"  # noqa: S608 (names of ours)
