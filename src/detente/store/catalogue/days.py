"""The numbers of days, counted from 1970-01-01, here and in SQL."""

from datetime import date

from detente.store.catalogue.columns import FIRST, LAST
from detente.store.dialect import Dialect

DOUBTS = "~?%"
"""By what an EDTF date ends that is only approximate or uncertain."""

_EPOCH = date(1970, 1, 1).toordinal()


def day_numbers(dialect: Dialect) -> dict[str, str]:
    """SQL of the numbers of the first day and the last, under the names `begun` and `ended`."""
    begun, ended = dialect.day("first_day"), dialect.day("last_day")
    return {"begun": f"coalesce({begun}, {FIRST})", "ended": f"coalesce({ended}, {LAST})"}


def number_of(day: date | None, otherwise: int = 0) -> int:
    """The number of a day, counted from 1970-01-01; `otherwise` where there is none."""
    return otherwise if day is None else day.toordinal() - _EPOCH


def day_of(number: int) -> date:
    """The day with a number, or the nearest that the calendar has, but for its very last: another follows each."""
    return date.fromordinal(min(max(int(number) + _EPOCH, 1), date.max.toordinal() - 1))
