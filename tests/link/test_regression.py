"""Logistic regression."""

import numpy as np
import pytest

from detente.link.regression import Regression


def test_one_feature_of_two_values_gives_the_shares_of_each() -> None:
    features = np.array([[0.0]] * 10 + [[1.0]] * 10)
    labels = np.array([1.0] * 2 + [0.0] * 8 + [1.0] * 7 + [0.0] * 3)
    learned = Regression.learned(features, labels, ridge=1e-9)
    assert learned.chances(np.array([[0.0], [1.0]])) == pytest.approx([0.2, 0.7], abs=1e-3)
