"""The day that a story is told on, which is often the day before it is published."""

import re
from datetime import date, timedelta

from detente.extract.dates import words
from detente.extract.dates.moments import Moment
from detente.record import Article
from detente.record.edtf import exact_day

# A dateline further back is not believed: copy is printed within a week.
_DAYS_BACK = 7


def today(article: Article) -> str | None:
    """The day that “today” is in an article, in EDTF: its dateline's in the week before its own date, else that."""
    published = None if article.published.inferred else article.published.edtf
    day = exact_day(published.partition("T")[0]) if published else None
    if day is None:
        return published
    days = (day - timedelta(days=back) for back in range(_DAYS_BACK))
    told = next((d for d in days if _is_dateline(article, d)), None)
    return told.isoformat() if told else published


def _is_dateline(article: Article, day: date) -> bool:
    """Whether the dateline names the day: by month and day ("Jan. 9"), else by the day of the week ("Wednesday")."""
    line = article.dateline
    if line is None:
        return False
    if named := Moment.read(line.edtf):
        return Moment(named.year and day.year, day.month, day.day) == named
    weekday = re.search(words.alternation("weekday"), line.span.of(article.text))
    return weekday is not None and words.value("weekday", weekday[0]) == str(day.isoweekday())
