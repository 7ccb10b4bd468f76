"""The fields of a thing as words that two runs can be compared by: ids of actors, words of spans, dates.

How sure a run was of it, and why, is not compared; nor is what follows from other fields (quad class, scores).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import singledispatch

from detente.record import (
    Actor,
    Article,
    Coded,
    Date,
    Event,
    Mention,
    Published,
    Record,
    Span,
    Statement,
    When,
    words_at,
)
from detente.view.facts import figure, party
from detente.view.facts.lookup import named

Values = Mapping[str, str]
"""What a thing says by the names of its fields; empty where that is not known."""


@dataclass(frozen=True, slots=True)
class Field:
    """A field that is another in the second run than in the first; empty where it is not known."""

    name: str
    first: str
    second: str


def differing(first: Record, one: Coded, second: Record, other: Coded) -> tuple[Field, ...]:
    """The fields in which a thing that two runs read differs, each in its own record."""
    before, after = values(first, one), values(second, other)
    return tuple(Field(name, before[name], after[name]) for name in before if before[name] != after[name])


def values(record: Record, thing: Coded) -> Values:
    """What a thing of a record says, field by field."""
    return _values(thing, record)


@singledispatch
def _values(thing: Coded, record: Record) -> Values:
    raise NotImplementedError(type(thing).__name__)


@_values.register
def _(thing: Article, record: Record) -> Values:
    dateline = thing.dateline
    return {
        "title": thing.title or "",
        "byline": thing.byline or "",
        "publisher": thing.publisher or "",
        "dateline": " ".join(filter(None, (dateline.place, dateline.edtf or dateline.date))) if dateline else "",
        "published": _published(thing.published),
        "language": thing.language,
        "passages": ", ".join(f"{one.kind.value} {one.span.start}–{one.span.end}" for one in thing.passages),
    }


@_values.register
def _(thing: Actor, record: Record) -> Values:
    return {
        "name": thing.name,
        "kind": thing.kind.value,
        "country": thing.country or "",
        "sectors": " ".join(thing.sectors),
        "offices": ", ".join(" ".join(filter(None, (office.title, office.country))) for office in thing.offices),
    }


@_values.register
def _(thing: Mention, record: Record) -> Values:
    return {
        "span": _words(record, thing.article, thing.span),
        "actor": _several(thing.actors),
        "how": thing.how.value,
        "country": thing.country or "",
    }


@_values.register
def _(thing: Date, record: Record) -> Values:
    return {
        "span": _words(record, thing.article, thing.span),
        "timex": thing.timex or "",
        "edtf": thing.edtf or "",
        "basis": thing.basis.value,
    }


@_values.register
def _(thing: Statement, record: Record) -> Values:
    return {
        "content": words_at(thing.content, named(record, Article, thing.article).text),
        "speaker": _who(record, thing.speaker),
        "source": _words(record, thing.article, thing.source),
        "cue": _words(record, thing.article, thing.cue),
        "kind": thing.kind.value,
        "quotation": thing.quotation.value,
        "medium": thing.medium or "",
        "addressees": _parties(record, thing.addressees),
        "via": _who(record, thing.via),
        "about": _several(thing.about),
        "date": _day(thing.date),
    }


@_values.register
def _(thing: Event, record: Record) -> Values:
    return {
        "trigger": _words(record, thing.article, thing.trigger),
        "root": thing.root.value,
        "act": thing.act.value if thing.act else "",
        "mode": thing.mode or "",
        "contexts": _several(thing.contexts),
        "cameo": thing.cameo or "",
        "status": thing.status.value,
        "actors": _parties(record, thing.actors),
        "recipients": _parties(record, thing.recipients),
        "object": _words(record, thing.article, thing.object),
        "date": _day(thing.date),
        "deadline": _day(thing.deadline),
        "place": ", ".join(filter(None, (thing.place.name, thing.place.country))) if thing.place else "",
        "condition": _words(record, thing.article, thing.condition),
        "quantities": ", ".join(map(figure, thing.quantities)),
        "asserted_by": _teller(record, thing),
    }


def _published(published: Published) -> str:
    return f"{published.edtf} ({published.basis.value})" if published.edtf else ""


def _words(record: Record, article: str, span: Span | None) -> str:
    return span.of(named(record, Article, article).text) if span else ""


def _who(record: Record, mention: str | None) -> str:
    """The ids of the actors whom a mention means, else its words between quotation marks."""
    return _several(named(record, Mention, mention).actors) or party(record, mention).label if mention else ""


def _parties(record: Record, mentions: Iterable[str]) -> str:
    return ", ".join(dict.fromkeys(_who(record, mention) for mention in mentions))


def _several(ids: Iterable[str]) -> str:
    return ", ".join(sorted(set(ids)))


def _day(when: When | None) -> str:
    return when.edtf if when else ""


def _teller(record: Record, event: Event) -> str:
    """On whose word an event is: empty for the outlet's own voice."""
    if event.asserted_by is None:
        return ""
    return _who(record, named(record, Statement, event.asserted_by).speaker) or "a speaker not named"
