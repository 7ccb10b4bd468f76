"""Where the nodes of a network stand: those that much ties near each other, none on another, always the same."""

import math
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float64]
_ROUNDS = 400
_APART = 60
"""Rounds in which nodes that meet are moved apart."""


def layout(
    radii: Sequence[float], ties: Mapping[tuple[int, int], float], wide: float, high: float, gap: float
) -> tuple[tuple[float, float], ...]:
    """The middle of each node within a sheet, given their radii and how much ties which two of them.

    By springs and repulsion (Fruchterman and Reingold 1991) from a circle in the order of the nodes; no chance in it.
    """
    count = len(radii)
    if count == 2:
        return (wide * 0.2, high / 2), (wide * 0.8, high / 2)
    turns = np.arange(count) * (math.pi * (3 - math.sqrt(5)))
    points = np.stack([np.cos(turns), np.sin(turns)], axis=1) * np.sqrt((np.arange(count) + 0.5) / count)[:, None]
    pulls = np.zeros((count, count))
    for (one, other), weight in ties.items():
        pulls[one, other] = pulls[other, one] = 1 + math.log(weight)
    points = _settled(points, pulls)
    size = np.asarray(radii, dtype=np.float64)
    fitted = _fitted(points, size, wide, high)
    return tuple((round(float(x), 1), round(float(y), 1)) for x, y in _apart(fitted, size, wide, high, gap))


def _settled(points: Points, pulls: Points) -> Points:
    best = 1.6 / math.sqrt(len(points))
    for turn in range(_ROUNDS):
        between = points[:, None, :] - points[None, :, :]
        far = np.sqrt((between**2).sum(axis=2)) + 1e-9
        push = best**2 / far**2
        np.fill_diagonal(push, 0)
        force = (between * (push - pulls * far / best)[:, :, None]).sum(axis=1) - points * 0.6
        long = np.sqrt((force**2).sum(axis=1)) + 1e-9
        step = 0.12 * (1 - turn / _ROUNDS) + 0.002
        points = points + force / long[:, None] * np.minimum(long, step)[:, None]
    return points


def _fitted(points: Points, radii: Points, wide: float, high: float) -> Points:
    """The points spread over the sheet, each axis for itself."""
    low, top = points.min(axis=0), points.max(axis=0)
    room = np.array([wide, high]) - 2 * radii.max()
    spread = (points - low) / np.maximum(top - low, 1e-9)
    fitted: Points = radii.max() + spread * room
    return fitted


def _apart(points: Points, radii: Points, wide: float, high: float, gap: float) -> Points:
    """The points moved until no two nodes meet, as far as there is room for that."""
    ends = np.array([wide, high])
    for _ in range(_APART):
        between = points[:, None, :] - points[None, :, :]
        far = np.sqrt((between**2).sum(axis=2)) + 1e-9
        missing = np.maximum(radii[:, None] + radii[None, :] + gap - far, 0)
        np.fill_diagonal(missing, 0)
        if not missing.any():
            break
        points = points + (between / far[:, :, None] * missing[:, :, None]).sum(axis=1) / 2
        points = np.clip(points, radii[:, None], ends[None, :] - radii[:, None])
    return points
