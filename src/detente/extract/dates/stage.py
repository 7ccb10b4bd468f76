"""The stage that reads an article's dates."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from operator import itemgetter

from detente.divide.document import Document, Sentence
from detente.extract.dates.as_edtf import dated, edtf_of
from detente.extract.dates.context import Context, Value, is_date
from detente.extract.dates.find import Found, find
from detente.extract.dates.moments import Moment
from detente.extract.dates.order import is_before_order
from detente.extract.dates.resolve import resolve
from detente.extract.dates.tense import is_direct, is_overtaken, tense_at
from detente.extract.dates.today import today
from detente.extract.reading import Reading
from detente.record import Article, Basis, Date, Span, make_id
from detente.record.edtf import exact_day

_Day = tuple[int, str]
"""Where in the text a day is told of, and its TIMEX3 value."""

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
        resolved: dict[Found, Value] = {}
        days: list[_Day] = []
        for found in sorted(find(sentence, document.text), key=_is_time):
            context = _told_in(context, sentence, found.span)
            day = _nearest(days, found.span.start) if _is_time(found) else None
            value = resolve(found, replace(context, spoken=day or context.spoken))
            context = context.told(value.timex, found.parts.weekday)
            if is_before_order(sentence, found.span) and not any(is_date(v.timex) for v in resolved.values()):
                context = context.unsettled()
            resolved[found] = value
            if not _is_time(found) and exact_day(edtf_of(value.timex)):
                days.append((found.span.start, value.timex))
        for found in sorted(resolved, key=lambda f: f.span):
            yield _date(document.article, found, resolved[found], now)


def _told_in(context: Context, sentence: Sentence, span: Span) -> Context:
    """The context with the tense in which an expression stands."""
    overtaken = is_overtaken(sentence, span)
    return replace(context, tense=tense_at(sentence, span), direct=is_direct(sentence, span), overtaken=overtaken)


def _is_time(found: Found) -> bool:
    """Whether it is a time of day, which is worked out after the days of its sentence."""
    return found.meaning == "clock"


def _nearest(days: list[_Day], place: int) -> str | None:
    """The TIMEX3 value of the day that stands nearest to a place in the text; None where there is none."""
    behind = bisect_right(days, place, key=itemgetter(0))
    beside = days[max(0, behind - 1) : behind + 1]
    return min(beside, key=lambda day: abs(day[0] - place))[1] if beside else None


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
