"""The record in a database: what is read is added an input at a time, what is asked for comes back as it was."""

import sys
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from threading import Lock, local
from typing import Any, Self, TypeVar

from sqlalchemy import URL, Connection, Engine, Row, Select, Table, and_, func, select

from detente.record import KINDS, Actor, AnyThing, Coding, Record, Review, Run, Thing, Unread
from detente.record.amending import Fact, mentions_in
from detente.record.errors import NotInRecord
from detente.record.reviews import Verdicts, is_another, verdicts
from detente.record.serial import from_line
from detente.store import tables
from detente.store.asked import Asked, asked
from detente.store.catalogue import Catalogue, Keeper
from detente.store.catalogue.held import Progress
from detente.store.catalogue.reading import version
from detente.store.coded import Earlier, RunHead, coding_of, earlier, held_of, readings, run_heads, sources_of
from detente.store.decided import AS_READ, Decided, decided
from detente.store.dialect import dialect_of
from detente.store.engine import connect, plainly, shown, url_of
from detente.store.forgetting import Gone, Proof, Tell, Trace, Whom, as_read_now
from detente.store.forgetting.proof import search
from detente.store.forgetting.whom import whom
from detente.store.fulltext import saying
from detente.store.linking import Stories
from detente.store.naming import Naming, actors_of, namings, times_named
from detente.store.narrowing import narrowed, settled
from detente.store.party import party
from detente.store.query import EVERYTHING, Query
from detente.store.sayings import sayings
from detente.store.select import around, beside, selected, still_unread, these
from detente.store.showing import Showing
from detente.store.snapshot import Snapshot
from detente.store.writer import Writer

T = TypeVar("T", bound=Thing)

_NAMED = 4
"""How many of the ids that an abbreviated one fits an error names."""


class _Undone(Exception):
    """What was written was only tried."""


def open_store(place: str | Path, *, create: bool = True, upgrading: bool = False) -> "Store":
    """The record in a file, or at `postgresql://…`, made where there is none and `create` holds.

    Raises BadRecord where it cannot be opened. A record of before is brought up to date in a file, and on a server
    where `upgrading` holds, since others may read it there.
    """
    return Store(connect(place, create=create, upgrading=upgrading), url_of(place))


