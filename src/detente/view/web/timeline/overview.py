"""Bars of all that is asked for, and of the window that one looks at: events above the line, statements below it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from detente.store.catalogue import Catalogue, What
from detente.store.catalogue.columns import Ints
from detente.view.facts import Bearing
from detente.view.web.asked import Asked
from detente.view.web.charts import GROUPS, Axis, Bars, Bin, Group, Series, bars, bins, group_of
from detente.view.web.charts.bars import HIGH
from detente.view.web.timeline.span import asking, day_of, number

MOST = 90
"""How many bars there are at most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """Bars over some days, and how many of the facts there stand in none because their dates are too long."""

    bars: Bars
    unit: str
    loose: int


def overview(
    catalogue: Catalogue, asked: Asked, found: Ints, days: Bin, *, most: int = MOST, high: float = HIGH
) -> Overview:
    """The bars of facts over some days; each leads to where just its days are asked for."""
    stretches = bins(days.first, days.last, most)
    series = _series(catalogue, found, stretches)
    hrefs = [asking(asked, one) for one in stretches]
    drawn = bars(stretches, series, hrefs, axis=Axis(stretches[0].first, stretches[-1].last), high=high)
    placed = sum(sum(one.counts) for one in series)
    inside = _inside(catalogue, found, Bin(stretches[0].first, stretches[-1].last))
    return Overview(bars=drawn, unit=_unit(stretches[-1]), loose=inside - placed)


def _series(catalogue: Catalogue, found: Ints, stretches: Sequence[Bin]) -> list[Series]:
    """How many facts of each group there are in each stretch."""
    edges = [one.first for one in stretches] + [_after(stretches[-1].last)]
    counts = {group: np.zeros(len(stretches), np.int64) for group in Group}
    histogram = catalogue.histogram(found, edges, settled=True)
    for column, value in enumerate(histogram.values):
        counts[group_of(Bearing(value))] += histogram.counts[:, column]
    said = found[catalogue.facts.what[found] == catalogue.words.what.known(What.STATEMENT)]
    counts[Group.SAID] += catalogue.histogram(said, edges, by="what", settled=True).counts.sum(axis=1, dtype=np.int64)
    return [
        Series(look=group, label=GROUPS[group], counts=counts[group].tolist(), down=group is Group.SAID)
        for group in Group
    ]


def _inside(catalogue: Catalogue, found: Ints, days: Bin) -> int:
    """How many facts can lie within some days."""
    first, last = catalogue.facts.known_ends
    return int(np.count_nonzero((last[found] >= number(days.first)) & (first[found] <= number(days.last))))


def _after(day: date) -> date:
    return day_of(number(day) + 1)


def _unit(stretch: Bin) -> str:
    """What a stretch is called: "day", "week", "month", "year" or "10 years"."""
    days = number(stretch.last) - number(stretch.first) + 1
    years = stretch.last.year - stretch.first.year + 1
    if days > 366:
        return f"{years} years"
    return "day" if days == 1 else "week" if days <= 7 else "month" if days <= 31 else "year"
