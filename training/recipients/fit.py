"""Learns the weights of a log-linear ranker whose lessons may have several right choices."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from training.recipients.lessons import Lesson

_STEPS = 250
_RATE = 0.1
_RARE = 20
"""A hint met for fewer choices is left out."""
_OFTEN = 4
"""How often a lesson counts whose event has no recipient: news leaves recipients out more often than the codebook."""

Floats = NDArray[np.float64]
Places = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class _Table:
    """All choices of all lessons, one after the other: the lesson of each, whether it is right, and its hints."""

    lesson: Places
    is_right: Floats
    choice: Places
    hint: Places
    """`choice` and `hint` go together: which choice has which hint."""


def fitted(lessons: Sequence[Lesson], *, ridge: float = 4.0) -> dict[str, float]:
    """The weight of each hint that makes the right choices likeliest; `ridge` draws weights towards 0."""
    lessons = [lesson for lesson in lessons for _ in range(_OFTEN if lesson.is_nobody else 1)]
    names = _names(lessons)
    table = _table(lessons, {name: i for i, name in enumerate(names)})
    weights, mean, square = (np.zeros(len(names)) for _ in range(3))
    for step in range(1, _STEPS + 1):
        slope = (_slope(table, weights) - ridge * weights) / len(lessons)
        mean, square = 0.9 * mean + 0.1 * slope, 0.999 * square + 0.001 * slope**2
        weights += _RATE * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.999**step)) + 1e-8)
    return dict(zip(names, weights.round(2).tolist(), strict=True))


def _names(lessons: Sequence[Lesson]) -> list[str]:
    met = Counter(chain.from_iterable(hints for lesson in lessons for hints in lesson.choices))
    return sorted(name for name, times in met.items() if times >= _RARE)


def _table(lessons: Sequence[Lesson], place: Mapping[str, int]) -> _Table:
    choices = [
        (i, j in lesson.right, hints) for i, lesson in enumerate(lessons) for j, hints in enumerate(lesson.choices)
    ]
    pairs = [(c, place[hint]) for c, (_, _, hints) in enumerate(choices) for hint in sorted(hints) if hint in place]
    lesson, right, _ = zip(*choices, strict=True)
    choice, hint = zip(*pairs, strict=True)
    return _Table(np.array(lesson), np.array(right, dtype=np.float64), np.array(choice), np.array(hint))


def _slope(table: _Table, weights: Floats) -> Floats:
    """How the log-probability of the right choices changes with each weight."""
    scores = np.exp(np.bincount(table.choice, weights=weights[table.hint], minlength=len(table.lesson)))
    chances = _shares(table, scores)
    wanted = _shares(table, scores * table.is_right)
    better = (wanted - chances)[table.choice]
    return np.asarray(np.bincount(table.hint, weights=better, minlength=len(weights)), dtype=np.float64)


def _shares(table: _Table, scores: Floats) -> Floats:
    """Each score as a share of its lesson's."""
    return np.asarray(scores / np.bincount(table.lesson, weights=scores)[table.lesson])
