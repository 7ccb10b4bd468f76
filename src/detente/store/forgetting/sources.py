"""Takes sources out, with all that was read from them and all that hangs on that."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from msgspec.structs import replace
from sqlalchemy import Connection, delete, not_, select, update

from detente.record import Actor, Coding, Source
from detente.record.serial import from_line, to_line
from detente.store import tables
from detente.store.dialect import Among
from detente.store.forgetting.gone import Gone
from detente.store.forgetting.nobody import read_by_nobody, take_out_actors
from detente.store.forgetting.retelling import Tell, bare, first_sources, retell, tells, told_by
from detente.store.forgetting.reviews import take_out_reviews
from detente.store.held import codings, count, take_out
from detente.store.plain import rows_of

_FACTS = ("mentions", "dates", "statements", "events")


def take_sources_out(connection: Connection, sources: Sequence[Source], addresses: Collection[str], tell: Tell) -> Gone:
    """Takes sources out, and what says that addresses could not be read; what is left is as if nobody had read them."""
    gone, named = Gone(addresses={*addresses}), set[str]()
    read = {source.id: codings(connection, source.id) for source in sources}
    for source in sources:
        named |= _note(connection, source, read[source.id], gone)
    theirs = told_by(connection, named, read)
    _forget_words(connection, read)
    for source in sources:
        take_out(connection, source.id)
        _take_out_codings(connection, read[source.id])
        connection.execute(delete(tables.sources).where(tables.sources.c.id == source.id))
    _take_out_unread(connection, addresses, gone)
    alone = read_by_nobody(connection, named)
    gone.add("actors", alone)
    take_out_reviews(connection, gone)
    take_out_actors(connection, alone)
    gone.renamed = retell(connection, theirs - alone, tell)
    _take_out_runs(connection, {one.run for some in read.values() for one in some}, gone)
    count(connection)
    return gone


def _note(connection: Connection, source: Source, read: Iterable[Coding], gone: Gone) -> set[str]:
    """Notes all that goes with a source; the ids of the actors that it names."""
    gone.add("sources", [source.id])
    articles = [*connection.scalars(select(tables.articles.c.id).where(tables.articles.c.source == source.id))]
    gone.add("articles", articles)
    facts = set[str]()
    for kind in _FACTS:
        ids = {id for (id,) in rows_of(connection, f"SELECT id FROM {kind} WHERE article IN ({{}})", articles)}  # noqa: S608 (names of ours)
        gone.add(kind, ids)
        facts |= ids
    for end in ("from", "to"):
        gone.add("links", _of(connection, f'SELECT id FROM links WHERE "{end}" IN ({{}})', facts))  # noqa: S608
    gone.add("incidents", _of(connection, "SELECT incident FROM reports WHERE event IN ({})", facts))
    gone.add("codings", (one.id for one in read))
    kept = [thing for one in read for thing in one.superseded]
    gone.others |= {thing.id for thing in kept if not isinstance(thing, Actor)}
    return {
        *_of(connection, "SELECT actor FROM mentions WHERE actor IS NOT NULL AND article IN ({})", articles),
        *_of(connection, "SELECT actor FROM members WHERE mention IN ({})", facts),
        *_of(connection, "SELECT actor FROM topics WHERE statement IN ({})", facts),
        *_of(connection, "SELECT id FROM actors WHERE id IN ({})", {id for one in read for id in one.things}),
        *(thing.id for thing in kept if isinstance(thing, Actor)),
    }


def _of(connection: Connection, sql: str, values: Collection[str]) -> set[str]:
    return {found for (found,) in rows_of(connection, sql, values)}


def _forget_words(connection: Connection, read: Mapping[str, Collection[Coding]]) -> None:
    """Leaves of actors whom other codings keep by the word of these sources no more than who they are."""
    kept, coding = tables.superseded.c, tables.codings.c
    runs = {one.run for some in read.values() for one in some}
    named = {id for some in read.values() for one in some for id in one.things}
    wanted = select(kept.coding).where(Among(kept.thing, named))
    lines = connection.scalars(
        select(coding.json).where(coding.id.in_(wanted), Among(coding.run, runs), not_(Among(coding.source, {*read})))
    ).all()
    others = [one for one in map(from_line, lines) if isinstance(one, Coding)]
    told = {thing.id for one in others for thing in one.superseded if isinstance(thing, Actor) and tells(thing)}
    first = first_sources(connection, runs, told & named)
    for one in others:
        left = tuple(
            bare(t) if isinstance(t, Actor) and t.id in told and first.get((one.run, t.id)) in read else t
            for t in one.superseded
        )
        if left != one.superseded:
            line = to_line(replace(one, superseded=left))
            connection.execute(update(tables.codings).where(coding.id == one.id).values(json=line))


def _take_out_codings(connection: Connection, some: Iterable[Coding]) -> None:
    ids = {one.id for one in some}
    for column in (tables.superseded.c.coding, tables.codings.c.id):
        connection.execute(delete(column.table).where(Among(column, ids)))


def _take_out_unread(connection: Connection, addresses: Collection[str], gone: Gone) -> None:
    gone.add("unread", _of(connection, "SELECT id FROM unread WHERE uri IN ({})", addresses))
    connection.execute(delete(tables.unread).where(Among(tables.unread.c.uri, addresses)))


def _take_out_runs(connection: Connection, runs: Collection[str], gone: Gone) -> None:
    """Takes out the runs that read nothing else."""
    gone.add("runs", {*runs} - _of(connection, "SELECT run FROM codings WHERE run IN ({})", runs))
    alone = gone.ids["runs"]
    connection.execute(update(tables.actors).where(Among(tables.actors.c.run, alone)).values(run=None))
    connection.execute(delete(tables.runs).where(Among(tables.runs.c.id, alone)))
