"""Bars of all that is asked for, and of the window that one looks at: events above the line, statements below it."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from detente.store.catalogue import Catalogue
from detente.store.catalogue.days import number_of
from detente.view.facts import Bearing
from detente.view.web.asked import Asked
from detente.view.web.charts import GROUPS, Bars, Bin, Group, Series, bars, bins, group_of
from detente.view.web.charts.bars import HIGH
from detente.view.web.charts.bins import Unit, within
from detente.view.web.charts.dated import Dated

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


def overview(catalogue: Catalogue, asked: Asked, dated: Dated, days: Bin) -> Overview:
    """The bars of facts over some days and what lies about them; each leads to where just its days are asked for."""
    return _drawn(catalogue, asked, dated, bins(days.first, days.last, MOST), HIGH)


def part(catalogue: Catalogue, asked: Asked, dated: Dated, days: Bin) -> Overview:
    """The same, smaller and cut off where the days end."""
    stretches = within(bins(days.first, days.last, _FEWER), days.first, days.last)
    return _drawn(catalogue, asked, dated, stretches, _LOW)


def _drawn(catalogue: Catalogue, asked: Asked, dated: Dated, stretches: Sequence[Bin], high: float) -> Overview:
    inside = dated.within(Bin(stretches[0].first, stretches[-1].last))
    series, loose = _series(catalogue, inside, stretches)
    hrefs = [asked.over(one.asked) for one in stretches]
    unit = _unit(max(stretches, key=lambda one: one.last - one.first))
    return Overview(bars=bars(stretches, series, hrefs, high=high), unit=unit, loose=loose)


def _series(catalogue: Catalogue, dated: Dated, stretches: Sequence[Bin]) -> tuple[list[Series], int]:
    """How many facts of each group there are in each stretch, and how many are in none."""
    words = catalogue.words.bearing
    places = dated.places(stretches)
    placed = places >= 0
    codes = catalogue.facts.bearing[dated.facts][placed].astype(np.int32) + 1
    wide = len(words) + 1
    cells = np.bincount(places[placed] * wide + codes, minlength=len(stretches) * wide).reshape(-1, wide)
    counts = {group: np.zeros(len(stretches), np.int64) for group in Group}
    for code in range(wide):
        counts[group_of(Bearing(words[code - 1]) if code else None)] += cells[:, code]
    return [
        Series(look=group, label=GROUPS[group], counts=counts[group].tolist(), down=group is Group.SAID)
        for group in Group
    ], int(np.count_nonzero(~placed))


def _unit(stretch: Bin) -> str:
    """What a stretch is called: "day", "week", "month", "quarter", "year" or "10 years"."""
    days = number_of(stretch.last) - number_of(stretch.first) + 1
    years = stretch.last.year - stretch.first.year + 1
    if days > 366:
        return f"{years} years"
    return next(unit.value for unit, most in _LONGEST.items() if days <= most)


_LONGEST = {Unit.DAY: 1, Unit.WEEK: 7, Unit.MONTH: 31, Unit.QUARTER: 92, Unit.YEAR: 366}
