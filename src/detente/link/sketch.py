"""A story's propositions as numbers that are quickly held against those of many others, kept with the story.

All is counted in whole numbers, so that what comes out does not depend on what else is counted with it.
"""

from collections.abc import Iterable, Mapping, Sequence
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from detente.link.bags import Bag, Sketch
from detente.link.proposition import Proposition
from detente.link.traits import names, stands_for
from detente.link.words import weighed

_FULL = 255
"""The length of a proposition's words as a vector of weights, each of one byte."""
_TELLING = 4.0
"""The squared bits of a stem from which on it counts."""
WHOLE = _FULL * _FULL
"""The product of two that tell the same in the same words."""
_OWN, _AROUND, _SIDE = 2, 1, 0.4
"""How much it weighs that the words, the sentences, and the doers are the same."""

Floats = NDArray[np.float64]


def sketch(told: Sequence[Proposition]) -> Sketch:
    """The sketch of the propositions of a story."""
    apart = [names(one) for one in told]
    return Sketch(
        own=_bag(_weights(one.quoted, but) for one, but in zip(told, apart, strict=True)),
        around=_bag(_weights(one.text, but) for one, but in zip(told, apart, strict=True)),
        by=_bag(dict.fromkeys(sorted(stands_for(one.by)), 1) for one in told),
    )


def _weights(text: str, but: frozenset[str]) -> dict[str, int]:
    """The stems of a text but for some, each as long as its bits, so that all together are of length one."""
    squares = {stem: square for stem, square in weighed(text).squares.items() if stem not in but and square >= _TELLING}
    length = sum(squares.values()) ** 0.5
    found = {stem: round(_FULL * square**0.5 / length) for stem, square in squares.items() if length}
    return {stem: weight for stem, weight in found.items() if weight}


def _bag(told: Iterable[Mapping[str, int]]) -> Bag:
    rows = [*told]
    keys = [crc32(key.encode()) for row in rows for key in row]
    return Bag(
        keys=np.array(keys, dtype="<u4").tobytes(),
        weights=bytes(weight for row in rows for weight in row.values()),
        counts=np.array([len(row) for row in rows], dtype="<u2").tobytes(),
    )


def nearness(mine: Sketch, others: Sequence[Sketch]) -> list[Floats]:
    """How much each proposition of a story has in common with each of every other story: [mine, theirs] of each."""
    shared = (
        _OWN * _shared(mine.own, [one.own for one in others])
        + _AROUND * _shared(mine.around, [one.around for one in others])
        + int(_SIDE * WHOLE) * (_shared(mine.by, [one.by for one in others]) > 0)
    )
    ends = np.cumsum([len(one.own.counts) // 2 for one in others])
    return np.split(shared, ends[:-1], axis=1) if others else []


def _shared(mine: Bag, others: Sequence[Bag]) -> Floats:
    """The products of what both have, added up: [mine, theirs]."""
    keys, weights, owners, number = _read([mine])
    order = np.argsort(keys, kind="stable")
    keys, weights, owners = keys[order], weights[order], owners[order]
    their_keys, their_weights, their_owners, width = _read(others)
    first, last = (np.searchsorted(keys, their_keys, side=side) for side in ("left", "right"))
    counts = last - first
    theirs = np.repeat(np.arange(len(their_keys)), counts)
    ours = np.arange(len(theirs)) - np.repeat(np.cumsum(counts) - counts - first, counts)
    places = owners[ours] * width + their_owners[theirs]
    products = np.bincount(places, weights[ours] * their_weights[theirs], number * width)
    return products.astype(np.float64).reshape(number, width)


def _read(bags: Sequence[Bag]) -> tuple[NDArray[np.uint32], Floats, NDArray[np.intp], int]:
    """The keys of all, their weights, whose each is, and of how many."""
    counts = np.frombuffer(b"".join(bag.counts for bag in bags), dtype="<u2")
    return (
        np.frombuffer(b"".join(bag.keys for bag in bags), dtype="<u4"),
        np.frombuffer(b"".join(bag.weights for bag in bags), dtype=np.uint8).astype(np.float64),
        np.repeat(np.arange(len(counts)), counts),
        len(counts),
    )
