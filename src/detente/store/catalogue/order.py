"""The order of time of facts."""

import numpy as np

from detente.store.catalogue.columns import FIRST, Articles, Facts, Ints


def in_time(facts: Facts, articles: Articles) -> Ints:
    """The facts by first day, then last, what has none last; then by their article's day, then as they stand in it."""
    first, last = _from_to(facts.first, facts.last)
    told_first, told_last = (days[facts.article] for days in _from_to(articles.first, articles.last))
    keys = (facts.start, facts.article, told_last, told_first, last, first, ~facts.dated)
    return np.lexsort(keys).astype(np.int32)


def _from_to(first: Ints, last: Ints) -> tuple[Ints, Ints]:
    """The days that order dates: of what has no beginning its end."""
    return np.where(first == FIRST, last, first), last


def latest_first(order: Ints, facts: Facts) -> Ints:
    """The same order from its end, what has no date last all the same."""
    dated = int(np.count_nonzero(facts.dated))
    return np.concatenate((order[:dated][::-1], order[dated:]))
