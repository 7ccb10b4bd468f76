"""The one-to-one assignment of rows to columns of the greatest sum."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


def best_assignment(worth: Floats) -> list[tuple[int, int]]:
    """Pairs of row and column, none twice, of the greatest sum; `worth` [rows, columns] is nowhere below 0.

    Pairs that are worth nothing are left out. Source: the Hungarian method with shortest augmenting paths (Kuhn 1955;
    Jonker and Volgenant 1987), for each group of rows and columns that share any worth by itself.
    """
    found: list[tuple[int, int]] = []
    for rows, columns in _groups(worth > 0):
        found += [(rows[i], columns[j]) for i, j in _solved(worth[np.ix_(rows, columns)])]
    return sorted((i, j) for i, j in found if worth[i, j] > 0)


def _groups(shared: NDArray[np.bool_]) -> Iterator[tuple[list[int], list[int]]]:
    """The rows and columns that are joined, however many steps apart."""
    waiting = set(np.flatnonzero(shared.any(axis=1)).tolist())
    while waiting:
        rows, columns = [waiting.pop()], list[int]()
        new = rows
        while new:
            wider = set(np.flatnonzero(shared[new].any(axis=0)).tolist()) - set(columns)
            columns += sorted(wider)
            new = sorted(set(np.flatnonzero(shared[:, sorted(wider)].any(axis=1)).tolist()) & waiting)
            waiting -= set(new)
            rows += new
        yield rows, columns


def _solved(worth: Floats) -> list[tuple[int, int]]:
    if worth.shape[0] > worth.shape[1]:
        return [(i, j) for j, i in _solved(worth.T)]
    return [(row, column) for column, row in enumerate(_owners(-worth)) if row >= 0]


def _owners(cost: Floats) -> list[int]:
    """For each column the row that has it, or -1; there are no more rows than columns."""
    rows, columns = cost.shape
    of_row, of_column = np.zeros(rows), np.zeros(columns)
    owner = np.full(columns, -1)
    for row in range(rows):
        _augment(cost, row, of_row, of_column, owner)
    found: list[int] = owner.tolist()
    return found


def _augment(cost: Floats, row: int, of_row: Floats, of_column: Floats, owner: NDArray[np.int64]) -> None:
    """Gives `row` a column by the cheapest path of columns that change hands; prices of rows and columns follow."""
    distance = np.full(len(of_column), np.inf)
    before = np.full(len(of_column), -1)
    done = np.zeros(len(of_column), dtype=bool)
    current, column, length = row, -1, 0.0
    while True:
        reached = length + cost[current] - of_row[current] - of_column
        nearer = ~done & (reached < distance)
        distance[nearer], before[nearer] = reached[nearer], column
        column = int(np.where(done, np.inf, distance).argmin())
        length = float(distance[column])
        if owner[column] < 0:
            break
        done[column] = True
        current = int(owner[column])
    of_row[row] += length
    of_row[owner[done]] += length - distance[done]
    of_column[done] -= length - distance[done]
    while column >= 0:
        previous = int(before[column])
        owner[column] = owner[previous] if previous >= 0 else row
        column = previous
