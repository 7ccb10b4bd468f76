"""Makes room for what a run reads from a source that was read before: the record holds what was read last.

What an earlier run read otherwise is kept whole with its coding. All that hangs on it goes: links, incidents, and the
story that others are held against; they are made anew of what is read now.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from msgspec.structs import replace
from sqlalchemy import Connection, delete, select, update

from detente.record import Actor, Coded, Coding, Mention, Record, Review, Run, make_id
from detente.record.amending import mentions_in
from detente.record.serial import from_line, to_line
from detente.store import tables
from detente.store.adding import add, put, rename
from detente.store.dialect import Among
from detente.store.forgetting.nobody import named_by_nobody, take_out_actors
from detente.store.held import codings, held, take_out

UNKNOWN = Run(id=make_id("run", "unknown"), version="unknown", fingerprints={}, settings={})
"""The run of what was read before codings were kept, where it can have been any of several."""

Things = Mapping[str, Coded]
"""Things by their ids."""


@dataclass(frozen=True, slots=True)
class Room:
    """What is to be added now that there is room for it."""

    given: Record
    known: frozenset[str] = frozenset()
    """The ids of what the record held of it before."""
    gone: frozenset[str] = frozenset()
    """The actors that some source names no more."""


def make_room(connection: Connection, given: Record, fresh: Collection[str], *, again: bool) -> Room:
    """What is to be added of what runs read from sources, of which the `fresh` were not in the record before.

    What the last run that coded a source reads from it is left out, unless it is to be coded `again`.
    """
    room = Room(given)
    for coding in {coding.source: coding for coding in given.codings}.values():
        if coding.source not in fresh:
            made = _room(connection, coding, room.given, again=again)
            room = Room(made.given, room.known | made.known, room.gone | made.gone)
    return room


def name_runs(connection: Connection, codings: Iterable[Coding], actors: Collection[str]) -> None:
    """Writes down by whose word new actors are who they are."""
    left = {*actors}
    for coding in codings:
        if named := left.intersection(coding.things):
            new = update(tables.actors).where(Among(tables.actors.c.id, named))
            connection.execute(new.values(run=coding.run))
            left -= named


def let_go(connection: Connection, actors: Collection[str]) -> None:
    """Takes out those of some actors whom nothing in the record names any more, reviews included."""
    if not actors:
        return
    decided = {id for review in _reviews(connection) for id in (review.of, review.amended)}
    take_out_actors(connection, named_by_nobody(connection, {*actors} - decided))


def _room(connection: Connection, coding: Coding, given: Record, *, again: bool) -> Room:
    """The room for what one coding names."""
    earlier = codings(connection, coding.source)
    if earlier and earlier[-1].id == coding.id and not again:
        own = {coding.id, *coding.things}
        return Room(Record(thing for thing in given if thing.id not in own))
    was: Things = {thing.id: thing for thing in held(connection, coding.source)}
    now = {id: thing for id in coding.things if id in given and isinstance(thing := given[id], Coded)}
    others = _actors(connection, coding, now)
    for column in (tables.superseded.c.coding, tables.codings.c.id):
        connection.execute(delete(column.table).where(column == coding.id))
    if not others and _facts(was) == _facts(now):
        return Room(given, known=frozenset(was))
    kept = {mention.id: mention for mention in _decided(connection, was, now)}
    before = [one for one in earlier if one.id != coding.id] or [_unknown(connection, coding, was)]
    _supersede(connection, before, {**was, **others}, {**now, **kept})
    take_out(connection, coding.source)
    for id in others:
        rename(connection, now[id], coding.run)
    gone = {thing.id for thing in was.values() if isinstance(thing, Actor)} - now.keys()
    return Room(Record([*given, *kept.values()]), frozenset(was), frozenset(gone))


def _facts(things: Things) -> Things:
    """All but the actors, which other sources name too."""
    return {id: thing for id, thing in things.items() if not isinstance(thing, Actor)}


def _actors(connection: Connection, coding: Coding, now: Things) -> Things:
    """The actors as they were, by the word of another run, where they are others now."""
    actor, found = tables.actors.c, dict[str, Coded]()
    for id, thing in now.items():
        if isinstance(thing, Actor):
            row = connection.execute(select(actor.json, actor.run).where(actor.id == id)).one_or_none()
            if row and row.run != coding.run and isinstance(before := from_line(row.json), Actor) and before != thing:
                found[id] = before
    return found


def _decided(connection: Connection, was: Things, now: Things) -> Iterable[Mention]:
    """The mentions that are read no more, but that people have named in what they decided: these stay."""
    named = {id for review in _reviews(connection) for id in mentions_in(review.changes)}
    lost = (was[id] for id in sorted(named & was.keys() - now.keys()))
    return (mention for mention in lost if isinstance(mention, Mention) and mention.article in now)


def _reviews(connection: Connection) -> list[Review]:
    lines = connection.scalars(select(tables.reviews.c.json))
    return [review for review in map(from_line, lines) if isinstance(review, Review)]


def _unknown(connection: Connection, coding: Coding, was: Things) -> Coding:
    """The coding, written down late, of what was read before codings were kept."""
    run = tables.runs.c
    others = connection.scalars(select(run.id).where(run.id != coding.run)).all()
    if len(others) != 1:
        add(connection, tables.runs, [UNKNOWN])
        others = [UNKNOWN.id]
    made = Coding(
        id=make_id("coding", others[0], coding.source), run=others[0], source=coding.source, things=tuple(was)
    )
    add(connection, tables.codings, [made])
    return made


def _supersede(connection: Connection, earlier: Iterable[Coding], was: Things, now: Things) -> None:
    """Keeps with earlier codings what they named and is not so any more."""
    lost = {id: thing for id, thing in was.items() if now.get(id) != thing}
    for coding in earlier:
        kept = {thing.id for thing in coding.superseded}
        more = tuple(lost[id] for id in coding.things if id in lost and id not in kept)
        if more:
            put(connection, tables.superseded, [{"thing": one.id, "coding": coding.id} for one in more])
            line = to_line(replace(coding, superseded=(*coding.superseded, *more)))
            connection.execute(update(tables.codings).where(tables.codings.c.id == coding.id).values(json=line))
