"""The order of time of facts."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from detente.store.catalogue.columns import FIRST, Articles, Facts, Ints, Mask

_FEW = 8
"""What share of all facts are few: these are put in order one by one, where else one goes through all in order."""


@dataclass(frozen=True)
class Ordered:
    """All facts in an order."""

    facts: Ints

    @cached_property
    def ranks(self) -> Ints:
        """Where each fact stands."""
        ranks = np.empty(len(self.facts), np.int32)
        ranks[self.facts] = np.arange(len(ranks), dtype=np.int32)
        return ranks

    def of(self, mask: Mask) -> Ints:
        """The facts of a mask."""
        found = np.flatnonzero(mask).astype(np.int32)
        if len(found) > len(mask) // _FEW:
            return self.facts[mask[self.facts]]
        return found[np.argsort(self.ranks[found])]


def in_time(facts: Facts, articles: Articles) -> Ordered:
    """The facts by first day, then last, what has none last; then by their article's day, then as they stand in it."""
    first, last = _from_to(facts.first, facts.last)
    told_first, told_last = (days[facts.article] for days in _from_to(articles.first, articles.last))
    keys = (facts.start, facts.article, told_last, told_first, last, first, ~facts.dated)
    return Ordered(np.lexsort(keys).astype(np.int32))


def _from_to(first: Ints, last: Ints) -> tuple[Ints, Ints]:
    """The days that order dates: of what has no beginning its end."""
    return np.where(first == FIRST, last, first), last


def latest_first(order: Ordered, facts: Facts) -> Ordered:
    """The same order from its end, what has no date last all the same."""
    dated = int(np.count_nonzero(facts.dated))
    return Ordered(np.concatenate((order.facts[:dated][::-1], order.facts[dated:])))
