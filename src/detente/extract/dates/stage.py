"""The stage that reads an article's dates."""

from collections.abc import Iterator
from dataclasses import replace

from detente.divide.document import Document
from detente.extract.dates.as_edtf import dated
from detente.extract.dates.context import Context, Value
from detente.extract.dates.find import Found, find
from detente.extract.dates.moments import Moment
from detente.extract.dates.resolve import resolve
from detente.extract.dates.tense import is_direct, tense_at
from detente.extract.dates.today import today
from detente.extract.reading import Reading
from detente.record import Article, Basis, Date, make_id

_INSIDE = frozenset({"START", "MID", "END", "BEFORE", "AFTER"})
"""Modifiers that name a part of a time: the whole of it holds the part, and is not approximate for that."""


class Dates:
    """Reads the date expressions of titles and body; each is worked out from the text, the article's date and tense."""

    requires: frozenset[str] = frozenset()
    assigns: frozenset[str] = frozenset({"dates"})

    def __call__(self, reading: Reading, /) -> Reading:
        return reading.having(dates=tuple(dates_of(reading.document)))


def dates_of(document: Document) -> Iterator[Date]:
    """The dates of a document in order; one told of before can be what a later one counts from."""
    now = today(document.article)
    context = Context(published=Moment.read(now))
    for sentence in document.sentences:
        for found in find(sentence, document.text):
            context = replace(context, tense=tense_at(sentence, found.span), direct=is_direct(sentence, found.span))
            value = resolve(found, context)
            context = context.told(value.timex)
            yield _date(document.article, found, value, now)


def _date(article: Article, found: Found, value: Value, now: str | None) -> Date:
    edtf = None if found.kind == "set" else dated(value.timex, found.mod, now)
    return Date(
        id=make_id("date", article.id, found.span),
        article=article.id,
        span=found.span,
        timex=value.timex,
        edtf=edtf.removesuffix("~") if edtf and found.mod in _INSIDE else edtf,
        basis=value.basis if edtf else Basis.UNKNOWN,
        confidence=value.confidence,
        reasons=(value.reason,),
    )
