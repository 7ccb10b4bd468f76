"""Bars of all that is asked for, and of the window that one looks at: events above the line, statements below it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from detente.store.catalogue import Catalogue, What
from detente.store.catalogue.columns import Ints
from detente.view.facts import Bearing
from detente.view.web.asked import Asked
from detente.view.web.charts import GROUPS, Bars, Bin, Group, Series, bars, bins, group_of
from detente.view.web.charts.bars import HIGH
from detente.view.web.charts.bins import within
from detente.view.web.timeline.span import asking, day_of, number, overlapping

MOST = 90
"""How many bars there are at most."""
_FEWER, _LOW = 60, 44.0
"""How many there are of a window, and how high these are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """Bars over some days, and how many of the facts there stand in none because their dates are too long."""

    bars: Bars
    unit: str
    loose: int


def overview(catalogue: Catalogue, asked: Asked, found: Ints, days: Bin) -> Overview:
    """The bars of facts over some days and what lies about them; each leads to where just its days are asked for."""
    return _drawn(catalogue, asked, found, bins(days.first, days.last, MOST), HIGH)


def part(catalogue: Catalogue, asked: Asked, found: Ints, days: Bin) -> Overview:
    """The same, smaller and cut off where the days end."""
    stretches = within(bins(days.first, days.last, _FEWER), days.first, days.last)
    return _drawn(catalogue, asked, found, stretches, _LOW)


def _drawn(catalogue: Catalogue, asked: Asked, found: Ints, stretches: Sequence[Bin], high: float) -> Overview:
    series = _series(catalogue, found, stretches)
    hrefs = [asking(asked, one) for one in stretches]
    placed = sum(sum(one.counts) for one in series)
    first, last = (part[found] for part in catalogue.facts.known_ends)
    inside = np.count_nonzero(overlapping(first, last, Bin(stretches[0].first, stretches[-1].last)))
    unit = _unit(max(stretches, key=lambda one: one.last - one.first))
    return Overview(bars=bars(stretches, series, hrefs, high=high), unit=unit, loose=int(inside) - placed)


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


def _after(day: date) -> date:
    return day_of(number(day) + 1)


def _unit(stretch: Bin) -> str:
    """What a stretch is called: "day", "week", "month", "year" or "10 years"."""
    days = number(stretch.last) - number(stretch.first) + 1
    years = stretch.last.year - stretch.first.year + 1
    if days > 366:
        return f"{years} years"
    return "day" if days == 1 else "week" if days <= 7 else "month" if days <= 31 else "year"
