"""Packed vectors are as near as they were, and the nearest come first."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from detente.encode import NEAR, Packed, nearest


def unit(count: int, *, dimensions: int = 64) -> np.ndarray[tuple[int, int], np.dtype[np.float32]]:
    rows = np.random.default_rng(count).standard_normal((count, dimensions))
    return (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype(np.float32)


@pytest.mark.parametrize("count", [0, 1, 1024, 1025])
def test_similarities_are_those_of_the_vectors_to_the_second_decimal(count: int) -> None:
    rows, (vector,) = unit(count), unit(1)
    assert np.allclose(Packed.of(rows).similarities(vector), rows @ vector, atol=0.01)


def test_a_row_of_noughts_stays_one() -> None:
    packed = Packed.of(np.zeros((2, 4), dtype=np.float32))
    assert not packed.unpacked().any()
    assert not packed.similarities(np.ones(4, dtype=np.float32)).any()


def test_joined_parts_are_the_vectors_of_all_in_order() -> None:
    rows = unit(7)
    joined = Packed.joined([Packed.of(rows[:3]), Packed.of(rows[3:])])
    assert len(joined) == 7
    assert np.array_equal(joined.unpacked(), Packed.of(rows).unpacked())


@pytest.mark.parametrize(
    ("most", "least", "expected"),
    [
        (None, NEAR, [3, 1, 4, 0]),
        (2, NEAR, [3, 1]),
        (3, NEAR, [3, 1, 4]),
        (0, NEAR, []),
        (9, 0.8, [3, 1, 4]),
        (None, 0.95, []),
    ],
)
def test_the_nearest_come_first_and_of_equals_the_first(most: int | None, least: float, expected: list[int]) -> None:
    similarities = np.array([0.5, 0.8, 0.1, 0.9, 0.8, -0.7], dtype=np.float32)
    assert nearest(similarities, most=most, least=least).tolist() == expected


@given(arrays(np.float32, st.integers(0, 30), elements=st.sampled_from([0.1, 0.4, 0.5, 0.75])), st.integers(0, 31))
def test_a_few_are_the_first_of_all(similarities: np.ndarray[tuple[int], np.dtype[np.float32]], most: int) -> None:
    assert nearest(similarities, most=most).tolist() == nearest(similarities).tolist()[:most]
