"""The day as of which a ledger is told, and what one knew by it."""

from datetime import date

from detente.store.catalogue import Catalogue
from detente.store.catalogue.columns import LAST, Mask
from detente.store.catalogue.days import day_of, number_of


def last_day(catalogue: Catalogue) -> date | None:
    """The last day of which an article of the record is; None where no article has a day."""
    articles = catalogue.articles
    days = articles.first[(articles.first == articles.last) & ~articles.doubtful]
    return day_of(days.max()) if len(days) else None


def known(catalogue: Catalogue, day: date | None) -> Mask:
    """Which facts of the record were told by a day; what has no day counts as known."""
    was_told: Mask = (catalogue.told == LAST) | (catalogue.told <= number_of(day, LAST))
    return was_told
