"""Learns the weights of a log-linear ranker."""

from collections.abc import Sequence

import numpy as np

from training.antecedents.lessons import Lesson

_STEPS = 400
_RATE = 0.1
_RARE = 3
"""A feature met in fewer lessons is left out."""


def fitted(lessons: Sequence[Lesson], *, ridge: float = 0.02) -> dict[str, float]:
    """The weight of each feature that makes the right choices likeliest; `ridge` draws weights towards 0."""
    names = _names(lessons)
    place = {name: i for i, name in enumerate(names)}
    tables = [_table(lesson, place) for lesson in lessons]
    weights, mean, square = (np.zeros(len(names)) for _ in range(3))
    for step in range(1, _STEPS + 1):
        slopes = (_slope(table, one.right, weights) for table, one in zip(tables, lessons, strict=True))
        slope = sum(slopes) / len(lessons)
        slope = slope - ridge * weights / np.sqrt(len(lessons))
        mean, square = 0.9 * mean + 0.1 * slope, 0.999 * square + 0.001 * slope**2
        weights += _RATE * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.999**step)) + 1e-8)
    return dict(zip(names, weights.round(3).tolist(), strict=True))


def _names(lessons: Sequence[Lesson]) -> list[str]:
    met: dict[str, int] = {}
    for lesson in lessons:
        for name in frozenset().union(*lesson.choices):
            met[name] = met.get(name, 0) + 1
    return sorted(name for name, times in met.items() if times >= _RARE)


def _table(lesson: Lesson, place: dict[str, int]) -> list[np.ndarray]:
    return [np.array([place[f] for f in sorted(features) if f in place], dtype=int) for features in lesson.choices]


def _slope(table: Sequence[np.ndarray], right: int, weights: np.ndarray) -> np.ndarray:
    """How the log-probability of the right choice changes with each weight."""
    scores = np.array([weights[features].sum() for features in table])
    chances = np.exp(scores - scores.max())
    chances /= chances.sum()
    slope = np.zeros_like(weights)
    for i, features in enumerate(table):
        slope[features] += (i == right) - chances[i]
    return slope


def chosen(lesson: Lesson, weights: dict[str, float]) -> tuple[int, float]:
    """The likeliest choice of a lesson, and its probability."""
    scores = np.array([sum(weights.get(f, 0.0) for f in features) for features in lesson.choices])
    chances = np.exp(scores - scores.max())
    best = int(chances.argmax())
    return best, float(chances[best] / chances.sum())
