"""Standing verdicts as test cases: a text, what was read from it, and what a person says of that."""

from collections.abc import Iterable, Iterator
from typing import IO

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from detente.record import (
    Actor,
    Article,
    Event,
    Link,
    Mention,
    Record,
    Review,
    Span,
    Statement,
    Verdict,
    When,
)
from detente.record.amending import MENTIONS, Fact, amended, fields_of
from detente.record.reviews import verdicts

Told = Event | Statement | Mention


class Words(Struct, frozen=True):
    """Words that take part in a fact, and the names of those whom they were read to mean."""

    words: str
    names: tuple[str, ...] = ()


Value = str | tuple[Words, ...] | None
"""What a field says: a code, a date, those who take part; None where it is not known."""

Fields = dict[str, Value]


class Place(Struct, frozen=True, kw_only=True):
    """Where something stands: in which of the texts, and the characters `[start, end)` that tell it from others.

    Those of an event are its trigger, of a statement its content, of a mention all of it.
    """

    type: str
    text: int
    at: tuple[Span, ...]
    words: str


class Case(Struct, frozen=True, kw_only=True):
    """A verdict that stands; `texts` are articles as they were cleaned, two for a link between two of them."""

    type: str
    texts: tuple[Article, ...]
    told: tuple[Place, ...]
    """What it is on; of a link the fact that it is from and the one that it leads to."""
    read: Fields
    verdict: Verdict
    to_be: Fields = {}
    """What fields are to be instead, where it is amended."""
    note: str = ""
    labels: tuple[str, ...] = ()
    by: str
    when: str
    review: str


def cases(record: Record) -> Iterator[Case]:
    """The cases of a record as it was read, in the order in which they were decided.

    Notes decide nothing, and that two actors are one is of no text; neither is a case.
    """
    for review in sorted(verdicts(record.reviews).values(), key=lambda review: review.when):
        of = record[review.of] if review.of in record else None  # noqa: SIM401 (a Record is no dict)
        if isinstance(of, Fact | Mention):
            yield _case(record, of, review)


def write_cases(record: Record, out: IO[str]) -> int:
    """Writes the cases of a record, one a line, and says how many there are."""
    lines = [msgspec.json.encode(case).decode() + "\n" for case in cases(record)]
    out.writelines(lines)
    return len(lines)


def _case(record: Record, of: Fact | Mention, review: Review) -> Case:
    facts = _told(record, of)
    articles = tuple(dict.fromkeys(fact.article for fact in facts))
    return Case(
        type=type(of).__name__.lower(),
        texts=tuple(replace(article, alignment=()) for article in _articles(record, articles)),
        told=tuple(place_of(record, fact, text=articles.index(fact.article)) for fact in facts),
        read=fields_read(record, of),
        verdict=review.verdict,
        to_be=_to_be(record, of, review),
        note=review.note,
        labels=review.labels,
        by=review.by,
        when=review.when,
        review=review.id,
    )


def _told(record: Record, of: Fact | Mention) -> tuple[Told, ...]:
    ids = (of.from_, of.to) if isinstance(of, Link) else (of.id,)
    return tuple(thing for thing in map(record.__getitem__, ids) if isinstance(thing, Told))


def _articles(record: Record, ids: Iterable[str]) -> Iterator[Article]:
    return (article for article in map(record.__getitem__, ids) if isinstance(article, Article))


def place_of(record: Record, fact: Told, *, text: int = 0) -> Place:
    """Where a fact or a mention stands, in the text of that number."""
    (article,) = _articles(record, (fact.article,))
    at = spans_of(fact)
    words = " … ".join(span.of(article.text) for span in at)
    return Place(type=type(fact).__name__.lower(), text=text, at=at, words=words)


def spans_of(fact: Told) -> tuple[Span, ...]:
    """The characters that tell a fact or a mention from others of its kind."""
    match fact:
        case Event():
            return (fact.trigger,)
        case Statement():
            return fact.content
    return (fact.span,)


def fields_read(record: Record, of: Fact | Mention) -> Fields:
    """What can be amended of a thing, in names and words."""
    if isinstance(of, Mention):
        return {"actor": (_words(record, of),)}
    return {name: _value(record, name, getattr(of, name)) for name in fields_of(of)}


def _to_be(record: Record, of: Fact | Mention, review: Review) -> Fields:
    if review.verdict is not Verdict.AMEND:
        return {}
    if isinstance(of, Mention):
        return {"actor": (_words(record, replace(of, actor=review.amended, members=())),)}
    now = fields_read(record, amended(of, review.changes, reason=""))
    return {name: now[name] for name in review.changes}


def _value(record: Record, name: str, value: str | tuple[str, ...] | When | None) -> Value:
    if name in MENTIONS:
        ids = value if isinstance(value, tuple) else (value,)
        mentions = (record[id] for id in ids if isinstance(id, str))
        return tuple(_words(record, mention) for mention in mentions if isinstance(mention, Mention))
    if isinstance(value, When):
        return value.edtf
    return str(value) if isinstance(value, str) else None


def _words(record: Record, mention: Mention) -> Words:
    (article,) = _articles(record, (mention.article,))
    return Words(mention.span.of(article.text), _names(record, mention.actors))


def _names(record: Record, actors: Iterable[str]) -> tuple[str, ...]:
    return tuple(actor.name for actor in map(record.__getitem__, actors) if isinstance(actor, Actor))
