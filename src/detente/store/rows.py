"""Things as rows of their tables, and back."""

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

Row = dict[str, Any]
"""The values of a row by column, as SQLAlchemy takes them."""


class Role(StrEnum):
    """What a mention is in a fact."""

    ACTOR = "actor"
    RECIPIENT = "recipient"
    SPEAKER = "speaker"
    ADDRESSEE = "addressee"
    VIA = "via"


def row(thing: AnyThing) -> Row:
    """The row of a thing: its id, what its table filters by, and its whole JSON."""
    return {"id": thing.id, **_columns(thing), "json": to_line(thing)}


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
    return {"source": thing.source, "text": thing.text, **_days(thing.published.edtf)}


@_columns.register
def _(thing: Actor) -> Row:
    return {"name": thing.name, "kind": thing.kind.value, "country": thing.country}


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
    return {**kinds, **_words(thing.article, thing.sentence), **_when(thing.date)}


@_columns.register
def _(thing: Coding) -> Row:
    return {"run": thing.run, "source": thing.source}


@_columns.register
def _(thing: Link) -> Row:
    return {"kind": thing.kind.value, "from": thing.from_, "to": thing.to, "confidence": thing.confidence}


@_columns.register
def _(thing: Review) -> Row:
    return {"of": thing.of}
