"""Finds the facts that somebody takes part in, and counts them for everybody at once."""

from collections.abc import Iterable

import numpy as np

from detente.store.catalogue.columns import Codes, Ints, Mask


class Index:
    """Facts by value, each once a value; values are codes from 0 to below `values`."""

    def __init__(self, facts: Ints, codes: Codes, values: int) -> None:
        held = codes >= 0
        width = int(facts.max(initial=0)) + 1
        keys = once(codes[held].astype(np.int64) * width + facts[held])
        self.codes, self.facts = (part.astype(np.int32) for part in np.divmod(keys, width))
        self.starts = np.searchsorted(self.codes, np.arange(values + 1))

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
