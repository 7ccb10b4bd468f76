"""Learns which pairs of propositions are worth judging; writes the table of weights."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from detente.link.compare import FEATURES
from detente.link.regression import Regression
from detente.link.sieve import CONSTANT, TABLE, THRESHOLD
from training.pairs.lessons import NOTHING, Lesson

PLACE = Path("src/detente/link/tables") / TABLE
KEPT = 0.85
"""The share of the linked pairs that the sieve keeps."""
_RIDGE = 2.0
_HEAD = """\
# How much each feature of two propositions (link/compare.py) speaks for there being a link between them, and the
# log-odds from which on a pair is judged. Weights of a logistic regression.
# Source: learned by `python -m training.pairs` from training/links.
feature\tweight
"""


def learn(lessons: Sequence[Lesson]) -> str:
    """Fits the weights, writes the table; what came of it."""
    table = np.array([lesson.features or () for lesson in lessons])
    linked = np.array([lesson.right != NOTHING for lesson in lessons], dtype=np.float64)
    learned = Regression.learned(table, linked, ridge=_RIDGE)
    odds = table @ learned.weights + learned.constant
    threshold = float(np.quantile(odds[linked > 0], 1 - KEPT))
    values = (*learned.weights.tolist(), learned.constant, threshold)
    rows = zip((*FEATURES, CONSTANT, THRESHOLD), values, strict=True)
    PLACE.write_text(_HEAD + "".join(f"{name}\t{value:.3f}\n" for name, value in rows), "utf-8")
    kept = odds >= threshold
    return f"{len(lessons)} pairs, {int(linked.sum())} linked; kept {kept.mean():.3f}, of the linked {KEPT}"
