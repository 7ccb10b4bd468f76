"""Who an actor is by what is left, where the record may have it by the word of a source that is forgotten."""

from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Any

import msgspec
from msgspec.structs import replace
from sqlalchemy import Connection, select

from detente.record import Actor, ActorKind, Article, Coding, Mention
from detente.record.serial import from_line
from detente.store import tables
from detente.store.adding import rename
from detente.store.dialect import Among
from detente.store.plain import few, rows

Tell = Callable[[Article], Iterable[Actor]]
"""Reads an article again, and gives the actors that it names."""

_OF_TEXTS = frozenset({ActorKind.PERSON, ActorKind.ORGANISATION})
"""The kinds of actors of which a text can tell what no table says."""
_FIRST = """
SELECT mentions.json FROM mentions JOIN articles ON articles.id = mentions.article
WHERE mentions.actor = ? OR mentions.id IN (SELECT mention FROM members WHERE actor = ?)
ORDER BY articles.seq, mentions.seq LIMIT 1
"""
_CODINGS = "SELECT json FROM codings WHERE run = ? ORDER BY seq"


class _Read(msgspec.Struct):
    source: str
    things: list[str]


_read = msgspec.json.Decoder(_Read)


def as_read_now(article: Article) -> Iterable[Actor]:
    """The actors of an article as this detente reads it, with the tables of whoever runs it."""
    from detente.extract.actors.own import own_directory  # noqa: PLC0415 (slow to import, and seldom needed)
    from detente.run import own_files, read_whole, stages  # noqa: PLC0415

    own = own_files()
    _, facts = read_whole(article, stages(own_directory(*own) if own else None))
    return (fact for fact in facts if isinstance(fact, Actor))


def tells(actor: Actor) -> bool:
    """Whether a text can tell something of an actor that no table says."""
    return actor.kind in _OF_TEXTS


def bare(actor: Actor, country: str | None = None) -> Actor:
    """An actor without what a text told of it."""
    return replace(actor, country=country, sectors=(), offices=())


def told_by(connection: Connection, actors: Collection[str], read: Mapping[str, Collection[Coding]]) -> set[str]:
    """Those of some actors that can be who they are by the word of some sources, whose codings are given by source.

    It is the word of the first that named it by the run that tells of it, or of any that several runs have read.
    """
    actor = tables.actors.c
    found: Any = connection.execute(select(actor.id, actor.run).where(Among(actor.id, actors))).all()
    runs: dict[str, str | None] = dict(found)
    again = {id for some in read.values() if len(some) > 1 for one in some for id in one.things}
    unsaid = {id for id, run in runs.items() if run is None or id in again}
    first = first_sources(connection, {run for run in runs.values() if run}, runs.keys() - unsaid)
    return unsaid | {id for id, run in runs.items() if run and first.get((run, id)) in read}


def first_sources(connection: Connection, runs: Iterable[str], actors: Collection[str]) -> dict[tuple[str, str], str]:
    """The source in which each of some runs first found each of some actors, by both."""
    found: dict[tuple[str, str], str] = {}
    for run in runs if actors else ():
        left = {*actors}
        for (line,) in rows(connection, _CODINGS, run):
            coding = _read.decode(line)
            for id in left.intersection(coding.things):
                found[run, id] = coding.source
            left.difference_update(coding.things)
            if not left:
                break
    return found


def retell(connection: Connection, actors: Iterable[str], tell: Tell) -> int:
    """Makes actors whom what is left names who they are by that; how many are others than they were."""
    changed, told = 0, dict[str, dict[str, Actor]]()
    for id in sorted(actors):
        line = connection.scalar(select(tables.actors.c.json).where(tables.actors.c.id == id))
        was, first = from_line(line) if line else None, few(connection, _FIRST, id, id)
        if isinstance(was, Actor) and first:
            mention = from_line(first[0][0])
            assert isinstance(mention, Mention)
            if tells(was) and mention.article not in told:
                told[mention.article] = {one.id: one for one in tell(_article(connection, mention.article))}
            now = (told[mention.article].get(id) or bare(was, mention.country)) if tells(was) else was
            rename(connection, now, _run_of(connection, mention.article))
            changed += now != was
    return changed


def _article(connection: Connection, id: str) -> Article:
    found = from_line(connection.scalars(select(tables.articles.c.json).where(tables.articles.c.id == id)).one())
    assert isinstance(found, Article)
    return found


def _run_of(connection: Connection, article: str) -> str | None:
    """The run that read an article last."""
    coding = tables.codings.c
    source = select(tables.articles.c.source).where(tables.articles.c.id == article).scalar_subquery()
    return connection.scalar(select(coding.run).where(coding.source == source).order_by(coding.seq.desc()).limit(1))
