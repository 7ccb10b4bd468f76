"""What usually follows what is counted over words."""

import numpy as np
import pytest
from training.tags import IGNORED, ORDER, follows


def test_what_never_stands_together_is_unlikely_and_what_always_does_is_likely() -> None:
    found = follows([(0, 1, IGNORED, 2, 2, 0)] * 50, 3)
    assert found.shape == (3, 3)
    assert found[1, 2] > 0 > found[1, 0]
    assert found[0, 1] > 0 > found[0, 2]


def test_every_row_is_how_much_likelier_than_anywhere() -> None:
    counts = np.array([[1, 1 + 1], [1 + 1, 1]])
    anywhere = counts.sum(0) / counts.sum()
    expected = ORDER * np.log(counts / counts.sum(1, keepdims=True) / anywhere)
    assert follows([(1, 0)], 2) == pytest.approx(expected, abs=1e-6)


def test_nothing_counted_says_nothing() -> None:
    assert not follows([], 5).any()
