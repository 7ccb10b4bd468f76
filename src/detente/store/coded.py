"""Which runs coded what, and what each read from a source."""

import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, case, func, select

from detente.record import Actor, AnyThing, Coded, Coding, Record, Run
from detente.record.serial import from_line
from detente.store import tables
from detente.store.dialect import Among
from detente.store.held import codings, held

_OPENING = re.compile(r"[a-z]+-[0-9a-f]{6,16}")
"""An id that is a hash, or a beginning of it that is long enough to mean one thing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RunHead:
    """A run, when it wrote into the record for the first and the last time, and how much."""

    run: Run
    first: str | None
    """ISO 8601; None where no coding tells."""
    last: str | None
    sources: int
    """How many sources it coded."""
    current: int
    """Of how many of them the record holds what it read, since no other coded them later."""


def run_heads(connection: Connection) -> tuple[RunHead, ...]:
    """The runs of a record, in the order in which they first read something into it."""
    run, coding, later = tables.runs.c, tables.codings.c, tables.codings.alias("later").c
    lasts = select(func.max(later.seq)).group_by(later.source)
    still = func.count(case((coding.seq.in_(lasts), 1)))
    counted = (
        select(run.json, func.min(coding.written), func.max(coding.written), func.count(coding.seq), still)
        .outerjoin(tables.codings, coding.run == run.id)
        .group_by(run.seq, run.json)
        .order_by(run.seq)
    )
    heads = ((from_line(line), *told) for line, *told in connection.execute(counted))
    return tuple(
        RunHead(run=one, first=first, last=last, sources=sources, current=current)
        for one, first, last, sources, current in heads
        if isinstance(one, Run)
    )


def sources_of(connection: Connection, run: str) -> list[tuple[str, str]]:
    """The ids of the sources that a run coded, in the order in which it did, each with the SHA-256 of its bytes."""
    coding, source = tables.codings.c, tables.sources.c
    wanted = select(coding.source, source.sha256).join(tables.sources, source.id == coding.source)
    return [(id, sha256) for id, sha256 in connection.execute(wanted.where(coding.run == run).order_by(coding.seq))]


def held_of(connection: Connection, run: str) -> set[str]:
    """The ids of the sources that the record has as a run read them: no other has read them since."""
    coding, later = tables.codings.c, tables.codings.alias("later").c
    lasts = select(func.max(later.seq)).group_by(later.source)
    return {*connection.scalars(select(coding.source).where(coding.run == run, coding.seq.in_(lasts)))}


def coding_of(connection: Connection, source: str, run: str) -> Coding | None:
    """What a run coded of a source."""
    return next((one for one in codings(connection, source) if one.run == run), None)


def readings(connection: Connection, source: str, runs: Sequence[str]) -> tuple[Record, ...]:
    """A source with all that each of some runs read from it, as it read it; without articles where it did not."""
    now = {thing.id: thing for thing in held(connection, source)}
    of = connection.scalar(select(tables.sources.c.json).where(tables.sources.c.id == source))
    given: list[AnyThing] = [from_line(of)] if of else []
    each = {coding.run: coding for coding in codings(connection, source)}
    return tuple(Record([*given, *as_read(connection, each.get(run), now)]) for run in runs)


@dataclass(frozen=True, slots=True)
class Earlier:
    """A thing that the record holds no more, or otherwise, with the run that read it so, and all that this run read."""

    thing: Coded
    run: Run
    read: Record


def earlier(connection: Connection, id: str) -> Earlier | None:
    """What an earlier run read under an id, or under one that begins so; None where none did."""
    if not _OPENING.fullmatch(id):
        return None
    kept, coding = tables.superseded.c, tables.codings.c
    named = select(kept.coding).where(kept.thing >= id, kept.thing <= id + chr(sys.maxunicode))
    lines = select(coding.json).where(coding.id.in_(named)).order_by(coding.seq.desc())
    for one in map(from_line, connection.scalars(lines)):
        if isinstance(one, Coding):
            found = [thing for thing in one.superseded if thing.id.startswith(id)]
            run = connection.scalar(select(tables.runs.c.json).where(tables.runs.c.id == one.run))
            if len(found) == 1 and run and isinstance(by := from_line(run), Run):
                return Earlier(found[0], by, readings(connection, one.source, [one.run])[0])
    return None


def as_read(connection: Connection, coding: Coding | None, now: dict[str, Coded]) -> Iterator[Coded]:
    """The things of a coding; actors whom its source names no more are who the record has them to be."""
    known = now | {thing.id: thing for thing in (coding.superseded if coding else ())}
    things = coding.things if coding else ()
    elsewhere = [id for id in things if id not in known]
    actors = connection.scalars(select(tables.actors.c.json).where(Among(tables.actors.c.id, elsewhere)))
    known |= {actor.id: actor for actor in map(from_line, actors) if isinstance(actor, Actor)}
    return (known[id] for id in things if id in known)
