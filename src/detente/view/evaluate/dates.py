"""Dates against TIMEX3 gold, scored as TempEval-3 scores them.

Source: UzZaman et al. 2013, "SemEval-2013 Task 1: TempEval-3", section 5, and its script `evaluate_entities.py`. The
creation time of a document is no expression of its text: neither the gold nor a record has it among its dates.
"""

import re
from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct

from detente.record import Record, Span
from detente.view.evaluate.figures import Figure
from detente.view.evaluate.gold import read_all
from detente.view.evaluate.readers import as_published, in_text
from detente.view.evaluate.scores import Counts, paired, ratio, total
from detente.view.evaluate.task import Task

_DURATION = re.compile(r"P[\dXT]")
_TIME = re.compile(r"(?:^|[\dX])T(?:[\dX]|MO|MI|AF|EV|NI|DT)")


class Time(Struct, frozen=True):
    """Words that say when, how long or how often, with their TIMEX3 type and value."""

    start: int
    end: int
    type: str
    value: str | None

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


class GoldArticle(Struct, frozen=True):
    """A row: one article with its time expressions."""

    text: str
    published: str | None
    times: tuple[Time, ...]


def load(files: tuple[Path, ...]) -> tuple[GoldArticle, ...]:
    """The articles of the files, in order."""
    return read_all(files, GoldArticle)


def predict(article: GoldArticle) -> tuple[Time, ...]:
    """What detente reads as dates in the article's text."""
    return times(as_published(article.text, article.published))


def times(record: Record) -> tuple[Time, ...]:
    """The dates of a record, in characters of the text that came in."""
    articles = {article.id: article for article in record.articles}
    return tuple(
        Time(span.start, span.end, type_of(date.timex), date.timex)
        for date in record.dates
        for span in in_text(articles[date.article], [date.span])
    )


def type_of(value: str | None) -> str:
    """The TIMEX3 type that a value shows; a SET looks like a date or a duration, so none is ever told from it."""
    if _DURATION.match(value or ""):
        return "DURATION"
    return "TIME" if _TIME.search(value or "") else "DATE"


def score(outcomes: Sequence[tuple[GoldArticle, tuple[Time, ...]]]) -> tuple[Figure, ...]:
    """Extents and values over all articles.

    Strict is an extent that is the same, relaxed one that shares a character with a gold extent, one to one. Value F1
    is relaxed F1 times the share of relaxed matches that have the gold's value; type F1 likewise.
    """
    pairs = [pair for gold, predicted in outcomes for pair in paired(gold.times, predicted, _shared)]
    strict = total(Counts.of({g.span for g in gold.times}, {p.span for p in predicted}) for gold, predicted in outcomes)
    relaxed = Counts(len(pairs), strict.predicted, strict.gold)
    same_value = ratio(sum(g.value == p.value for g, p in pairs), len(pairs))
    same_type = ratio(sum(g.type == p.type for g, p in pairs), len(pairs))
    return (
        *strict.figures("strict"),
        *relaxed.figures("relaxed"),
        Figure("value f1", relaxed.f1 * same_value, relaxed.gold),
        Figure("value accuracy", same_value, relaxed.right),
        Figure("type f1", relaxed.f1 * same_type, relaxed.gold),
        Figure("type accuracy", same_type, relaxed.right),
    )


def _shared(gold: Time, predicted: Time) -> float:
    """How much of their hull two extents share: 1 for the same, 0 for none."""
    common = min(gold.end, predicted.end) - max(gold.start, predicted.start)
    return max(0.0, ratio(common, max(gold.end, predicted.end) - min(gold.start, predicted.start)))


TASK = Task(load=load, predict=predict, score=score)