class Store:
    """A record in a database. Open one with `open_store`."""

    def __init__(self, engine: Engine, url: URL) -> None:
        self._engine, self._dialect = engine, dialect_of(engine)
        self.place = shown(url)
        """Where it is: the path of a file, or an address without its password."""
        self.name = self._dialect.called(url)
        """What it is called: its file without ending, or its database."""
        self.deciding = Lock()
        """Held from looking what was decided until that is written which follows: one decides after another."""
        self._own = local()
        self._heeded: tuple[tuple[int, int], Decided] = (0, 0), AS_READ
        self._keeper = Keeper(self._reading, _reviewed, self._saying)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"<Store: {self.place}>"

    def close(self) -> None:
        """Lets go of the database."""
        self._engine.dispose()

    @contextmanager
    def writing(self) -> Iterator[Writer]:
        """A writer whose additions all hold when the block ends, or none of them where it raises.

        Nobody else writes meanwhile, and what is asked of this store within the block is asked of what was written.
        """
        with plainly(self._engine, self.place), self._dialect.writing(self._engine) as connection:
            self._own.writing = connection
            try:
                yield (writer := Writer(connection))
            finally:
                del self._own.writing
        self._keeper.wrote(writer.kinds)

    @contextmanager
    def known(self) -> Iterator[Stories]:
        """The stories in the record as it is now, to foresee links to them (`link.linking.Foreseen`)."""
        with self._reading() as connection:
            yield Writer(connection).stories()

    def has_source(self, id: str) -> bool:
        """Whether this source was read into the record."""
        with self._reading() as connection:
            return connection.scalar(select(tables.sources.c.id).where(tables.sources.c.id == id)) is not None

    def things(self, kind: type[T], query: Query = EVERYTHING) -> tuple[T, ...]:
        """The things of a kind that pass a query, in the order in which they were read, and as they were read.

        What is asked of them is asked as reviews have it, and facts that are rejected are left out, with links to such:
        `reviewed` gives the record so.
        """
        with self._reading() as connection:
            table = tables.of(kind)
            found = _read(connection, [selected(table, self._asked(connection, table, query))])
            return tuple(thing for thing in found if isinstance(thing, kind))

    def actors(self, name: str) -> frozenset[str]:
        """The ids of the actors that a query which asks for one so means, as reviews have it."""
        with self._reading() as connection:
            return party(connection, name, self._decided(connection)).ids

    def around(self, kind: type[Thing], query: Query = EVERYTHING) -> Record:
        """All that was read from the articles which hold a thing of this kind that passes the query; all reviews."""
        with self._reading() as connection:
            table = tables.of(kind)
            wanted = settled(connection, table, self._asked(connection, table, query))
            return Record(_read(connection, around(table, wanted)))

    def decisions(self) -> Record:
        """All reviews, with what they are on, and the articles and mentions that one names it by."""
        with self._reading() as connection:
            reviews = [one for one in _read(connection, [selected(tables.reviews)]) if isinstance(one, Review)]
            named = {id for review in reviews for id in (review.of, *mentions_in(review.changes))}
            kinds = (tables.actors, tables.mentions, tables.statements, tables.events, tables.links)
            things = list(_read(connection, these(named, *kinds)))
            articles = {id for thing in things if (id := getattr(thing, "article", None))}
            return Record([*_read(connection, these(articles, tables.articles)), *things, *reviews])

    def said(self, after: int = 0) -> Iterator[tuple[int, str]]:
        """What each statement says, its parts joined by an ellipsis, with its number; from behind a number on."""
        with self._reading() as connection:
            yield from sayings(connection, after)

    @contextmanager
    def snapshot(self, *, heeded: bool = True) -> Iterator[Snapshot]:
        """The record as it is now, to be read a part at a time; as reviews have it where they are to be `heeded`."""
        with self._reading() as connection, connection.begin():
            yield Snapshot(connection, partial(_decided, connection), heeded=heeded)

    @contextmanager
    def looking(self) -> Iterator[Connection]:
        """The database as it is now, for what looks at its tables themselves."""
        with self._reading() as connection:
            if not connection.in_transaction():
                connection.begin()
            yield connection

    def record(self) -> Record:
        """The whole record, in memory."""
        with self._reading() as connection:
            return Record(_read(connection, (selected(tables.of(kind)) for kind in KINDS.values())))

    def catalogue(self, progress: Progress | None = None) -> Catalogue:
        """What the record holds as it is now, to be found, counted and paged; made at first and then kept up to date.

        `progress` is told how many facts have been read, and of how many.
        """
        return self._keeper.catalogue(progress)

    def showing(self, ids: Iterable[str], *, links: bool = False, reports: bool = False) -> Record:
        """As little of the record as one needs to show facts, articles, links, mentions and actors with these ids.

        With a link come its facts; with facts their links and what these join, where asked. Of an event there is its
        incident, and with `reports` every event of that, though not what it would need to be shown.
        """
        return self._shown(lambda gathered: gathered.add(ids, links=links), reports=reports)

    def articles(self, ids: Iterable[str], *, links: bool = False, reports: bool = False) -> Record:
        """Articles with these ids and all that was read from them; links, incidents and reports as `showing` has them.

        It is what `around` gives of them, but for reviews of what is elsewhere, and with what links lead to.
        """
        return self._shown(lambda gathered: gathered.add_articles(ids, links=links), reports=reports)

    def _shown(self, gather: Callable[[Showing], None], *, reports: bool) -> Record:
        catalogue = self.catalogue()
        with self._reading() as connection:
            gathered = Showing(connection)
            gather(gathered)
            gathered.add_incidents(catalogue.incidents_of(gathered.found), reports=reports)
            return gathered.record()

    def stories_of(self, sha256: str) -> tuple[str, ...]:
        """The ids of the articles that were read from these bytes, wherever they came from."""
        source, article = tables.sources.c, tables.articles.c
        wanted = select(source.id).where(source.sha256 == sha256)
        with self._reading() as connection:
            return tuple(connection.scalars(select(article.id).where(article.source.in_(wanted)).order_by(article.seq)))

    def is_read(self, source: str, *, by: str) -> bool:
        """Whether the record has a source as this run read it: no other has read it since."""
        coding = tables.codings.c
        last = select(coding.run).where(coding.source == source).order_by(coding.seq.desc()).limit(1)
        with self._reading() as connection:
            return connection.scalar(last) == by

    def run_heads(self) -> tuple[RunHead, ...]:
        """The runs, in the order in which they first read something, each with how much it read."""
        with self._reading() as connection:
            return run_heads(connection)

    def sources_of(self, run: str) -> list[tuple[str, str]]:
        """The ids of the sources that a run coded, in the order in which it did, each with the SHA-256 of its bytes."""
        with self._reading() as connection:
            return sources_of(connection, run)

    def held_of(self, run: str) -> set[str]:
        """The ids of the sources for which `is_read` is true of a run."""
        with self._reading() as connection:
            return held_of(connection, run)

    def coding(self, source: str, run: str) -> Coding | None:
        """What a run coded of a source."""
        with self._reading() as connection:
            return coding_of(connection, source, run)

    def earlier(self, id: str) -> Earlier | None:
        """What an earlier run read under an id, or under one that begins so, that the record has no more so."""
        with self._reading() as connection:
            return earlier(connection, id)

    def readings(self, source: str, *runs: str) -> tuple[Record, ...]:
        """A source with all that each of some runs read from it, as it read it."""
        with self._reading() as connection:
            return readings(connection, source, runs)

    def runs_of(self, source: str) -> tuple[Run, ...]:
        """The runs that read a source, in the order in which they did; none where no coding of it tells."""
        run, coding = tables.runs.c, tables.codings.c
        read = select(run.json).join(tables.codings, coding.run == run.id).where(coding.source == source)
        with self._reading() as connection:
            found = _read(connection, [read.order_by(coding.seq)])
            return tuple(one for one in found if isinstance(one, Run))

    def still_unread(self) -> tuple[Unread, ...]:
        """The inputs that could not be read and have not been since, each with the last reason."""
        with self._reading() as connection:
            found = _read(connection, [still_unread()])
            return tuple({one.uri: one for one in found if isinstance(one, Unread)}.values())

    def named(self, ids: Collection[str]) -> list[tuple[Actor, int]]:
        """The actors with these ids, in their order, and how often each is named, as reviews have it."""
        with self._reading() as connection:
            found = actors_of(connection, ids)
            times = times_named(connection, [*found], self._decided(connection))
        return [(found[id], times[id]) for id in ids if id in found]

    def namings(self, ids: Collection[str]) -> tuple[Naming, ...]:
        """The words that name any of some actors, the most frequent first, in the last places that were read."""
        with self._reading() as connection:
            return namings(connection, ids)

    def counts(self) -> dict[str, int]:
        """How many things of each kind there are."""
        with self._reading() as connection:
            return {name: _count(connection, tables.of(kind)) for name, kind in KINDS.items()}

    def times_named(self, actor: str) -> int:
        """How often articles name an actor, as they were read."""
        with self._reading() as connection:
            named = select(func.count()).where(tables.mentions.c.actor == actor)
            return connection.scalar(named) or 0

    def get(self, id: str) -> AnyThing:
        """The thing with this id, or with the only id that begins so; raises NotInRecord where there is not one."""
        with self._reading() as connection:
            kinds = [tables.of(kind) for kind in KINDS.values()]
            found = [row for kind in kinds for row in connection.execute(_called(kind, id))]
            found = found or [row for kind in kinds for row in connection.execute(_beginning(kind, id))]
        if len(found) != 1:
            raise _unclear(id, found)
        return from_line(found[0].json)

    def whom(self, asked: str, *, under: bool = False, publisher: bool = False) -> Whom:
        """What somebody names to be forgotten: a source by its id or address, or an actor by its id or name.

        Where `under` holds all sources whose address begins so, where `publisher` holds those with a story of its. What
        the record holds nothing of is not known (`Whom.is_known`); raises NotInRecord where a name fits several.
        """
        with self._reading() as connection:
            return whom(connection, asked, self._decided(connection), under=under, publisher=publisher)

    def forget(self, whom: Whom, *, tell: Tell = as_read_now, only_try: bool = False) -> Gone:
        """Takes out for good what was read from sources, or all that concerns an actor; what goes with that.

        All of it goes, or nothing where it raises, or where one is `only_try`ing. Behind it the database has to be
        searched (`prove`). Actors who were who they are by the word of a source are told of anew by another.
        """
        with suppress(_Undone), self.writing() as writer:
            gone = writer.forget(whom, tell)
            if only_try:
                raise _Undone
        return gone

    def allow(self, asked: str) -> bool:
        """Lets a source or an actor that was forgotten be taken in again; whether it was not to be."""
        with self.writing() as writer:
            return writer.allow(asked)

    def prove(self, trace: Trace) -> Proof:
        """Writes the database anew without what was taken out, and looks in all of it for what must not be there."""
        with plainly(self._engine, self.place):
            self._dialect.scrub(self._engine)
        with self._reading() as connection:
            return search(connection, self._dialect.files(self._engine.url), trace)

    def _saying(self, kind: type[Thing], words: str) -> list[int]:
        with self._reading() as connection:
            return [*saying(connection, tables.of(kind), words)]

    def _asked(self, connection: Connection, table: Table, query: Query) -> Asked:
        return narrowed(connection, table, asked(connection, table, query, self._decided(connection)))

    def _decided(self, connection: Connection) -> Decided:
        """What reviews come to; it is the same until there are others, or something was taken out."""
        if getattr(self._own, "writing", None):
            return _decided(connection)
        taken_out, *_, reviewed = version(connection)
        if self._heeded[0] != (taken_out, reviewed):
            self._heeded = (taken_out, reviewed), _decided(connection)
        return self._heeded[1]

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        if connection := getattr(self._own, "writing", None):
            yield connection
            return
        with plainly(self._engine, self.place), self._dialect.reading(self._engine) as connection:
            yield connection


