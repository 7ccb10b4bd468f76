"""A small network of three layers, learned and run in numpy; several of them are asked and their mean is taken."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Self

import numpy as np
from numpy.typing import NDArray

from detente.link.regression import sigmoid

Floats = NDArray[np.float64]
Singles = NDArray[np.float32]
_HIDDEN = (32, 16)
_PASSES, _BATCH, _RATE, _DECAY = 3, 1024, 3e-3, 0.1
_MEAN, _SQUARE, _LEAST = 0.9, 0.999, 1e-8


@dataclass(frozen=True, slots=True, eq=False)
class Network:
    """For each layer its weights [in, out] and constants [out]; between layers what is below 0 is 0."""

    layers: tuple[tuple[Singles, Singles], ...]

    @classmethod
    def learned(cls, features: Singles, labels: Floats, counts: Floats, *, seed: int) -> Self:
        """Learned from `features` [n, k] with `labels` of 0 and 1, each counted so often.

        Source: Adam (Kingma and Ba 2015), with weights that decay apart from the slopes (Loshchilov and Hutter 2019).
        """
        centre, spread = features.mean(0), features.std(0) + np.float32(1e-6)
        scaled = (features - centre) / spread
        rng = np.random.default_rng(seed)
        layers = _drawn(rng, (features.shape[1], *_HIDDEN, 1))
        adam = _Adam.of(layers, _PASSES * -(-len(scaled) // _BATCH))
        for _ in range(_PASSES):
            order = rng.permutation(len(scaled))
            for start in range(0, len(order), _BATCH):
                rows = order[start : start + _BATCH]
                layers = adam.stepped(layers, _slopes(layers, scaled[rows], labels[rows], counts[rows]))
        (weights, constants), *rest = layers
        weights = weights / spread[:, None]
        return cls(((weights, constants - centre @ weights), *rest))

    def odds(self, features: Singles) -> Singles:
        """The log-odds for each row of `features` [..., k]."""
        return _outputs(self.layers, features)[-1][..., 0]


Layers = Sequence[tuple[Singles, Singles]]


def mean_chances(networks: Sequence[Network], features: Singles) -> Floats:
    """The probability by the mean log-odds of some networks."""
    return sigmoid(np.mean([one.odds(features) for one in networks], axis=0, dtype=np.float64))


def _drawn(rng: np.random.Generator, widths: Sequence[int]) -> list[tuple[Singles, Singles]]:
    return [
        (rng.normal(0, width**-0.5, (width, out)).astype(np.float32), np.zeros(out, dtype=np.float32))
        for width, out in pairwise(widths)
    ]


def _outputs(layers: Layers, features: Singles) -> list[Singles]:
    """What goes into each layer, and what comes out of the last."""
    found = [features.astype(np.float32)]
    for number, (weights, constants) in enumerate(layers, 1):
        out = found[-1] @ weights + constants
        found.append(out if number == len(layers) else np.maximum(out, 0))
    return found


def _slopes(layers: Layers, features: Singles, labels: Floats, counts: Floats) -> list[tuple[Singles, Singles]]:
    """How the mean loss, cross-entropy, rises with each weight and constant."""
    *inputs, odds = _outputs(layers, features)
    off = (sigmoid(odds[:, 0].astype(np.float64)) - labels) * counts / len(labels)
    slope = off[:, None].astype(np.float32)
    found = []
    for (weights, _), given in zip(reversed(layers), reversed(inputs), strict=True):
        found.append((given.T @ slope, slope.sum(0)))
        slope = (slope @ weights.T) * (given > 0)
    return found[::-1]


@dataclass(slots=True, eq=False)
class _Adam:
    """The means of slopes and of their squares, as steps are made; the rate falls in a straight line."""

    means: list[list[Singles]]
    squares: list[list[Singles]]
    steps: int
    made: int = 0

    @classmethod
    def of(cls, layers: Layers, steps: int) -> Self:
        means, squares = ([[np.zeros_like(array) for array in layer] for layer in layers] for _ in range(2))
        return cls(means, squares, steps)

    def stepped(self, layers: Layers, slopes: Layers) -> list[tuple[Singles, Singles]]:
        """The layers after a step; weights decay, constants do not."""
        rate = _RATE * (1 - self.made / self.steps)
        self.made += 1
        found = []
        for number, (layer, of) in enumerate(zip(layers, slopes, strict=True)):
            weights, constants = (
                array - rate * self._step(number, i, slope)
                for i, (array, slope) in enumerate(zip(layer, of, strict=True))
            )
            found.append((weights * np.float32(1 - rate * _DECAY), constants))
        return found

    def _step(self, number: int, part: int, slope: Singles) -> Singles:
        means, squares = self.means[number], self.squares[number]
        means[part] = np.float32(_MEAN) * means[part] + np.float32(1 - _MEAN) * slope
        squares[part] = np.float32(_SQUARE) * squares[part] + np.float32(1 - _SQUARE) * slope**2
        mean, square = means[part] / (1 - _MEAN**self.made), squares[part] / (1 - _SQUARE**self.made)
        return np.asarray(mean / (np.sqrt(square) + _LEAST), dtype=np.float32)
