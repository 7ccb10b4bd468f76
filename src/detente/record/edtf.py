"""Dates of ISO 8601-2 (EDTF) as the record uses them.

A date is a prefix whose length is its precision: `2017`, `2017-09`, `2017-09-03`, `2017-09-03T14:30`. An `X` stands
for a digit that is not known (`201X`, `XXXX-11-29`), a month of 21…24 for a season, 33…36 for a quarter, 40 and 41 for
a half-year, a last `~`, `?` or `%` for approximate, uncertain or both. `a/b` is an interval; `..` at one end of it
leaves that end open. Source: Library of Congress, Extended Date/Time Format specification, levels 0 to 2.
"""

import calendar
import re
from datetime import date
from functools import lru_cache

from detente.record.errors import BadEdtf

_YEAR = r"(?:\d{4}|\d{3}X|\d{2}XX|XXXX)"
_MONTH = r"(?:0[1-9]|1[0-2]|XX)"
_PART_OF_YEAR = r"(?:2[1-4]|3[3-6]|4[01])(?!-)"  # which has no days by itself
_DAY = r"(?:0[1-9]|[12]\d|3[01]|XX)"
_TIME = r"T(?:[01]\d|2[0-4])(?::[0-5]\d(?::[0-5]\d)?)?(?:Z|[+-]\d\d:\d\d)?"
_POINT = re.compile(rf"({_YEAR})(?:-({_MONTH}|{_PART_OF_YEAR})(?:-({_DAY})(?:{_TIME})?)?)?[~?%]?")

# First and last month of the parts of a year: northern seasons, quarters, half-years.
_MONTHS_OF = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 14), 33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12)}
_MONTHS_OF |= {40: (1, 6), 41: (7, 12)}

Bounds = tuple[date | None, date | None]


def is_edtf(text: str) -> bool:
    """Whether `text` is a date or an interval as above, and a day that the calendar has."""
    try:
        bounds(text)
    except BadEdtf:
        return False
    return True


@lru_cache(maxsize=4096)
def bounds(edtf: str) -> Bounds:
    """The first and the last day a date can mean; None at an open end, or where the year is not known.

    Raises BadEdtf where it is no date. An interval that ends before it begins is no date.
    """
    first, slash, last = edtf.partition("/")
    if not slash:
        return _bounds_of_point(edtf)
    if first in ("", "..") and last in ("", ".."):
        raise BadEdtf("an interval needs one end at least", where=repr(edtf))
    start = None if first in ("", "..") else _bounds_of_point(first)[0]
    end = None if last in ("", "..") else _bounds_of_point(last)[1]
    if start and end and end < start:
        raise BadEdtf("the interval ends before it begins", where=repr(edtf), advice="write the earlier date first")
    return start, end


def _bounds_of_point(point: str) -> Bounds:
    match = _POINT.fullmatch(point)
    if not match:
        raise BadEdtf(
            "not an EDTF date", where=repr(point), advice="write 2017, 2017-09, 2017-09-03, XXXX-11-29 or 2017-10/.."
        )
    year, month, day = match.groups()
    if year == "XXXX":
        _check_day(2000, month, day, point)  # a leap year, so that an unknown year keeps 29 February
        return None, None
    first_year, last_year = int(year.replace("X", "0")), int(year.replace("X", "9"))
    if last_year == 0:
        raise BadEdtf("the year 0000 is not used", where=repr(point))
    if "X" in year or month is None or month == "XX":
        return date(max(first_year, 1), 1, 1), date(last_year, 12, 31)
    return _bounds_in_year(first_year, int(month), day, point)


def _bounds_in_year(year: int, month: int, day: str | None, point: str) -> Bounds:
    if month > 12:
        first, last = _MONTHS_OF[month]
        return date(year, first, 1), _last_day(year + (last > 12), (last - 1) % 12 + 1)
    if day is None or day == "XX":
        return date(year, month, 1), _last_day(year, month)
    _check_day(year, f"{month:02}", day, point)
    return (exact := date(year, month, int(day))), exact


def _check_day(year: int, month: str | None, day: str | None, point: str) -> None:
    if month and day and "X" not in month + day and int(day) > calendar.monthrange(year, int(month))[1]:
        raise BadEdtf("the month has no such day", where=repr(point))


def _last_day(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])


def exact_day(edtf: str | None) -> date | None:
    """The one day a date means; None where it means more than one, or nothing certain."""
    if edtf is None or edtf[-1:] in "~?%":
        return None
    first, last = bounds(edtf)
    return first if first == last else None


def is_after(later: str | None, earlier: str | None) -> bool:
    """Whether one date begins after the other has ended, as far as both are known."""
    first = bounds(later)[0] if later else None
    last = bounds(earlier)[1] if earlier else None
    return first is not None and last is not None and first > last


def sort_key(edtf: str | None) -> tuple[date, date, str]:
    """A key that puts dates in order of time: by first day, then by last; those of unknown year come last."""
    first, last = bounds(edtf) if edtf else (None, None)
    return first or last or date.max, last or date.max, edtf or ""
