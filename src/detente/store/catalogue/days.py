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


def number_of(day: date | None, otherwise: int) -> int:
    """The number of a day, counted from 1970-01-01."""
    return otherwise if day is None else day.toordinal() - _EPOCH
