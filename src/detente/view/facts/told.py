"""When facts were told: the day on which their article was published."""

from collections.abc import Iterable
from datetime import date

from detente.record import Article, Event, Record, Statement
from detente.record.edtf import bounds, exact_day
from detente.view.facts.lookup import named


def told(record: Record, fact: Event | Statement) -> date | None:
    """The last day on which the article of a fact can have been published; None where nobody knows."""
    published = named(record, Article, fact.article).published.edtf
    return bounds(published)[1] if published else None


def first_told(record: Record, facts: Iterable[Event | Statement]) -> date | None:
    """When the first of some facts was told; None where nobody knows of any."""
    return min(filter(None, (told(record, fact) for fact in facts)), default=None)


def last_day(record: Record) -> date | None:
    """The last day of which an article of the record is; None where no article has a day."""
    days = (exact_day(article.published.edtf) for article in record.articles)
    return max(filter(None, days), default=None)
