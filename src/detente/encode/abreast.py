"""Two texts read side by side: how near each words of one are to each words of the other, as both texts have them."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

import numpy as np

from detente.encode.pairs import Cut, Row, Side, beside, cut, inputs
from detente.encode.sessions import Floats, run

ABREAST = (
    *("words", "nearest piece", "nearest piece the other way", "share of nearness", "share the other way"),
    *("behind the nearest", "behind the other way", "whole", "whole the other way"),
    *("contradiction", "entailment", "neutral"),
)
"""What is measured of two sides; of what is measured both ways the lower comes first."""
_BOTH_WAYS = ((1, 2), (3, 4), (5, 6), (7, 8))
_SHARPNESS = 10.0
_REMEMBERED = 1 << 17
"""How many pairs of texts are remembered with what was measured."""


@lru_cache(_REMEMBERED)
def abreast(first: tuple[Side, ...], second: tuple[Side, ...]) -> Floats:
    """What ABREAST names of each two sides, where all of `first` are of one text, and all of `second`: [n, m, k]."""
    mine, theirs = [cut(side) for side in first], [cut(side) for side in second]
    found = np.zeros((len(first), len(second), len(ABREAST)), dtype=np.float32)
    for some in _windows(mine):
        for others in _windows(theirs):
            found[np.ix_(some, others)] = _measured([mine[i] for i in some], [theirs[i] for i in others])
    for low, high in _BOTH_WAYS:
        found[..., [low, high]] = np.sort(found[..., [low, high]], axis=-1)
    return found


def _windows(cuts: Sequence[Cut]) -> Iterator[list[int]]:
    """The numbers of those of which the same pieces are read; where none are, there is nothing to measure."""
    of: dict[bytes, list[int]] = {}
    for number, (ids, _) in enumerate(cuts):
        if len(ids):
            of.setdefault(ids.tobytes(), []).append(number)
    return iter(of.values())


def _measured(first: Sequence[Cut], second: Sequence[Cut]) -> Floats:
    row = beside(first[0], second[0])
    states, verdict = (each[0] for each in run("pairs", **inputs([row])))
    one, other = _sides(row, states)
    mine, theirs = [_words(cut) for cut in first], [_words(cut) for cut in second]
    some = _unit(np.stack([one[at].mean(0) for at in mine]))
    others = _unit(np.stack([other[at].mean(0) for at in theirs]))
    there, back = _nearness(some @ _unit(other).T, theirs), _nearness(others @ _unit(one).T, mine)
    whole = _unit(states[:1])[0]
    shape = (len(first), len(second))
    columns = [some @ others.T]
    for forth, returned in zip(there, back, strict=True):
        columns += [forth, returned.T]
    columns += [np.broadcast_to((some @ whole)[:, None], shape), np.broadcast_to(others @ whole, shape)]
    columns += [np.full(shape, chance) for chance in verdict]
    return np.stack(columns, axis=-1)


def _sides(row: Row, states: Floats) -> tuple[Floats, Floats]:
    """The states of the pieces of either text, without the marks between them."""
    return states[1 : row.second_from - 1], states[row.second_from : -1]


def _words(cut: Cut) -> slice:
    """The pieces of the words; all, where none are of them."""
    ids, words = cut
    return words if words.start < words.stop else slice(0, len(ids))


def _nearness(cosines: Floats, words: Sequence[slice]) -> tuple[Floats, Floats, Floats]:
    """Of `cosines` [n, pieces] at each of `words`: the best, its share among all pieces, how far behind their best."""
    shares = np.exp(_SHARPNESS * cosines)
    best = np.stack([cosines[:, at].max(1) for at in words], axis=1)
    share = np.stack([shares[:, at].sum(1) for at in words], axis=1) / shares.sum(1, keepdims=True)
    return best, share, best - cosines.max(1, keepdims=True)


def _unit(rows: Floats) -> Floats:
    return np.asarray(rows / np.linalg.norm(rows, axis=1, keepdims=True), dtype=np.float32)
