"""The line of a story: the day that it has come to, which a verb of the simple past keeps until another is told of."""

from collections.abc import Iterator

from detente.divide.document import Document, Sentence
from detente.extract.dates.attach import date_of, dated
from detente.extract.dates.tense import is_simple_past
from detente.record import Date, When
from detente.record.edtf import exact_day


def lines(document: Document, dates: tuple[Date, ...]) -> tuple[When | None, ...]:
    """For each sentence the day that the story has come to in its paragraph; None before any."""
    return tuple(_lines(document, dates))


def _lines(document: Document, dates: tuple[Date, ...]) -> Iterator[When | None]:
    line, paragraph = None, -1
    for sentence in document.sentences:
        line = line if sentence.paragraph == paragraph else None
        line = _day_of(sentence, dates) or line
        paragraph = sentence.paragraph
        yield line


def _day_of(sentence: Sentence, dates: tuple[Date, ...]) -> When | None:
    """The day that a main clause of the simple past is dated to."""
    if not dated(sentence, dates):
        return None
    roots = (t for t in sentence.tokens if t.is_root and is_simple_past(sentence, t))
    days = (date_of(sentence, root, dates, None) for root in roots)
    return next((d for d in days if d and d.edtf and (exact_day(d.edtf) or d.edtf.startswith("XXXX"))), None)
