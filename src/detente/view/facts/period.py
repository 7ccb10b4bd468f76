"""The week, month or year that a date lies in."""

from collections.abc import Callable, Mapping
from datetime import date
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
