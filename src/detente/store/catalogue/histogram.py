"""How facts lie in time."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from detente.record.period import Period
from detente.store.catalogue.columns import FIRST, LAST, Codes, Ints, Mask
from detente.store.catalogue.vocabulary import NONE, Vocabulary

_EPOCH = date(1970, 1, 1)
_THURSDAY_TO_MONDAY = 3
"""1970-01-01 was a Thursday; weeks begin on Mondays."""


@dataclass(frozen=True)
class Dated:
    """The dates of facts, and the value of a column of each."""

    first: Ints
    last: Ints
    doubtful: Mask
    column: Codes
    words: Vocabulary


@dataclass(frozen=True)
class Histogram:
    """Counts by stretch of time (rows) and value (columns), each stretch and value that has any."""

    stretches: tuple[str, ...]
    """The names of periods, or the first day of each stretch."""
    values: tuple[str, ...]
    counts: Ints
    unplaced: int
    """How many have no day, or one that may lie in several stretches."""


def _week(days: Ints) -> Ints:
    return (days + _THURSDAY_TO_MONDAY) // 7


def _month(days: Ints) -> Ints:
    return days.astype("datetime64[D]").astype("datetime64[M]").astype(np.int32)


def _year(days: Ints) -> Ints:
    return days.astype("datetime64[D]").astype("datetime64[Y]").astype(np.int32)


_NUMBERS: Mapping[Period, Callable[[Ints], Ints]] = {Period.WEEK: _week, Period.MONTH: _month, Period.YEAR: _year}


def numbers(first: Ints, last: Ints, doubtful: Mask, period: Period) -> tuple[Ints, Mask]:
    """The number of the period that the whole of each date surely lies in, and which lie in one."""
    known = (first != FIRST) & (last != LAST) & ~doubtful
    begins, ends = (_NUMBERS[period](np.where(known, days, 0)) for days in (first, last))
    return begins, known & (begins == ends)


def name(number: int, period: Period) -> str:
    """The name of the period with a number: `2017-W40`, `2017-10`, `2017`."""
    if period is Period.WEEK:
        day = _EPOCH + timedelta(number * 7 - _THURSDAY_TO_MONDAY)
        return f"{day.isocalendar()[0]:04}-W{day.isocalendar()[1]:02}"
    if period is Period.MONTH:
        return f"{1970 + number // 12:04}-{number % 12 + 1:02}"
    return f"{1970 + number:04}"


def by_period(facts: Dated, period: Period) -> Histogram:
    """The histogram of facts by the periods that any lies in."""
    found, placed = numbers(facts.first, facts.last, facts.doubtful, period)
    used, rows = np.unique(found[placed], return_inverse=True)
    return _counted(facts, tuple(name(each, period) for each in used.tolist()), rows, placed)


def by_edges(facts: Dated, edges: Sequence[date]) -> Histogram:
    """The histogram of facts by the stretches from each day to before the next."""
    days = np.array([(day - _EPOCH).days for day in edges])
    begins, ends = (np.searchsorted(days, part, side="right") - 1 for part in (facts.first, facts.last))
    placed = (begins == ends) & (begins >= 0) & (begins < len(days) - 1)
    return _counted(facts, tuple(day.isoformat() for day in edges[:-1]), begins[placed], placed)


def _counted(facts: Dated, stretches: tuple[str, ...], rows: Ints, placed: Mask) -> Histogram:
    codes = facts.column[placed]
    held = codes != NONE
    used, columns = np.unique(codes[held], return_inverse=True)
    shape = len(stretches), len(used)
    cells = np.bincount(rows[held] * len(used) + columns, minlength=shape[0] * shape[1])
    values = tuple(facts.words[code] for code in used.tolist())
    return Histogram(stretches, values, cells.reshape(shape), int(np.count_nonzero(~placed)))
