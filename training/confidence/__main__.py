"""Learns how sure events are: `python -m training.confidence` writes the weights and says how well they do."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

import detente.extract.lexicon
from detente.acquire import acquire_text
from detente.clean import clean
from detente.extract.events.confidence import Features, weighed
from detente.record import Record
from detente.run.pipeline import read_article
from detente.view.evaluate.calibration import calibration_error
from detente.view.evaluate.records import Labels, load, pairs, reading

_GOLD = Path("evaluation/events/articles.jsonl")
_TABLE = Path(detente.extract.lexicon.__file__).parent / "event_confidence.tsv"
_HEAD = """\
# How much each feature of an event speaks for its root and parties being right (extract/events/confidence.py).
# Weights of a logistic regression.
# Source: learned by `python -m training.confidence` from the odd articles of evaluation/events.
feature\tweight
"""
_GAP = "\n\n"
_FOLDS = 10
_RIDGE = 2.0
_STEPS = 30

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Lesson:
    """An event that was read: of which article, what speaks for it, whether it is right."""

    article: int
    features: Features
    is_right: bool


def main() -> None:
    """Reads the articles, fits the weights, tells how they do on articles held out in turn, writes the table."""
    lessons = [*chain.from_iterable(_lessons(i, row) for i, row in enumerate(load((_GOLD,))[::2]))]
    names = tuple(lessons[0].features)
    table = np.array([[lesson.features[name] for name in names] for lesson in lessons])
    right = np.array([lesson.is_right for lesson in lessons], dtype=np.float64)
    fold = np.array([lesson.article % _FOLDS for lesson in lessons])
    chances = np.zeros(len(lessons))
    for held_out in range(_FOLDS):
        inside = fold == held_out
        chances[inside] = _chances(table[inside], _fitted(table[~inside], right[~inside]))
    error = calibration_error([*zip(chances.tolist(), (right > 0).tolist(), strict=True)])
    print(f"{len(lessons)} events, {right.mean():.3f} right; held out: calibration error {error:.3f}")
    rows = (f"{name}\t{weight:.3f}\n" for name, weight in zip(names, _fitted(table, right), strict=True))
    _TABLE.write_text(_HEAD + "".join(rows), encoding="utf-8")


def _lessons(article: int, labels: Labels) -> Iterator[Lesson]:
    opening = labels.title + _GAP
    articles = clean(acquire_text(opening + labels.text, uri="text"), published=labels.published)
    readings = [read_article(article) for article in articles]
    record = Record(chain.from_iterable((r.document.article, *r.facts()) for r in readings))
    read = reading(record, before=len(opening)).events
    right = {id(event) for _, event in pairs(labels.events, read)}
    spoken = chain.from_iterable(weighed(one) for one in readings)
    for event, one in zip(read, spoken, strict=True):
        yield Lesson(article, one.features, id(event) in right)


def _chances(table: Floats, weights: Floats) -> Floats:
    return np.asarray(1 / (1 + np.exp(-table @ weights)))


def _fitted(table: Floats, right: Floats) -> Floats:
    """The weights of a logistic regression with a ridge on all but the first, by Newton's method."""
    ridge = np.diag([0.0, *[_RIDGE] * (table.shape[1] - 1)])
    weights = np.zeros(table.shape[1])
    for _ in range(_STEPS):
        chances = _chances(table, weights)
        slope = table.T @ (chances - right) + ridge @ weights
        curve = (table.T * (chances * (1 - chances))) @ table + ridge
        weights = weights - np.linalg.solve(curve, slope)
    return weights


if __name__ == "__main__":
    main()
