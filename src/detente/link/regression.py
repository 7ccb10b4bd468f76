"""Logistic regression."""

from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
_STEPS, _LEAST = 12, 1e-4


@dataclass(frozen=True, slots=True)
class Regression:
    """What each feature adds to the log-odds, and what they are without any."""

    weights: Floats
    constant: float

    @classmethod
    def learned(cls, features: Floats, labels: Floats, *, ridge: float) -> Self:
        """The likeliest weights for `features` [n, k] with `labels` of 0 and 1, by Newton's method.

        `ridge` is the penalty on squared weights of features that are scaled to unit variance.
        """
        centre, spread = features.mean(0), features.std(0) + 1e-6
        scaled = np.c_[(features - centre) / spread, np.ones(len(features))]
        penalty = ridge * np.eye(scaled.shape[1])
        penalty[-1, -1] = 0
        found = np.zeros(scaled.shape[1])
        for _ in range(_STEPS):
            chances = sigmoid(scaled @ found)
            slope = scaled.T @ (chances - labels) + penalty @ found
            bend = (scaled * (chances * (1 - chances) + 1e-6)[:, None]).T @ scaled + penalty
            step = np.linalg.solve(bend, slope)
            found -= step
            if np.abs(step).max() < _LEAST:
                break
        weights = found[:-1] / spread
        return cls(weights, float(found[-1] - weights @ centre))

    def chances(self, features: Floats) -> Floats:
        """The probability for each row of `features` [..., k]."""
        return sigmoid(features @ self.weights + self.constant)


def sigmoid(odds: Floats) -> Floats:
    """Log-odds as probabilities."""
    return np.asarray(1 / (1 + np.exp(-np.clip(odds, -30, 30))))
