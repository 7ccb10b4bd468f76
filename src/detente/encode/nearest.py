"""Many vectors kept in a quarter of their room, and those of them that are nearest to one."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from detente.encode.pieces import Ints
from detente.encode.sessions import Floats

NEAR = 0.4
"""How similar two texts are at least that are taken to be of one meaning.

Swept from .3 to .7 on what was developed on (docs/decisions/0017): one in a thousand sentences of newswire is so near
to one that it has nothing to do with, and of those that a sentence follows from nine in ten are so near to it.
"""
_AT_ONCE = 1024
"""How many rows are compared at once: they fit the processor's cache as floats, and are too few to wait for threads."""
_LARGEST = 127


@dataclass(frozen=True, slots=True)
class Packed:
    """Vectors as whole numbers of eight bits, and by what those of a row are multiplied."""

    rows: NDArray[np.int8]
    """[vectors, dimensions]."""
    scales: Floats
    """[vectors]."""

    @classmethod
    def of(cls, vectors: Floats) -> Self:
        """The vectors, each number rounded to one of 255 steps up to the largest of its row."""
        scales = np.abs(vectors).max(axis=1, initial=0) / _LARGEST
        steps = np.divide(vectors, scales[:, None], out=np.zeros_like(vectors), where=scales[:, None] > 0)
        return cls(np.rint(steps).astype(np.int8), scales.astype(np.float32))

    @classmethod
    def joined(cls, parts: Iterable[Self]) -> Self:
        """The vectors of all parts, in order; there has to be one."""
        rows, scales = zip(*((part.rows, part.scales) for part in parts), strict=True)
        return cls(np.concatenate(rows), np.concatenate(scales))

    def __len__(self) -> int:
        return len(self.scales)

    def unpacked(self) -> Floats:
        """The vectors again, as exact as they were kept."""
        return np.asarray(self.rows * self.scales[:, None], dtype=np.float32)

    def similarities(self, vector: Floats) -> Floats:
        """The product of each with a vector: [vectors]."""
        found = np.empty(len(self), dtype=np.float32)
        room = np.empty((min(_AT_ONCE, len(self)), self.rows.shape[1]), dtype=np.float32)
        for start in range(0, len(self), _AT_ONCE):
            rows = self.rows[start : start + _AT_ONCE]
            np.copyto(room[: len(rows)], rows)
            np.dot(room[: len(rows)], vector, out=found[start : start + len(rows)])
        return np.asarray(found * self.scales, dtype=np.float32)


def nearest(similarities: Floats, *, most: int | None = None, least: float = NEAR) -> Ints:
    """The places of the largest similarities, largest first: those of at least `least`, `most` of them."""
    near = np.flatnonzero(similarities >= least)
    if most is not None and len(near) > most:
        border = np.partition(similarities[near], len(near) - most)[len(near) - most] if most else np.inf
        near = near[similarities[near] >= border]
    return np.asarray(near[np.argsort(-similarities[near], kind="stable")][:most], dtype=np.int64)
