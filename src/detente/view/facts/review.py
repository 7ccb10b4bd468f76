"""A review as it is shown: what it says in words, and whether it still holds."""

from collections.abc import Iterator
from dataclasses import dataclass

from detente.record import Actor, AnyThing, Article, Event, Link, Mention, Record, Review, Statement, Verdict, words_at
from detente.record.amending import MENTIONS, SEVERAL
from detente.record.model import Change
from detente.record.reviews import standing

_OPENING = 80
"""How many characters of the words of a statement name it."""


@dataclass(frozen=True, slots=True)
class ReviewView:
    """What one shows of a review."""

    review: Review
    says: str
    stands: bool


def review_views(record: Record) -> Iterator[ReviewView]:
    """The views of the reviews of a record as it was read, in the order in which they were made.

    The record need hold no more than the reviews, what they are on, and the articles and mentions that this names.
    """
    stand = {review.id for review in standing(record.reviews)}
    return (ReviewView(review, _says(record, review), review.id in stand) for review in record.reviews)


def history(record: Record, id: str) -> Iterator[ReviewView]:
    """The views of all reviews of a thing, and of those that take them back or restore them."""
    about = {id}
    for view in review_views(record):
        if view.review.of in about:
            about.add(view.review.id)
            yield view


def changed(record: Record, review: Review) -> Iterator[str]:
    """What a review has the fields of a fact be instead, in words: "root is AID"."""
    for name, value in review.changes.items():
        yield f"{name} {'are' if name in SEVERAL else 'is'} {_value(record, name, value)}"


def _value(record: Record, name: str, value: Change) -> str:
    given = value if isinstance(value, tuple) else (value,)
    words = (_mentioned(record, one) if name in MENTIONS else one for one in given if one)
    return ", ".join(words) or ("nobody" if name in MENTIONS else "not known")


def _says(record: Record, review: Review) -> str:
    """What a review says, in words."""
    of = _thing(record, review.of)
    if isinstance(of, Review):
        return f"not so: {_says(record, of)}"
    what = _what(record, of, review.of)
    match review.verdict:
        case Verdict.NOTE:
            return f"a note on {what}"
        case Verdict.ACCEPT:
            return f"{what} is as it was read"
    if isinstance(of, Actor | Mention):
        return f"{what} {'is' if isinstance(of, Actor) else 'means'} {review.amended or 'nobody'}"
    return f"{what} is not so" if review.verdict is Verdict.REJECT else f"{what}: {'; '.join(changed(record, review))}"


def _what(record: Record, of: AnyThing | None, id: str) -> str:
    """What a review is on, in words."""
    match of:
        case Mention():
            return f"{_mentioned(record, of.id)} in {of.article}"
        case Event():
            return f"{of.root.value} “{of.trigger.of(_text(record, of.article))}” in {of.article}"
        case Statement():
            words = words_at(of.content, _text(record, of.article))
            return f"“{words if len(words) <= _OPENING else words[:_OPENING].rstrip() + '…'}” in {of.article}"
        case Link():
            return f"{of.from_} {of.kind.value} {of.to}"
    return id


def _mentioned(record: Record, id: str) -> str:
    """The words of a mention, between quotation marks; its id where the record does not hold it."""
    mention = _thing(record, id)
    words = mention.span.of(_text(record, mention.article)) if isinstance(mention, Mention) else ""
    return f"“{words}”" if words else id


def _text(record: Record, article: str) -> str:
    held = _thing(record, article)
    return held.text if isinstance(held, Article) else ""


def _thing(record: Record, id: str) -> AnyThing | None:
    return record[id] if id in record else None  # noqa: SIM401 (a Record is no dict)
