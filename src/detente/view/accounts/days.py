"""Days as a catalogue counts them."""

from datetime import date

import numpy as np

from detente.store.catalogue import Catalogue
from detente.store.catalogue.columns import LAST, Ints, Mask
from detente.store.catalogue.days import number_of

_EPOCH = date(1970, 1, 1).toordinal()


def day_of(number: int) -> date:
    """The day with a number."""
    return date.fromordinal(number + _EPOCH)


def last_day(catalogue: Catalogue) -> date | None:
    """The last day of which an article of the record is; None where no article has a day."""
    articles = catalogue.articles
    days = articles.first[(articles.first == articles.last) & ~articles.doubtful]
    return day_of(int(days.max())) if len(days) else None


def told(catalogue: Catalogue, facts: Ints) -> Ints:
    """The last day on which the article of each fact can have been published; LAST where nobody knows."""
    return catalogue.articles.last[catalogue.facts.article[facts]]


def known(catalogue: Catalogue, day: date | None) -> Mask:
    """Which facts of the record were told by a day; what has no day counts as known."""
    days = told(catalogue, np.arange(len(catalogue.facts)))
    was_told: Mask = (days == LAST) | (days <= (number_of(day, LAST)))
    return was_told
