"""Measures of clusters: worked examples, and what must hold of any."""

from collections.abc import Callable, Sequence
from itertools import permutations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.view.evaluate.assignment import best_assignment
from detente.view.evaluate.clusters import Agreement, b_cubed, ceaf_e, conll_f1, muc

Measure = Callable[[Sequence[object], Sequence[object]], Agreement]
Pairs = list[tuple[int, int]]
LABELS = st.lists(st.tuples(st.integers(0, 4), st.integers(0, 4)), min_size=1, max_size=14)


@pytest.mark.parametrize(
    ("measure", "gold", "predicted", "precision", "recall"),
    [
        (muc, "aaaa", "xxyy", 1, 2 / 3),
        (muc, "aabb", "xxxx", 2 / 3, 1),
        (muc, "abc", "xyz", 0, 0),
        (muc, "aaaaabbccccc", "xxxxxyyyyyyy", 9 / 10, 1),
        (b_cubed, "aaaa", "xxyy", 1, 1 / 2),
        (b_cubed, "aabb", "xxxx", 1 / 2, 1),
        (b_cubed, "aaaaabbccccc", "xxxxxyyyyyyy", 16 / 21, 1),
        (ceaf_e, "aaaa", "xxyy", (2 / 3) / 2, 2 / 3),
        (ceaf_e, "aab", "xyy", (2 / 3 + 2 / 3) / 2, (2 / 3 + 2 / 3) / 2),
        (ceaf_e, "abc", "xxx", 1 / 2, 1 / 6),
        (ceaf_e, "aaaaabbccccc", "xxxxxyyyyyyy", (1 + 10 / 12) / 2, (1 + 10 / 12) / 3),
    ],
)
def test_worked_examples(measure: Measure, gold: str, predicted: str, precision: float, recall: float) -> None:
    found = measure(gold, predicted)
    assert (found.precision, found.recall) == pytest.approx((precision, recall))


def test_conll_f1_is_the_mean_of_three() -> None:
    parts = [measure("aaaa", "xxyy").f1 for measure in (muc, b_cubed, ceaf_e)]
    assert conll_f1("aaaa", "xxyy") == pytest.approx(sum(parts) / 3)


@pytest.mark.parametrize("measure", [b_cubed, ceaf_e])
@given(pairs=LABELS)
def test_the_same_clusters_are_perfect_whatever_their_names(measure: Measure, pairs: Pairs) -> None:
    gold = [one for one, _ in pairs]
    found = measure(gold, [f"cluster {one}" for one in gold])
    assert (found.precision, found.recall) == pytest.approx((1, 1))


@pytest.mark.parametrize("measure", [muc, b_cubed, ceaf_e])
@given(pairs=LABELS)
def test_sides_change_places(measure: Measure, pairs: Pairs) -> None:
    gold, predicted = zip(*pairs, strict=True)
    one, other = measure(gold, predicted), measure(predicted, gold)
    assert (one.precision, one.recall) == pytest.approx((other.recall, other.precision))
    assert 0 <= min(one.precision, one.recall) <= max(one.precision, one.recall) <= 1 + 1e-9


def test_nothing_agrees_with_nothing() -> None:
    assert muc("", "") == b_cubed("", "") == ceaf_e("", "") == Agreement(0, 0)


@given(
    shape=st.tuples(st.integers(1, 5), st.integers(1, 5)),
    numbers=st.lists(st.integers(0, 6), min_size=25, max_size=25),
)
def test_the_assignment_is_the_best_of_all(shape: tuple[int, int], numbers: list[int]) -> None:
    worth = np.array(numbers[: shape[0] * shape[1]], dtype=float).reshape(shape)
    pairs = best_assignment(worth)
    assert len({i for i, _ in pairs}) == len({j for _, j in pairs}) == len(pairs)
    tall = worth if shape[0] <= shape[1] else worth.T
    best = max(sum(tall[i, j] for i, j in enumerate(order)) for order in permutations(range(max(shape)), min(shape)))
    assert sum(worth[pair] for pair in pairs) == pytest.approx(best)
