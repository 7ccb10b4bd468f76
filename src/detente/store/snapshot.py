"""One state of a record, read a part at a time: never more of it in memory than some stories."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from sqlalchemy import Connection, Table, func, select

from detente.record import KINDS, AnyThing, Article, Event, Incident, Link, Record, Review, Statement, Thing, reviewed
from detente.record.amending import Fact, mentions_in
from detente.record.reviews import Heed, is_another, verdicts
from detente.record.serial import from_line
from detente.store import tables
from detente.store.asked import Asked, asked
from detente.store.decided import Decided
from detente.store.narrowing import in_each
from detente.store.query import EVERYTHING, Query
from detente.store.select import beside, joining, passing, these
from detente.store.showing import Showing

T = TypeVar("T", bound=Thing)

STORIES, LINES = 200, 5_000
"""How many stories, and how many lines of one kind, are in memory at once."""


@dataclass(frozen=True, slots=True)
class Portion:
    """Some stories of a record, with those facts of them that were asked for and what these need to be shown."""

    read: Record
    """As it was read, with the reviews of what is in it."""
    record: Record
    """The same, as reviews have it where they are to be heeded."""
    articles: tuple[Article, ...]
    """The stories that it is a portion of; facts that others report can be in the record too."""
    chosen: frozenset[str]
    """The ids of the facts that were asked for."""

    @property
    def events(self) -> Iterator[Event]:
        """The events that were asked for, in the order in which they were read."""
        return (event for event in self.record.events if event.id in self.chosen)

    @property
    def statements(self) -> Iterator[Statement]:
        """The statements that were asked for, in the order in which they were read."""
        return (statement for statement in self.record.statements if statement.id in self.chosen)


class Snapshot:
    """A record as it is at one moment. `Store.snapshot` gives one; `heeded` says whether reviews are heeded."""

    def __init__(self, connection: Connection, decided: Callable[[], Decided], *, heeded: bool) -> None:
        self._connection, self._deciding, self.heeded = connection, decided, heeded
        self._known: dict[Query, Asked] = {}

    def count(self, kind: type[Thing]) -> int:
        """How many things of a kind there are."""
        return self._connection.scalar(select(func.count()).select_from(tables.of(kind))) or 0

    def lines(self, kind: type[Thing]) -> Iterator[str]:
        """The JSON of all things of a kind as they were read, in that order."""
        return (line for page in self._pages(tables.of(kind), "json", LINES) for line in page)

    def things(self, kind: type[T]) -> Iterator[T]:
        """All things of a kind, as reviews have them where they are to be heeded."""
        read = map(from_line, self.lines(kind))
        left: Iterable[AnyThing] = read if self._heed is None else self._left(kind, read, self._heed)
        return (thing for thing in left if isinstance(thing, kind))

    def portions(self, query: Query = EVERYTHING, *, reports: bool = False) -> Iterator[Portion]:
        """The record story by story; where a query asks for some facts, only the stories that hold one, with these.

        With `reports` come the events that report the same happenings as those asked for.
        """
        for page in self._pages(tables.articles, "id", STORIES):
            chosen, articles = self._chosen(query, page)
            if articles:
                yield self._portion(articles, chosen, whole=query == EVERYTHING, reports=reports)

    def links(self, query: Query = EVERYTHING) -> Iterator[tuple[Record, tuple[Link, ...]]]:
        """The links both of whose facts pass a query, some at a time, with as much of the record as shows them."""
        for page in self._pages(tables.links, "id", STORIES):
            shown = Showing(self._connection)
            shown.add(page, links=False)
            record = self._as_asked(shown.record())
            ends = {end for link in record.links for end in (link.from_, link.to)}
            passed = ends if query == EVERYTHING else self._passing(query, "id", ends).keys()
            yield record, tuple(link for link in record.links if {link.from_, link.to} <= passed)

    @cached_property
    def incidents(self) -> dict[str, Incident]:
        """The incident that each event is in which others report too, by the event's id; all in memory."""
        return {event: incident for incident in self.things(Incident) for event in incident.events}

    @cached_property
    def changed(self) -> bool:
        """Whether reviews are heeded, and there are any."""
        return self._heed is not None

    @cached_property
    def _heed(self) -> Heed | None:
        if not self.heeded or not self.count(Review):
            return None
        return Heed.of(self._touched())

    @cached_property
    def _decided(self) -> Decided:
        return self._deciding()

    def _left(self, kind: type[Thing], read: Iterator[AnyThing], heed: Heed) -> Iterator[AnyThing]:
        return heed.beside() if kind is Review else (now for thing in read for now in heed.seen(thing))

    def _touched(self) -> Record:
        """All reviews, and what they bear on."""
        reviews = [review for review in map(from_line, self.lines(Review)) if isinstance(review, Review)]
        by = verdicts(reviews)
        ids = {id for review in reviews for id in (review.of, review.amended, *mentions_in(review.changes)) if id}
        found = [thing for part in these(ids, *map(tables.of, KINDS.values())) for thing in self._read(part)]
        parted = {thing.to for thing in found if isinstance(thing, Link) and is_another(thing.id, by)}
        near = [thing for part in beside(id for id in by if is_another(id, by)) for thing in self._read(part)]
        joined = self._read(joining(parted)) if parted else ()
        return Record([*reviews, *found, *near, *joined])  # in their own order, though some are found as decided on

    def _read(self, part: object) -> Iterator[AnyThing]:
        return map(from_line, self._connection.scalars(part))  # type: ignore[call-overload]

    def _chosen(self, query: Query, articles: Sequence[str]) -> tuple[frozenset[str] | None, list[str]]:
        """The facts of some articles that pass a query, and which of these articles hold one; None for all there is."""
        if query == EVERYTHING:
            return None, [*articles]
        found = self._passing(query, "article", articles)
        holding = {*found.values()}
        return frozenset(found), [id for id in articles if id in holding]

    def _passing(self, query: Query, column: str, among: Iterable[str]) -> dict[str, str]:
        """The facts that pass a query, with their articles."""
        given = tuple(among)
        if query not in self._known:
            self._known[query] = in_each(asked(self._connection, tables.events, query, self._decided))
        found = (passing(facts, self._known[query], column=column, among=given) for facts in _FACTS)
        return dict(tuple(row) for part in found for row in self._connection.execute(part))

    def _portion(
        self, articles: Sequence[str], chosen: frozenset[str] | None, *, whole: bool, reports: bool
    ) -> Portion:
        shown = Showing(self._connection)
        if whole:
            shown.add_articles(articles, links=False)
        else:
            shown.add(chosen or (), links=False)
        if chosen is None:
            chosen = frozenset(thing.id for thing in shown.found.values() if isinstance(thing, Fact))
        if reports:
            told = {event for id in chosen if id in self.incidents for event in self.incidents[id].events}
            shown.add(sorted(told), links=False)
        read = shown.record()
        among = {*articles}
        record = self._as_asked(read)
        return Portion(read, record, tuple(one for one in record.articles if one.id in among), chosen)

    def _as_asked(self, record: Record) -> Record:
        return reviewed(record) if self.heeded else record

    def _pages(self, table: Table, column: str, size: int) -> Iterator[list[str]]:
        """A column of a table in the order of reading, some rows at a time."""
        last, page = 0, [("", 0)]
        while page:
            asked = select(table.c[column], table.c.seq).where(table.c.seq > last).order_by(table.c.seq).limit(size)
            page = [(value, seq) for value, seq in self._connection.execute(asked)]
            if page:
                last = page[-1][1]
                yield [value for value, _ in page]


_FACTS = (tables.statements, tables.events)
