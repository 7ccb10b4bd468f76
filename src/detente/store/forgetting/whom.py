"""What somebody names to be forgotten: sources by id, address or publisher, or one actor by id or name."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, func, or_, select

from detente.record import Actor, Source, slug
from detente.record.errors import NotInRecord
from detente.record.serial import from_line
from detente.store import tables
from detente.store.decided import Decided
from detente.store.dialect import Among
from detente.store.forgetting.listed import called, was_forgotten
from detente.store.forgetting.names import NOBODY, Names
from detente.store.forgetting.trace import Trace
from detente.store.party import party
from detente.store.plain import rows_of

_NAMED = 8
"""How many of those whom a name fits an error names."""
_SHORTEST = len("source-") + 6
"""How much of the id of a source has to be given."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Whom:
    """What is to be forgotten: some sources and addresses, or one actor with those whom reviews made one with it."""

    asked: str
    sources: tuple[Source, ...] = ()
    addresses: frozenset[str] = frozenset()
    """Addresses of which nothing stays: no source, and no word that they could not be read."""
    actor: Actor | None = None
    actors: frozenset[str] = frozenset()
    """The ids of the actor, and of those that are one with it."""
    mentions: frozenset[str] = frozenset()
    """The mentions that people decided to mean it."""

    was_forgotten: bool = False
    """Whether just this was forgotten before."""

    @property
    def name(self) -> str:
        """What it is called: an actor by name and id, a source as somebody asks for it."""
        return f"{self.actor.name} ({self.actor.id})" if self.actor else self.asked

    @property
    def is_known(self) -> bool:
        """Whether the record holds anything of it."""
        return bool(self.sources or self.addresses or self.actor)

    @property
    def trace(self) -> Trace:
        """What must be found nowhere of what was forgotten before, by the words that somebody uses for it."""
        is_place = "/" in self.asked or self.asked.startswith("source-")
        names = NOBODY if is_place else Names.of([self.asked])
        return Trace(frozenset({self.asked, slug(self.asked)}), frozenset({self.asked}), names)


def whom(connection: Connection, asked: str, decided: Decided, *, under: bool, publisher: bool) -> Whom:
    """What somebody means; an empty Whom where the record holds nothing of that name, raises where it is not clear."""
    if not asked.strip():
        return Whom(asked=asked)
    if under or publisher:
        found = _under(connection, asked) if under else _of_publisher(connection, asked)
        return _sources(connection, asked, found, _tried(connection, asked) if under else ())
    sources, tried = _called(connection, asked), _unread(connection, asked)
    actor = _actor(connection, asked, decided) if not (sources or tried) else None
    return actor or _sources(connection, asked, sources, tried)


def _sources(connection: Connection, asked: str, sources: Sequence[Source], tried: Iterable[str]) -> Whom:
    """The sources, with the addresses of which no other source is there."""
    ids, addresses = {source.id for source in sources}, {*tried, *(source.uri for source in sources)}
    others = rows_of(connection, "SELECT id, uri FROM sources WHERE uri IN ({})", addresses)
    kept = {uri for id, uri in others if id not in ids}
    was = was_forgotten(connection, called(asked))
    return Whom(asked=asked, sources=tuple(sources), addresses=frozenset(addresses - kept), was_forgotten=was)


def _called(connection: Connection, asked: str) -> list[Source]:
    """The sources with an id, or with one that begins so, or of an address."""
    source = tables.sources.c
    is_id = asked.startswith("source-") and len(asked) >= _SHORTEST
    given = {asked, Path(asked).as_posix()}
    fits = or_(Among(source.uri, given), source.id.startswith(asked, autoescape=True) if is_id else source.id == asked)
    found = _read(connection, fits)
    if is_id and len(found) > 1 and not {one.uri for one in found} <= given:
        raise _unclear(asked, [one.id for one in found], "sources")
    return found


def _under(connection: Connection, asked: str) -> list[Source]:
    return _read(connection, tables.sources.c.uri.startswith(asked, autoescape=True))


def _of_publisher(connection: Connection, asked: str) -> list[Source]:
    article = tables.articles.c
    theirs = select(article.source).where(func.lower(article.publisher) == asked.lower())
    return _read(connection, tables.sources.c.id.in_(theirs))


def _read(connection: Connection, fits: object) -> list[Source]:
    source = tables.sources.c
    lines = connection.scalars(select(source.json).where(fits).order_by(source.seq))  # type: ignore[arg-type]
    return [one for one in map(from_line, lines) if isinstance(one, Source)]


def _unread(connection: Connection, asked: str) -> list[str]:
    """The address, where it is one that could not be read."""
    unread = tables.unread.c
    return [*connection.scalars(select(unread.uri).where(unread.uri == asked).limit(1))]


def _tried(connection: Connection, asked: str) -> list[str]:
    unread = tables.unread.c
    return [*connection.scalars(select(unread.uri).where(unread.uri.startswith(asked, autoescape=True)))]


def _actor(connection: Connection, asked: str, decided: Decided) -> Whom | None:
    """The actor with an id, or the only one whose name has a word that begins so."""
    actor = tables.actors.c
    exact = connection.scalars(select(actor.id).where(func.lower(actor.id) == asked.lower())).all()
    ids = sorted(exact) or sorted(party(connection, asked, decided).ids)
    ids = sorted({decided.meant.get(id) or id for id in ids})
    if not ids:
        return None
    if len(ids) > 1:
        raise _unclear(asked, ids, "actors")
    found = from_line(connection.scalars(select(actor.json).where(actor.id == ids[0])).one())
    assert isinstance(found, Actor)
    one_with_it = {id for id, now in decided.meant.items() if now == found.id}
    mentions = {*rows_of(connection, "SELECT id FROM mentions WHERE id IN ({})", one_with_it)}
    own = frozenset(id for (id,) in mentions)
    return Whom(asked=asked, actor=found, actors=frozenset({found.id, *one_with_it} - own), mentions=own)


def _unclear(asked: str, ids: Sequence[str], what: str) -> NotInRecord:
    more = " …" if len(ids) > _NAMED else ""
    advice = f"give the id of one: {', '.join(ids[:_NAMED])}{more}"
    return NotInRecord(f"fits {len(ids)} {what}", where=repr(asked), advice=advice)
