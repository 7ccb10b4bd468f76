"""Things as rows of their tables, and back."""

from datetime import UTC, datetime
from enum import StrEnum
from functools import singledispatch
from typing import Any

from detente.record import (
    Actor,
    AnyThing,
    Article,
    Coding,
    Date,
    Event,
    Incident,
    Link,
    Mention,
    Review,
    Run,
    Source,
    Span,
    Statement,
    Unread,
    When,
    edtf,
    hull,
)
from detente.record.serial import to_line
from detente.store.query import folded

Row = dict[str, Any]
"""The values of a row by column, as SQLAlchemy takes them."""

_ZERO, _ZERO_IN_JSON = ("\0", "\ufffd"), r"\u0000"
_LONGEST = 200
"""How many characters of a name one can ask for."""


class Role(StrEnum):
    """What a mention is in a fact."""

    ACTOR = "actor"
    RECIPIENT = "recipient"
    SPEAKER = "speaker"
    ADDRESSEE = "addressee"
    VIA = "via"


def row(thing: AnyThing) -> Row:
    """The row of a thing: its id, what its table filters by, and its whole JSON."""
    line = to_line(thing)
    return {"id": thing.id, **columns(thing, line), "json": line}


def columns(thing: AnyThing, line: str) -> Row:
    """What the table of a thing filters by, where `line` is its JSON."""
    return _storable(_columns(thing)) if _ZERO_IN_JSON in line else _columns(thing)


def _storable(columns: Row) -> Row:
    """The columns without the character 0, which no database keeps within words; the JSON has it all the same."""
    return {name: value.replace(*_ZERO) if _has_zero(value) else value for name, value in columns.items()}


def _has_zero(value: Any) -> bool:
    return isinstance(value, str) and _ZERO[0] in value


def roles(thing: AnyThing) -> tuple[Row, ...]:
    """The rows that say who takes part in a thing, each mention once a role."""
    match thing:
        case Event():
            taking = {Role.ACTOR: thing.actors, Role.RECIPIENT: thing.recipients}
        case Statement():
            taking = {Role.SPEAKER: _some(thing.speaker), Role.ADDRESSEE: thing.addressees, Role.VIA: _some(thing.via)}
        case _:
            taking = {}
    return tuple(
        {"fact": thing.id, "role": role.value, "mention": mention}
        for role, mentions in taking.items()
        for mention in dict.fromkeys(mentions)
    )


def topics(thing: AnyThing) -> tuple[Row, ...]:
    """The rows that say whom a statement is about."""
    about = thing.about if isinstance(thing, Statement) else ()
    return tuple({"statement": thing.id, "actor": actor} for actor in dict.fromkeys(about))


def members(thing: AnyThing) -> tuple[Row, ...]:
    """The rows that say whom a mention of several means."""
    several = thing.members if isinstance(thing, Mention) else ()
    return tuple({"mention": thing.id, "actor": actor} for actor in dict.fromkeys(several))


def names(thing: AnyThing) -> tuple[Row, ...]:
    """The rows of the beginnings by which an actor is asked for."""
    words = beginnings(thing.name) if isinstance(thing, Actor) else ()
    return tuple({"words": each, "actor": thing.id} for each in words)


def beginnings(name: str) -> tuple[str, ...]:
    """A name as it is looked for, from each of its words on."""
    words = _plain(name)
    starts = [0, *(place + 1 for place, character in enumerate(words) if character == " ")]
    return tuple(dict.fromkeys(words[start:][:_LONGEST] for start in starts))


def asked_for(name: str) -> str:
    """What somebody asks for as the beginning of a name, no longer than what is kept of one."""
    return _plain(name.replace("-", " ").strip())[:_LONGEST]


def _plain(name: str) -> str:
    return folded(name.replace("-", " ")).replace(*_ZERO)


def superseded(thing: AnyThing) -> tuple[Row, ...]:
    """The rows of what a coding keeps."""
    kept = thing.superseded if isinstance(thing, Coding) else ()
    return tuple({"thing": one, "coding": thing.id} for one in dict.fromkeys(one.id for one in kept))


def reports(thing: AnyThing) -> tuple[Row, ...]:
    """The rows of the events of an incident."""
    events = thing.events if isinstance(thing, Incident) else ()
    return tuple({"incident": thing.id, "event": event} for event in dict.fromkeys(events))


def _now() -> str:
    """When something is written into the record: not part of what is read, which is the same whenever it is."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def _some(mention: str | None) -> tuple[str, ...]:
    return (mention,) if mention else ()


def _days(date: str | None) -> Row:
    first, last = edtf.bounds(date) if date else (None, None)
    return {"first_day": first, "last_day": last}


def _when(when: When | None) -> Row:
    return _days(when.edtf if when else None)


def _words(article: str, span: Span) -> Row:
    return {"article": article, "start": span.start, "end": span.end}


@singledispatch
def _columns(thing: AnyThing) -> Row:
    return {}


@_columns.register
def _(thing: Run) -> Row:
    return {"version": thing.version}


@_columns.register
def _(thing: Source) -> Row:
    return {"uri": thing.uri, "sha256": thing.sha256}


@_columns.register
def _(thing: Unread) -> Row:
    return {"uri": thing.uri}


@_columns.register
def _(thing: Article) -> Row:
    published = {"published": thing.published.edtf, "inferred": thing.published.inferred}
    told = {"title": thing.title, "publisher": thing.publisher, "language": thing.language, **published}
    return {"source": thing.source, "text": thing.text, **told, **_days(thing.published.edtf)}


@_columns.register
def _(thing: Actor) -> Row:
    first = next(iter(thing.sectors), None)
    return {"name": thing.name, "kind": thing.kind.value, "country": thing.country, "sector": first}


@_columns.register
def _(thing: Mention) -> Row:
    return {"actor": thing.actor, **_words(thing.article, thing.span)}


@_columns.register
def _(thing: Date) -> Row:
    return {**_words(thing.article, thing.span), **_days(thing.edtf)}


@_columns.register
def _(thing: Statement) -> Row:
    kinds = {"kind": thing.kind.value, "confidence": thing.confidence}
    return {**kinds, **_words(thing.article, hull(thing.content)), **_when(thing.date)}


@_columns.register
def _(thing: Event) -> Row:
    kinds = {"root": thing.root.value, "status": thing.status.value, "confidence": thing.confidence}
    return {**kinds, "asserted_by": thing.asserted_by, **_words(thing.article, thing.sentence), **_when(thing.date)}


@_columns.register
def _(thing: Coding) -> Row:
    return {"run": thing.run, "source": thing.source, "written": _now()}


@_columns.register
def _(thing: Link) -> Row:
    return {"kind": thing.kind.value, "from": thing.from_, "to": thing.to, "confidence": thing.confidence}


@_columns.register
def _(thing: Review) -> Row:
    return {"of": thing.of}