def _read(connection: Connection, parts: Iterable[Select[str]]) -> Iterator[AnyThing]:
    return (from_line(line) for part in parts for line in connection.scalars(part))


def _reviews(connection: Connection) -> tuple[Review, ...]:
    found = _read(connection, [selected(tables.reviews)])
    return tuple(review for review in found if isinstance(review, Review))


def _decided(connection: Connection) -> Decided:
    return _reviewed(connection)[0]


def _reviewed(connection: Connection) -> tuple[Decided, Verdicts]:
    """What reviews come to for queries, and which of them hold."""
    by = verdicts(reviews := _reviews(connection))
    if not by:
        return AS_READ, by
    touched = Record([*reviews, *_read(connection, beside(id for id in by if is_another(id, by)))])
    facts = _read(connection, these(by, tables.statements, tables.events, tables.links))
    return decided(by, touched, {fact.id: fact for fact in facts if isinstance(fact, Fact)}), by


def _count(connection: Connection, table: Table) -> int:
    return connection.scalar(select(func.count()).select_from(table)) or 0


def _called(table: Table, id: str) -> Select[Any]:
    return select(table.c.id, table.c.json).where(table.c.id == id)


def _beginning(table: Table, id: str) -> Select[Any]:
    """The things of a table whose id begins so; in an actor's capitals are not minded."""
    is_actor = table is tables.actors
    given, begin = (func.lower(table.c.id), id.lower()) if is_actor else (table.c.id, id)
    fits = and_(given >= begin, given <= begin + chr(sys.maxunicode))
    return select(table.c.id, table.c.json).where(fits).order_by(table.c.id).limit(_NAMED + 1)


def _unclear(id: str, found: Sequence[Row[Any]]) -> NotInRecord:
    if not found:
        advice = "list ids with `detente events --csv`, or another listing"
        return NotInRecord("no such id in the record", where=repr(id), advice=advice)
    names = ", ".join(row.id for row in found[:_NAMED])
    more = " …" if len(found) > _NAMED else ""
    return NotInRecord("fits more than one id", where=repr(id), advice=f"give more of it: {names}{more}")
