"""Why the record says what it says: every field of a thing, the characters it was read from, and what decided it."""

from collections.abc import Iterator
from dataclasses import dataclass

from detente.record import AnyThing, Article, Event, Incident, Link, Record, Span, Statement
from detente.view.explain.readings import Reading, readings
from detente.view.facts import (
    Excerpt,
    FactView,
    Linking,
    LinkView,
    event_view,
    fact_view,
    link_views,
    linking,
    reports,
    statement_view,
)
from detente.view.facts.lookup import named, uri_of
from detente.view.facts.order import in_time

_APART = frozenset({"id", "article", "sentence", "confidence", "reasons", "text", "alignment", "superseded"})
"""Fields of a thing that an explanation shows elsewhere, or that are no finding."""


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a thing as it was read. `in_source` is the place of the same characters in the decoded source."""

    name: str
    value: str
    span: Span | None
    words: str | None
    in_source: Span | None
    note: str
    id: str | None = None
    """The thing that it refers to."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """All one can say about why a thing is in the record."""

    thing: AnyThing
    kind: str
    article: Article | None
    uri: str | None
    excerpt: Excerpt | None
    confidence: float | None
    reasons: tuple[str, ...]
    fields: tuple[Field, ...]
    facts: tuple[FactView, ...]
    """The two facts of a link, the one that it is from first; the reports of an incident."""
    links: tuple[LinkView, ...]
    """A link; of a fact those from it and to it, in order of time."""
    reports: tuple[str, ...]
    """The ids of the events that report the same happening as this one, itself among them."""


def explain(record: Record, id: str) -> Explanation:
    """The explanation of a thing of the record; raises NotInRecord where it holds no such id."""
    thing = record[id]
    article = _article(record, thing)
    joined = linking(record).get(id, Linking())
    links = (thing,) if isinstance(thing, Link) else (*joined.out, *joined.into)
    return Explanation(
        thing=thing,
        kind=type(thing).__name__.lower(),
        article=article,
        uri=uri_of(record, article) if article else None,
        excerpt=_excerpt(record, thing),
        confidence=getattr(thing, "confidence", None),
        reasons=(thing.reason,) if isinstance(thing, Link) else getattr(thing, "reasons", ()),
        fields=tuple(_fields(record, thing, article)),
        facts=tuple(_facts(record, thing)),
        links=link_views(record, links),
        reports=joined.reports,
    )


def _article(record: Record, thing: AnyThing) -> Article | None:
    if isinstance(thing, Article):
        return thing
    id = getattr(thing, "article", None)
    return named(record, Article, id) if id else None


def _excerpt(record: Record, thing: AnyThing) -> Excerpt | None:
    if isinstance(thing, Event):
        return event_view(record, thing).excerpt
    return statement_view(record, thing).excerpt if isinstance(thing, Statement) else None


def _facts(record: Record, thing: AnyThing) -> Iterator[FactView]:
    told = reports(record)
    match thing:
        case Link():
            yield from (fact_view(record, id, told) for id in (thing.from_, thing.to))
        case Incident():
            yield from sorted((fact_view(record, id, {}) for id in thing.events), key=in_time)


def _fields(record: Record, thing: AnyThing, article: Article | None) -> Iterator[Field]:
    apart = _APART | {"reason"} if isinstance(thing, Link) else _APART
    for name in thing.__struct_fields__:
        if name not in apart:
            for found in readings(record, name, getattr(thing, name)):
                yield _placed(name.rstrip("_"), found, article)


def _placed(name: str, found: Reading, article: Article | None) -> Field:
    if found.span is None or article is None:
        return Field(name, found.value, None, None, None, found.note, found.id)
    words, in_source = found.span.of(article.text), article.in_source(found.span)
    return Field(name, found.value or words, found.span, words, in_source, found.note, found.id)
