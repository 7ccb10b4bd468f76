"""Dates known to some precision, and arithmetic with them that never adds what is not known."""

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Self

_MOMENT = re.compile(r"(\d{4}|XXXX)(?:-(\d\d))?(?:-(\d\d))?")
_LEAP_YEAR = 2000
_MONTHS = {"M": 1, "Q": 3}
_WEEKS = {"W": 1, "2W": 2, "WE": 1}
# How many of a year's last figures TIMEX3 leaves out for a decade and a century.
_YEARS = {"Y": 0, "DE": 1, "CE": 2}


@dataclass(frozen=True, slots=True)
class Moment:
    """A year, month and day, each known or not."""

    year: int | None = None
    month: int | None = None
    day: int | None = None

    @classmethod
    def read(cls, text: str | None) -> Self | None:
        """The moment that an EDTF date or TIMEX3 value begins with; None where it begins with none."""
        match = _MOMENT.match(text or "")
        if not match or "/" in match.string:
            return None
        year, month, day = match.groups()
        return cls(None if year == "XXXX" else int(year), int(month) if month else None, int(day) if day else None)

    @classmethod
    def on(cls, day: date) -> Self:
        """A day, exactly."""
        return cls(day.year, day.month, day.day)

    @property
    def exact(self) -> date | None:
        """The day, where all of it is known and the calendar has it."""
        if not (self.year and self.month and self.day):
            return None
        days = calendar.monthrange(self.year, self.month)[1]
        return date(self.year, self.month, self.day) if self.day <= days else None

    def __str__(self) -> str:
        """As EDTF and TIMEX3 write it, an unknown year as XXXX."""
        year = f"{self.year:04}" if self.year else "XXXX"
        return "-".join([year] + [f"{part:02}" for part in (self.month, self.day) if part])


def shifted(moment: Moment | None, count: int, unit: str) -> str | None:
    """The day, week, month … or century `count` units away, no finer than the unit; None where not known."""
    if moment is None:
        return None
    if unit == "D":
        return days_away(moment, count)
    if unit in _WEEKS:
        day = plus(moment.exact, 7 * count * _WEEKS[unit]) if moment.exact else None
        return (weekend_of(day) if unit == "WE" else week_of(day)) if day else None
    if unit in _YEARS:
        return years_away(moment, count, _YEARS[unit])
    return months_away(moment, count, unit)


def plus(day: date, count: int) -> date | None:
    """The day so many days later; None outside of the calendar."""
    try:
        return day + timedelta(days=count)
    except OverflowError:
        return None


def days_away(moment: Moment, count: int) -> str | None:
    """The day so many days later; of an unknown year too, but for a step over the end of February."""
    if moment.month is None or moment.day is None:
        return None
    start = Moment(moment.year or _LEAP_YEAR, moment.month, moment.day).exact
    end = plus(start, count) if start else None
    if start is None or end is None:
        return None
    if moment.year:
        return end.isoformat()
    leap_day = date(_LEAP_YEAR, 2, 29)
    return None if min(start, end) <= leap_day <= max(start, end) else str(Moment(None, end.month, end.day))


def years_away(moment: Moment, count: int, digits: int) -> str | None:
    """The year, decade or century so many of them later, less its last `digits` figures: 199 are the 1990s."""
    year = _written(moment.year + count * 10**digits) if moment.year else None
    return year and year[: 4 - digits]


def months_away(moment: Moment, count: int, letter: str) -> str | None:
    """The month or quarter so many of them later."""
    if moment.month is None or letter not in _MONTHS:
        return None
    months = (moment.year or _LEAP_YEAR) * 12 + moment.month - 1 + count * _MONTHS[letter]
    year, month = _written(months // 12), months % 12
    if letter == "Q":
        return f"{year}-Q{month // 3 + 1}" if year and moment.year else None
    return f"{year if moment.year else 'XXXX'}-{month + 1:02}" if year else None


def _written(year: int) -> str | None:
    return f"{year:04}" if date.min.year <= year <= date.max.year else None


def week_of(day: date) -> str:
    """The week of a day as TIMEX3 writes it."""
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02}"


def weekend_of(day: date) -> str:
    """The weekend of a day's week as TIMEX3 writes it."""
    return f"{week_of(day)}-WE"


def weekday_before(day: date, weekday: int, *, itself: bool) -> date:
    """The last such weekday (1 = Monday) before `day`, or on it where `itself`."""
    back = (day.isoweekday() - weekday) % 7
    return day - timedelta(days=back or (0 if itself else 7))


def weekday_after(day: date, weekday: int, *, itself: bool) -> date:
    """The first such weekday (1 = Monday) after `day`, or on it where `itself`."""
    ahead = (weekday - day.isoweekday()) % 7
    return day + timedelta(days=ahead or (0 if itself else 7))


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """The nth such weekday of a month, counted from its end where nth is negative."""
    if nth < 0:
        last = date(year, month, calendar.monthrange(year, month)[1])
        return weekday_before(last, weekday, itself=True) + timedelta(weeks=nth + 1)
    return weekday_after(date(year, month, 1), weekday, itself=True) + timedelta(weeks=nth - 1)
