"""How facts lie in time."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from detente.record.period import Period
from detente.store.catalogue.columns import FIRST, LAST, Codes, Facts, Ints
from detente.store.catalogue.vocabulary import Vocabulary

_EPOCH = date(1970, 1, 1)
_THURSDAY_TO_MONDAY = 3
"""1970-01-01 was a Thursday; weeks begin on Mondays."""


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


UNPLACED = LAST
"""Instead of the number of a period, of what lies in none."""


def numbers(facts: Facts, period: Period) -> Ints:
    """The number of the period that the whole of each date surely lies in; UNPLACED where it lies in none."""
    known = (facts.first != FIRST) & (facts.last != LAST) & ~facts.doubtful
    begins, ends = (_NUMBERS[period](np.where(known, days, 0)) for days in (facts.first, facts.last))
    return np.where(known & (begins == ends), begins, UNPLACED)


def name(number: int, period: Period) -> str:
    """The name of the period with a number: `2017-W40`, `2017-10`, `2017`."""
    if period is Period.WEEK:
        day = _EPOCH + timedelta(number * 7 - _THURSDAY_TO_MONDAY)
        return f"{day.isocalendar()[0]:04}-W{day.isocalendar()[1]:02}"
    if period is Period.MONTH:
        return f"{1970 + number // 12:04}-{number % 12 + 1:02}"
    return f"{1970 + number:04}"


def by_period(found: Ints, period: Period, column: Codes, words: Vocabulary) -> Histogram:
    """The histogram of facts, given the number of the period of each, by the periods that any lies in."""
    placed = found != UNPLACED
    first = int(found[placed].min(initial=UNPLACED))
    counts, used = _counts(found[placed] - first, column[placed], words)
    any_lie = np.flatnonzero(np.bincount(found[placed] - first, minlength=len(counts)))
    names = tuple(name(first + each, period) for each in any_lie.tolist())
    return Histogram(names, used, counts[any_lie], int(np.count_nonzero(~placed)))


def by_edges(first: Ints, last: Ints, edges: Sequence[date], column: Codes, words: Vocabulary) -> Histogram:
    """The histogram of facts, given their first and last days, by the stretches from each day to before the next."""
    days = np.array([(day - _EPOCH).days for day in edges])
    begins, ends = (np.searchsorted(days, part, side="right") - 1 for part in (first, last))
    placed = (begins == ends) & (begins >= 0) & (begins < len(days) - 1)
    counts, used = _counts(begins[placed], column[placed], words)
    whole = np.zeros((len(days) - 1, len(used)), counts.dtype)
    whole[: len(counts)] = counts
    return Histogram(tuple(day.isoformat() for day in edges[:-1]), used, whole, int(np.count_nonzero(~placed)))


def _counts(rows: Ints, codes: Codes, words: Vocabulary) -> tuple[Ints, tuple[str, ...]]:
    """How many there are by row and value, and the values that any has."""
    width, height = len(words) + 1, int(rows.max(initial=-1)) + 1
    cells = np.bincount(rows.astype(np.int64) * width + codes + 1, minlength=width * height).reshape(height, width)
    used = [column for column in range(1, width) if cells[:, column].any()]
    return cells[:, used], tuple(words[column - 1] for column in used)
