"""Stretches of the calendar that follow each other: days, weeks, months, quarters, years, and up to a hundred years."""

import calendar
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from detente.record.edtf import Bounds, bounds


class Unit(StrEnum):
    """How long a stretch is."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    FIVE = "5 years"
    DECADE = "decade"
    CENTURY = "century"


_DAYS = {
    Unit.DAY: 1,
    Unit.WEEK: 7,
    Unit.MONTH: 28,
    Unit.QUARTER: 90,
    Unit.YEAR: 365,
    Unit.FIVE: 1826,
    Unit.DECADE: 3652,
    Unit.CENTURY: 36524,
}
"""How many days each has at least."""


@dataclass(frozen=True, slots=True)
class Bin:
    """A stretch from its first to its last day."""

    first: date
    last: date

    @property
    def asked(self) -> tuple[str, str]:
        """The dates, as short as can be, that one asks for to have just this: "2017-10" and "2017-10"."""
        if (self.first.month, self.first.day, self.last.month, self.last.day) == (1, 1, 12, 31):
            return f"{self.first.year:04}", f"{self.last.year:04}"
        if self.first.day == 1 and self.last == _end_of_month(self.last):
            return str(self.first)[:7], str(self.last)[:7]
        return str(self.first), str(self.last)

    @property
    def name(self) -> str:
        """What it is called: "2017", "2017-10", "2017-10-02 to 2017-10-08"."""
        start, end = self.asked
        return start if start == end else f"{start} to {end}"


def bins(first: date, last: date, most: int) -> tuple[Bin, ...]:
    """Stretches of the finest unit of which at most so many hold all days from the first to the last.

    The first begins no later than `first`, the last ends no earlier than `last`; where even centuries are more, they
    are taken all the same.
    """
    length = (last - first).days + 1
    for unit in Unit:
        if length <= most * _DAYS[unit] * 2 or unit is Unit.CENTURY:
            found = tuple(_bins(first, last, unit))
            if len(found) <= most:
                break
    return found


def within(found: tuple[Bin, ...], first: date, last: date) -> tuple[Bin, ...]:
    """The same stretches, cut off where the days end that one looks at."""
    return tuple(Bin(max(one.first, first), min(one.last, last)) for one in found)


def window(from_: str | None, until: str | None, whole: Bin) -> Bin | None:
    """The days from the one date to the other; where neither says which, the whole; None where it ends too early."""
    start: Bounds = bounds(from_) if from_ else (None, None)
    end: Bounds = bounds(until) if until else (None, None)
    first = start[0] or min(whole.first, end[1] or whole.first)
    last = end[1] or max(whole.last, first)
    return Bin(first, last) if first <= last else None


def _bins(first: date, last: date, unit: Unit) -> Iterator[Bin]:
    day = first
    while True:
        found = Bin(*_AROUND[unit](day))
        yield found
        if found.last >= last:
            return
        day = date.fromordinal(found.last.toordinal() + 1)


def _week(day: date) -> tuple[date, date]:
    monday = day.toordinal() - day.weekday()
    last = min(monday + 6, date.max.toordinal())
    return date.fromordinal(max(monday, 1)), date.fromordinal(last)


def _quarter(day: date) -> tuple[date, date]:
    first = day.month - (day.month - 1) % 3
    return date(day.year, first, 1), _end_of_month(date(day.year, first + 2, 1))


def _years(day: date, count: int) -> tuple[date, date]:
    start = day.year - day.year % count
    return date(max(start, 1), 1, 1), date(min(start + count - 1, date.max.year), 12, 31)


def _end_of_month(day: date) -> date:
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])


_AROUND: Mapping[Unit, Callable[[date], tuple[date, date]]] = {
    Unit.DAY: lambda day: (day, day),
    Unit.WEEK: _week,
    Unit.MONTH: lambda day: (day.replace(day=1), _end_of_month(day)),
    Unit.QUARTER: _quarter,
    Unit.YEAR: lambda day: _years(day, 1),
    Unit.FIVE: lambda day: _years(day, 5),
    Unit.DECADE: lambda day: _years(day, 10),
    Unit.CENTURY: lambda day: _years(day, 100),
}
