"""The values that a field can hold, each as what it says, where it was read, and what decided it."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import singledispatch
from typing import Any

from msgspec import Struct

from detente.record import Actor, Date, Event, Mention, Place, Record, Source, Span, Statement, When
from detente.view.facts import described, party
from detente.view.facts.lookup import named


@dataclass(frozen=True, slots=True)
class Reading:
    """What a field says. An empty `value` says what the words at `span` say."""

    value: str
    span: Span | None = None
    note: str = ""
    id: str | None = None
    """The thing that the field refers to."""


NOTHING = Reading("–")
"""A field that is empty: there is no such thing, or it is not known."""


_REFERENCES = frozenset(
    {
        "about",
        "actor",
        "actors",
        "addressees",
        "amended",
        "asserted_by",
        "events",
        "from_",
        "members",
        "of",
        "recipients",
        "source",
    }
    | {"speaker", "to", "via"}
)
"""The fields that hold ids."""


def readings(record: Record, name: str, value: Any) -> Iterator[Reading]:
    """What the field of that name says: one reading, or one for each of several values."""
    several = value if isinstance(value, tuple) and not isinstance(value, Span) else (value,)
    for each in several or (None,):
        is_id = isinstance(each, str) and name in _REFERENCES
        yield _referred(record, each) if is_id else _reading(each, record)


def _referred(record: Record, id: str) -> Reading:
    match record[id] if id in record else None:  # noqa: SIM401 (a Record is no dict)
        case Mention() as mention:
            return _mention(record, mention)
        case Actor() as actor:
            return Reading(described(actor), note=actor.id, id=actor.id)
        case Statement() as statement:
            return Reading(statement.id, statement.content[0], id=statement.id)
        case Event() as event:
            return Reading(event.id, event.trigger, id=event.id)
        case Source() as source:
            return Reading(source.uri, note=source.id, id=source.id)
        case _:
            return Reading(id)


@singledispatch
def _reading(value: Any, record: Record) -> Reading:
    return Reading(str(value))


@_reading.register
def _(value: None, record: Record) -> Reading:
    return NOTHING


@_reading.register
def _(value: Enum, record: Record) -> Reading:
    return Reading(str(value.value))


@_reading.register
def _(value: Span, record: Record) -> Reading:
    return Reading("", value)


@_reading.register
def _(value: When, record: Record) -> Reading:
    if value.source is None:
        note = f"{value.basis.value}, from no words of its own"
        return Reading(value.edtf, note="; ".join(filter(None, (note, value.reason))))
    date = named(record, Date, value.source)
    reasons = (*date.reasons, *filter(None, (value.reason,)))
    return Reading(value.edtf, date.span, _note(value.basis.value, date.confidence, reasons), date.id)


@_reading.register
def _(value: Place, record: Record) -> Reading:
    return Reading(", ".join(filter(None, (value.name, value.country))), value.span)


@_reading.register
def _(value: Struct, record: Record) -> Reading:
    """A value of several parts says them by name."""
    parts = {name: getattr(value, name) for name in value.__struct_fields__ if name != "span"}
    told = {name: part for name, part in parts.items() if part is not None}
    said = ", ".join(f"{name.rstrip('_')} {_reading(part, record).value}" for name, part in told.items())
    return Reading(said, getattr(value, "span", None))


def _mention(record: Record, mention: Mention) -> Reading:
    who = party(record, mention.id)
    of = ", ".join(mention.actors)
    how = f"{mention.how.value} of {of}" if of else f"{mention.how.value}, not settled whose"
    note = _note(how, mention.confidence, (*mention.reasons, mention.id))
    return Reading(who.described, mention.span, note, mention.id)


def _note(what: str, confidence: float, reasons: tuple[str, ...]) -> str:
    return "; ".join((f"{what} ({confidence:.2f})", *reasons))
