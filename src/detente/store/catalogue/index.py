"""Finds the facts that somebody takes part in, and counts them for everybody at once."""

from collections.abc import Iterable
from functools import cached_property

import numpy as np

from detente.store.catalogue.columns import Codes, Ints, Mask

_FEW = 8
"""What share of all facts are few: their values are looked up one by one, where else one goes through all."""


class Index:
    """Facts by value, each once a value; values are codes from 0 to below `values`."""

    def __init__(self, facts: Ints, codes: Codes, values: int) -> None:
        held = codes >= 0
        width = int(facts.max(initial=0)) + 1
        keys = once(codes[held].astype(np.int64) * width + facts[held])
        self.codes, self.facts = (part.astype(np.int32) for part in np.divmod(keys, width))
        self.starts = np.searchsorted(self.codes, np.arange(values + 1))
        self._width = width

    def of(self, codes: Iterable[int]) -> Ints:
        """The facts of any of some values; one that has several is there as often."""
        known = (code for code in codes if 0 <= code < len(self.starts) - 1)
        found = [self.facts[self.starts[code] : self.starts[code + 1]] for code in known]
        return np.concatenate(found) if found else np.empty(0, np.int32)

    def pairs(self, codes: Iterable[int]) -> tuple[Ints, Ints]:
        """The facts of any of some values, and which value each has."""
        known = [code for code in codes if 0 <= code < len(self.starts) - 1]
        sizes = [int(self.starts[code + 1] - self.starts[code]) for code in known]
        return self.of(known), np.repeat(np.array(known, np.int32), sizes)

    def values(self, facts: Ints) -> tuple[Ints, Codes]:
        """Where each of some facts stands among them, and a value of it; a fact that has several is there as often."""
        codes, starts = self._by_fact
        begin, end = (starts[np.minimum(places, self._width)] for places in (facts, facts + 1))
        sizes = end - begin
        within = np.arange(sizes.sum()) - np.repeat(np.cumsum(sizes) - sizes, sizes)
        return np.repeat(np.arange(len(facts)), sizes), codes[np.repeat(begin, sizes) + within]

    @cached_property
    def _by_fact(self) -> tuple[Codes, Ints]:
        """The values in the order of their facts, and where those of each fact begin."""
        order = np.argsort(self.facts, kind="stable")
        starts = np.searchsorted(self.facts[order], np.arange(self._width + 1))
        return self.codes[order], starts.astype(np.int32)

    def counts_of(self, found: Ints) -> Ints:
        """How many of the facts found, each there once, have each value."""
        if len(found) < self._width // _FEW:
            return np.bincount(self.values(found)[1], minlength=len(self.starts) - 1)
        mask = np.zeros(max(self._width, int(found.max(initial=0)) + 1), np.bool_)
        mask[found] = True
        return self.counts(mask)

    def counts(self, mask: Mask) -> Ints:
        """How many facts of each value a mask has."""
        reached = np.concatenate(([0], np.cumsum(mask[self.facts], dtype=np.int32)))
        return (reached[self.starts[1:]] - reached[self.starts[:-1]]).astype(np.int32)


def once(keys: Ints) -> Ints:
    """The keys in order, each once; np.unique takes ten times as long."""
    given = np.sort(keys)
    new = np.ones(len(given), np.bool_)
    new[1:] = given[1:] != given[:-1]
    return given[new]


def joined(left: Ints, right: Ints) -> tuple[Ints, Ints]:
    """Where each row of one column stands beside each row of another of the same value; the other is in order."""
    begin, end = np.searchsorted(right, left), np.searchsorted(right, left, side="right")
    sizes = end - begin
    within = np.arange(sizes.sum()) - np.repeat(np.cumsum(sizes) - sizes, sizes)
    return np.repeat(np.arange(len(left)), sizes).astype(np.int32), np.repeat(begin, sizes) + within
