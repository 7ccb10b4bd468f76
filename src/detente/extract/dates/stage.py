"""The stage that reads an article's dates."""

from collections.abc import Iterator
from dataclasses import replace

from detente.divide.document import Document
from detente.extract.dates.as_edtf import dated, edtf_of
from detente.extract.dates.context import Context, Value
from detente.extract.dates.find import Found, find
from detente.extract.dates.moments import Moment
from detente.extract.dates.resolve import resolve
from detente.extract.dates.tense import is_direct, tense_at
from detente.extract.reading import Reading
from detente.record import Article, Basis, Date, make_id
from detente.record.edtf import exact_day


class Dates:
    """Reads the date expressions of titles and body; each is worked out from the text, the article's date and tense."""

    requires: frozenset[str] = frozenset()
    assigns: frozenset[str] = frozenset({"dates"})

    def __call__(self, reading: Reading, /) -> Reading:
        return reading.having(dates=tuple(dates_of(reading.document)))


def dates_of(document: Document) -> Iterator[Date]:
    """The dates of a document in order; one told of before can be what a later one counts from."""
    context = Context(published=Moment.read(document.article.published.edtf))
    for sentence in document.sentences:
        resolved: dict[Found, Value] = {}
        for found in sorted(find(sentence, document.text), key=_is_time):
            context = replace(context, tense=tense_at(sentence, found.span), direct=is_direct(sentence, found.span))
            value = resolve(found, context if not _is_time(found) else _on_its_day(context, found, resolved))
            context = context.told(value.timex)
            resolved[found] = value
        for found in sorted(resolved, key=lambda f: f.span):
            yield _date(document.article, found, resolved[found])


def _is_time(found: Found) -> bool:
    """Whether it is a time of day, which is worked out after the days of its sentence."""
    return found.meaning == "clock"


def _on_its_day(context: Context, time: Found, resolved: dict[Found, Value]) -> Context:
    """The context in which the last date told of is the nearest day of the same sentence, where it has one."""
    days = [found for found, value in resolved.items() if Moment.read(value.timex) and exact_day(edtf_of(value.timex))]
    nearest = min(days, key=lambda day: abs(day.span.start - time.span.start), default=None)
    return replace(context, spoken=resolved[nearest].timex) if nearest else context


def _date(article: Article, found: Found, value: Value) -> Date:
    edtf = None if found.kind == "set" else dated(value.timex, found.mod, article.published.edtf)
    return Date(
        id=make_id("date", article.id, found.span),
        article=article.id,
        span=found.span,
        timex=value.timex,
        edtf=edtf,
        basis=value.basis if edtf else Basis.UNKNOWN,
        confidence=value.confidence,
        reasons=(value.reason,),
    )
