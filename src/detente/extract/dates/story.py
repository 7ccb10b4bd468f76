"""What a document says of time, and the day it tells of: a story that opens with a deed of today goes on with it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TypeVar

from detente.divide.document import Document, Sentence
from detente.extract.dates.attach import said
from detente.extract.dates.clause import holders
from detente.extract.dates.order import orders
from detente.extract.dates.tense import is_simple_past
from detente.extract.dates.times import Lead, Said, Times
from detente.extract.dates.today import today
from detente.record import Date, PassageKind
from detente.record.edtf import exact_day

_NOUNS = frozenset({"NOUN", "PROPN"})
_Value = TypeVar("_Value")


def times_of(document: Document, dates: tuple[Date, ...]) -> Times:
    """All that a document says of time, by the dates read from it."""
    by_sentence = _grouped((s.index, d) for d in dates if (s := document.sentence_at(d.span.start)))
    told = tuple(_said(sentence, by_sentence.get(sentence.index, ())) for sentence in document.sentences)
    times = Times(told, today(document.article))
    first = next((s for s in document.sentences if s.kind is PassageKind.BODY), None)
    return replace(times, lead=_lead(first, times)) if first else times


def _said(sentence: Sentence, dates: tuple[Date, ...]) -> Said:
    """What a sentence says by its dates; one is said of its own words too."""
    of_word = ((t.index, d) for d in dates for t in (*sentence.within(d.span), *holders(sentence, d.span)))
    of_order = ((t.index, o) for o in orders(sentence, dates) for t in (o.below, o.above))
    return Said(dates, _grouped(of_word), _grouped(of_order))


def _grouped(pairs: Iterable[tuple[int, _Value]]) -> Mapping[int, tuple[_Value, ...]]:
    found: dict[int, list[_Value]] = defaultdict(list)
    for index, value in pairs:
        found[index].append(value)
    return {index: tuple(values) for index, values in found.items()}


def _lead(first: Sentence, times: Times) -> Lead | None:
    """The first sentence, where a main clause of it in the simple past is dated to today."""
    roots = (t for t in first.tokens if t.is_root and is_simple_past(first, t))
    days = (day for root in roots if (day := said(first, root, times)))
    day = next((d for d in days if exact_day(d.edtf) and d.edtf == (times.today or "").partition("T")[0]), None)
    nouns = frozenset(t.lemma for t in first.tokens if t.pos in _NOUNS)
    return Lead(day, first.paragraph, nouns) if day else None
