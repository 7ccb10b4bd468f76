"""Every measure gives the value worked out by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.view.evaluate.scores import (
    Counts,
    accuracy,
    harmonic,
    macro_f1,
    mean_absolute_error,
    paired,
    pearson,
    ratio,
    total,
)

sets = st.frozensets(st.integers(0, 20))


def test_counts_of_two_collections() -> None:
    """Two of three predicted stand in a gold of four: precision 2/3, recall 1/2, F1 4/7."""
    counts = Counts.of({1, 2, 3, 4}, {3, 4, 5})
    assert (counts.precision, counts.recall, counts.f1) == pytest.approx((2 / 3, 1 / 2, 4 / 7))


def test_the_sum_weighs_units_and_not_articles() -> None:
    """One right of one, and none of three, are one right of four; not a mean of 1 and 0."""
    assert total([Counts(1, 1, 1), Counts(0, 3, 3)]) == Counts(1, 4, 4)


@given(sets, sets)
def test_f1_is_symmetric_and_lies_between_its_parts(gold: frozenset[int], predicted: frozenset[int]) -> None:
    counts, other_way = Counts.of(gold, predicted), Counts.of(predicted, gold)
    assert counts.f1 == pytest.approx(other_way.f1)
    assert min(counts.precision, counts.recall) - 1e-9 <= counts.f1 <= max(counts.precision, counts.recall) + 1e-9


@given(sets.filter(bool))
def test_what_is_all_right_scores_one(gold: frozenset[int]) -> None:
    assert Counts.of(gold, gold).f1 == 1.0


@pytest.mark.parametrize(("part", "whole", "expected"), [(1, 2, 0.5), (0, 5, 0.0), (0, 0, 0.0)])
def test_a_share_of_nothing_is_nought(part: float, whole: float, expected: float) -> None:
    assert ratio(part, whole) == expected


def test_harmonic_mean() -> None:
    assert harmonic(0.5, 1.0) == pytest.approx(2 / 3)
    assert harmonic(0.0, 0.0) == 0.0


def test_accuracy_and_macro_f1_differ_where_a_rare_class_is_missed() -> None:
    """Class a: precision 3/4, recall 1, F1 6/7; class b is never found: F1 0; the mean is 3/7, accuracy 3/4."""
    gold, predicted = ["a", "a", "a", "b"], ["a", "a", "a", "a"]
    assert accuracy(gold, predicted) == 0.75
    assert macro_f1(gold, predicted) == pytest.approx(3 / 7)


def test_a_class_that_the_gold_lacks_costs_the_others_only() -> None:
    """ "c" is no class of the gold: it is not averaged in, but the b it stands for is missed."""
    assert macro_f1(["a", "b"], ["a", "c"]) == pytest.approx(1 / 2)


@pytest.mark.parametrize(
    ("gold", "predicted", "expected"),
    [
        ([1, 2, 3], [2, 4, 6], 1.0),
        ([1, 2, 3], [3, 2, 1], -1.0),
        ([1, 2, 3], [1, 3, 2], 0.5),
        ([1, 2, 3], [5, 5, 5], 0.0),
        ([], [], 0.0),
    ],
)
def test_pearson(gold: list[float], predicted: list[float], expected: float) -> None:
    assert pearson(gold, predicted) == pytest.approx(expected)


def test_mean_absolute_error() -> None:
    assert mean_absolute_error([3.0, -3.0, 0.0], [2.0, -3.0, 0.5]) == pytest.approx(0.5)


def test_pairs_are_one_to_one_and_the_likest_come_first() -> None:
    """9 is nearest to 10 and takes it, so that 12 is left with 20, and 100 with nothing."""
    near = {(10, 9): 0.9, (10, 12): 0.8, (20, 12): 0.3}
    pairs = paired([10, 20], [12, 9, 100], lambda gold, predicted: near.get((gold, predicted), 0.0))
    assert pairs == ((10, 9), (20, 12))
