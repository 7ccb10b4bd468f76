"""What day a story tells of: one that opens with what was done today goes on with it."""

from detente.divide.document import Document, Sentence
from detente.extract.dates.attach import said
from detente.extract.dates.tense import is_simple_past
from detente.extract.dates.times import Lead, Times
from detente.extract.dates.today import today
from detente.record import Date, PassageKind
from detente.record.edtf import exact_day

_NOUNS = frozenset({"NOUN", "PROPN"})


def times_of(document: Document, dates: tuple[Date, ...]) -> Times:
    """All that a document says of time, by the dates read from it."""
    times = Times(dates, today(document.article))
    first = next((s for s in document.sentences if s.kind is PassageKind.BODY), None)
    return Times(dates, times.today, _lead(first, times)) if first else times


def _lead(first: Sentence, times: Times) -> Lead | None:
    """The first sentence, where a main clause of it in the simple past is dated to today."""
    roots = (t for t in first.tokens if t.is_root and is_simple_past(first, t))
    days = (day for root in roots if (day := said(first, root, times)))
    day = next((d for d in days if exact_day(d.edtf) and d.edtf == (times.today or "").partition("T")[0]), None)
    nouns = frozenset(t.lemma for t in first.tokens if t.pos in _NOUNS)
    return Lead(day, first.paragraph, nouns) if day else None
