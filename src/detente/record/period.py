"""The week, month or year that a date lies in."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from enum import StrEnum

from detente.record.edtf import bounds


class Period(StrEnum):
    """How long the stretches of time are that one counts by; weeks are those of ISO 8601."""

    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


def _week(day: date) -> str:
    year, week, _ = day.isocalendar()
    return f"{year:04}-W{week:02}"


_NAMES: Mapping[Period, Callable[[date], str]] = {
    Period.WEEK: _week,
    Period.MONTH: lambda day: f"{day.year:04}-{day.month:02}",
    Period.YEAR: lambda day: f"{day.year:04}",
}


def period_of(edtf: str | None, period: Period) -> str | None:
    """The week (`2017-W40`), month (`2017-10`) or year that the whole of a date surely lies in; None where in none."""
    if edtf is None or edtf[-1:] in "~?%":
        return None
    first, last = bounds(edtf)
    if first is None or last is None:
        return None
    name = _NAMES[period]
    return name(first) if name(first) == name(last) else None


_FIRSTS: Mapping[Period, Callable[[str], date]] = {
    Period.WEEK: lambda name: date.fromisocalendar(int(name[:4]), int(name[6:]), 1),
    Period.MONTH: lambda name: date(int(name[:4]), int(name[5:]), 1),
    Period.YEAR: lambda name: date(int(name), 1, 1),
}
_DAYS = {Period.WEEK: 7, Period.MONTH: 28, Period.YEAR: 365}
"""How many days a period has at least."""


def periods(first: str, last: str, period: Period) -> tuple[str, ...]:
    """The names of all periods from the first to the last, none left out."""
    until, name = _FIRSTS[period](last), _NAMES[period]
    found, day = [first], _FIRSTS[period](first)
    while day < until:
        day += timedelta(_DAYS[period])
        if name(day) != found[-1]:
            found.append(name(day))
            day = _FIRSTS[period](found[-1])
    return tuple(found)
