"""What is in a record: how much, from when to when, and how complete it is."""

from dataclasses import dataclass
from datetime import date

import numpy as np

from detente.record import LANGUAGES
from detente.record.period import Period, periods
from detente.store.catalogue import Catalogue, Counted, Filter, What
from detente.store.catalogue.columns import Ints
from detente.store.catalogue.days import day_of

_BARS = 96
"""How many bars a row has at most; of a record that spans more months they stand for years."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A month or year and how many facts are of it; `share` is of the tallest."""

    name: str
    facts: int
    share: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Holdings:
    """Counts of a record, rejected facts left out; days are those on which its stories were published."""

    articles: int
    outlets: int
    statements: int
    events: int
    happenings: int
    actors: int
    links: int
    first: date | None
    last: date | None
    undated: int
    """Stories that do not say when they were published."""
    foreign: tuple[Counted, ...]
    """Languages that no facts are read from, with how many stories are in each."""
    reviewed: int
    bars: tuple[Bar, ...]

    @property
    def facts(self) -> int:
        return self.statements + self.events

    @property
    def aside(self) -> int:
        """How many stories are in languages that no facts are read from."""
        return sum(one.facts for one in self.foreign)


def holdings(catalogue: Catalogue) -> Holdings:
    """What a record holds."""
    articles, found = catalogue.articles, catalogue.find()
    events = catalogue.find(Filter(what=(What.EVENT,)))
    days = published(catalogue)
    return Holdings(
        articles=len(articles),
        outlets=len(np.unique(articles.outlet[articles.outlet >= 0])),
        statements=len(found) - len(events),
        events=len(events),
        happenings=catalogue.happenings(events),
        actors=len(catalogue.actors),
        links=len(catalogue.find_links()),
        first=day_of(days.min()) if len(days) else None,
        last=day_of(days.max()) if len(days) else None,
        undated=int(np.count_nonzero(articles.undated)),
        foreign=tuple(_foreign(catalogue)),
        reviewed=int(np.count_nonzero(catalogue.verdicts != catalogue.words.verdict.known("none"))),
        bars=_bars(catalogue, found),
    )


def published(catalogue: Catalogue) -> Ints:
    """The days of the stories of which one knows the day."""
    articles = catalogue.articles
    days: Ints = articles.last[articles.first == articles.last]
    return days


def _foreign(catalogue: Catalogue) -> list[Counted]:
    words = catalogue.words.language
    counts = np.bincount(catalogue.articles.language, minlength=len(words)).tolist()
    found = [Counted(language, n) for language, n in zip(words, counts, strict=True) if n and language not in LANGUAGES]
    return sorted(found, key=lambda one: (-one.facts, one.value))


def _bars(catalogue: Catalogue, found: Ints) -> tuple[Bar, ...]:
    """The facts by month, or by year, from the first in which a story was published to the last."""
    days = published(catalogue)
    if not len(days):
        return ()
    first, last = day_of(days.min()), day_of(days.max())
    months = (last.year - first.year) * 12 + last.month - first.month
    period, size = (Period.MONTH, 7) if months < _BARS else (Period.YEAR, 4)
    counted = catalogue.histogram(found, period, by="what")
    counts = dict(zip(counted.stretches, counted.counts.sum(axis=1).tolist(), strict=True))
    names = periods(first.isoformat()[:size], last.isoformat()[:size], period)[-2 * _BARS :]
    most = max((counts.get(name, 0) for name in names), default=0) or 1
    return tuple(Bar(name, counts.get(name, 0), counts.get(name, 0) / most) for name in names)
