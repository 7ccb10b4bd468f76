"""The numbers of days, counted from 1970-01-01, here and in SQL."""

from datetime import date

from detente.store.catalogue.columns import FIRST, LAST

_DAY = "CAST(julianday({{}}) - 2440587.5 AS INTEGER)"
BEGUN = f"coalesce({_DAY.format()}, {FIRST})"
"""SQL of the number of a first day, and of a last."""
ENDED = f"coalesce({_DAY.format()}, {LAST})"
DOUBTS = "~?%"
"""By what an EDTF date ends that is only approximate or uncertain."""

_EPOCH = date(1970, 1, 1).toordinal()


def number_of(day: date | None, otherwise: int = 0) -> int:
    """The number of a day, counted from 1970-01-01; `otherwise` where there is none."""
    return otherwise if day is None else day.toordinal() - _EPOCH


def day_of(number: int) -> date:
    """The day with a number, or the nearest that the calendar has, but for its very last: another follows each."""
    return date.fromordinal(min(max(int(number) + _EPOCH, 1), date.max.toordinal() - 1))
