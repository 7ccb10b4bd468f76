"""Groups by average linkage: the two groups that are likest on average are joined until none are like enough."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Merge = tuple[float, int, int]
"""How alike two groups were, and their numbers, those of their first members; the first takes in the other."""


def merges(likeness: Floats) -> list[Merge]:
    """Every join of groups, in order, until there is one; `likeness` [n, n] is symmetric.

    Source: unweighted average linkage, UPGMA (Sokal and Michener 1958).
    """
    near, sizes, found = likeness.astype(np.float64), np.ones(len(likeness)), list[Merge]()
    np.fill_diagonal(near, -np.inf)
    for _ in range(len(near) - 1):
        one, other = divmod(int(near.argmax()), len(near))
        found.append((float(near[one, other]), one, other))
        both = (sizes[one] * near[one] + sizes[other] * near[other]) / (sizes[one] + sizes[other])
        both[[one, other]] = -np.inf
        near[one], near[:, one] = both, both
        near[other], near[:, other] = -np.inf, -np.inf
        sizes[one] += sizes[other]
    return found


def groups(number: int, joins: Sequence[Merge], threshold: float) -> list[int]:
    """For each of so many members the number of its group, when joins less alike than `threshold` are not made."""
    of = list(range(number))
    for likeness, one, other in joins:
        if likeness < threshold:
            break
        of = [one if group == other else group for group in of]
    return of
