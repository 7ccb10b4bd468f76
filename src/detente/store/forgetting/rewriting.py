"""Puts what is left of a source in place of what a record has of it, with its links, incidents, codings and stories."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from msgspec.structs import replace
from sqlalchemy import Connection, Table, delete, select, update

from detente.link.propositions import stories
from detente.record import (
    KINDS,
    Actor,
    AnyThing,
    Article,
    Coded,
    Coding,
    Date,
    Event,
    Link,
    LinkKind,
    Mention,
    Record,
    Statement,
)
from detente.record.serial import from_line, to_line
from detente.store import tables
from detente.store.adding import add, put
from detente.store.coded import as_read
from detente.store.dialect import Among
from detente.store.forgetting.gone import Gone
from detente.store.held import codings, held, take_out
from detente.store.linking import Stories, join_anew
from detente.store.plain import rows_of

Change = Callable[[Sequence[Coded]], Sequence[Coded]]
"""What is left of things; each is what it was, is told of otherwise, or is gone."""

_FACTS = (Article, Mention, Date, Statement, Event)
_NAMES = {kind: name for name, kind in KINDS.items()}
_ENDS = tuple(f'SELECT id FROM links WHERE "{end}" IN ({{}})' for end in ("from", "to"))  # noqa: S608 (names of ours)


def rewrite(connection: Connection, source: str, change: Change, reason: Callable[[str], str], gone: Gone) -> set[str]:
    """Takes a source out and puts in what is left of it; the actors that it named.

    `reason` says what the reason of a link is to be instead.
    """
    was = tuple(held(connection, source))
    read = {
        one.id: [*as_read(connection, one, {thing.id: thing for thing in was})] for one in codings(connection, source)
    }
    links = _links(connection, [thing.id for thing in was if isinstance(thing, Statement | Event)])
    kept = Stories(connection, partial(add, connection))
    linked = {thing.id for thing in was if isinstance(thing, Article) and kept.holds(thing.id)}
    now = tuple(change(was))
    lost = {thing.id for thing in was} - {thing.id for thing in now}
    left = [replace(one, reason=reason(one.reason)) for one in links if lost.isdisjoint((one.from_, one.to))]
    _note(gone, was, now)
    gone.add("links", {one.id for one in links} - {one.id for one in left})
    numbers = {kind: _numbers(connection, tables.of(kind), now) for kind in _FACTS}
    places = _numbers(connection, tables.links, left)
    take_out(connection, source)
    for kind in _FACTS:
        some = [thing for thing in now if isinstance(thing, kind)]
        add(connection, tables.of(kind), some, numbers=numbers[kind])
    add(connection, tables.links, left, numbers=places)
    for story in stories(Record(now)):
        if story.article in linked:
            kept.add(story, ())
    join_anew(connection, {end for one in left if one.kind is LinkKind.SAME for end in (one.from_, one.to)})
    for coding in codings(connection, source):
        as_left = {thing.id: thing for thing in change(read[coding.id])}
        gone.others |= {thing.id for thing in read[coding.id]} - as_left.keys() - {thing.id for thing in now}
        gone.kept |= as_left.keys()
        _recode(connection, coding, as_left, now)
    return {thing.id for thing in was if isinstance(thing, Actor)}


def _numbers(connection: Connection, table: Table, things: Iterable[AnyThing]) -> dict[str, int]:
    """The places of things in their table."""
    sql = f"SELECT id, seq FROM {table.name} WHERE id IN ({{}})"  # noqa: S608 (names of ours)
    return dict(rows_of(connection, sql, [thing.id for thing in things]))


def _note(gone: Gone, was: Sequence[Coded], now: Sequence[Coded]) -> None:
    left = {thing.id: thing for thing in now}
    for thing in was:
        if thing.id not in left:
            gone.add(_NAMES[type(thing)], [thing.id])
        elif isinstance(thing, Article) and left[thing.id] != thing:
            gone.blacked.add(thing.id)


def _links(connection: Connection, facts: Sequence[str]) -> list[Link]:
    """The links with an end among some facts, in the order in which they were made."""
    ids = {id for sql in _ENDS for (id,) in rows_of(connection, sql, facts)}
    link = tables.links.c
    lines = connection.scalars(select(link.json).where(Among(link.id, ids)).order_by(link.seq)).all()
    return [one for one in map(from_line, lines) if isinstance(one, Link)]


def _recode(connection: Connection, coding: Coding, left: dict[str, Coded], now: Iterable[Coded]) -> None:
    """Leaves of a coding what is left of what it read, and keeps with it what the record has otherwise."""
    held_now, before = {thing.id: thing for thing in now}, {thing.id for thing in coding.superseded}
    kept = tuple(
        thing
        for thing in (left[id] for id in coding.things if id in left)
        if (thing.id in before if isinstance(thing, Actor | Article) else held_now.get(thing.id) != thing)
    )
    things = tuple(id for id in coding.things if id in left)
    row = tables.superseded.c
    connection.execute(delete(tables.superseded).where(row.coding == coding.id))
    put(connection, tables.superseded, [{"thing": one.id, "coding": coding.id} for one in kept])
    line = to_line(replace(coding, things=things, superseded=kept))
    connection.execute(update(tables.codings).where(tables.codings.c.id == coding.id).values(json=line))
