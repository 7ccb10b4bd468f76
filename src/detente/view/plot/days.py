"""Days on a line: what is drawn of a date, how long the line is, and where it is marked."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import product

from detente.record.edtf import Bounds, bounds

_TRIMMED = 0.15
"""What share of the facts may be left out at the ends of the line, where that makes it far shorter."""
_SHORTER = 4
"""How many times."""
_WEEK = 6
"""Days between the ends of the shortest line that one shortens to."""
_MANY = 60
"""How many marks one need not think of."""
_STEPS = (1, 2, 7, 14)
"""Days between two marks; after these come months and years."""
_MONTHS = (1, 2, 3, 6)
_YEARS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)


@dataclass(frozen=True, slots=True)
class Stretch:
    """The first and the last day that a date can mean; None where that end is open. One of the two is known."""

    first: date | None
    last: date | None

    @property
    def day(self) -> date:
        """The day at which its sign stands: the only one, the known end, or the middle."""
        if self.first and self.last:
            return self.first + (self.last - self.first) // 2
        known = self.first or self.last
        assert known is not None
        return known


def stretch(edtf: str | None) -> Stretch | None:
    """The stretch of a date; None where it has no day that one knows."""
    first, last = bounds(edtf) if edtf else (None, None)
    return Stretch(first, last) if first or last else None


@dataclass(frozen=True, slots=True)
class Days:
    """A line of days, both ends on it, drawn so many pixels long from `left` on."""

    first: date
    last: date
    left: float
    length: float

    def x(self, day: date) -> float:
        """Where the middle of a day is, of one beyond an end that end."""
        within = min(max(day, self.first), self.last)
        return self.left + self.length * ((within - self.first).days + 0.5) / self.count

    def holds(self, day: date) -> bool:
        return self.first <= day <= self.last

    @property
    def count(self) -> int:
        return (self.last - self.first).days + 1


def line_of(stretches: Sequence[Stretch], within: Bounds) -> tuple[date, date]:
    """The first and the last day of a line for these, no longer than `within`.

    Where that is open at both ends, a few that lie far from all others are left out. What is longer than the others
    together does not lengthen the line, but is cut off.
    """
    start, end = within[0] or date.min, within[1] or date.max
    days = sorted(one.day for one in stretches)
    inside = [day for day in days if start <= day <= end] or days
    first, last = _trimmed(inside, 0 if any(within) else int(len(days) * _TRIMMED))
    long = max((last - first).days, _WEEK)
    short = [one for one in stretches if one.first and one.last and (one.last - one.first).days <= long]
    ends = [each for one in short if first <= one.day <= last for each in (one.first, one.last) if each]
    return max(min([first, *ends]), min(start, first)), min(max([last, *ends]), max(end, last))


def _trimmed(days: Sequence[date], few: int) -> tuple[date, date]:
    """The ends of the days without those, at most `few`, that lie far from the others; the fewest at a time."""
    for before, after in sorted(product(range(few + 1), repeat=2), key=sum):
        kept = days[before : len(days) - after]
        long = max((kept[-1] - kept[0]).days, _WEEK)
        gaps = [days[n] - days[n - 1] for n, is_cut in ((before, before), (len(days) - after, after)) if is_cut]
        far = all(gap.days * _SHORTER > long for gap in gaps)
        if before + after <= few and far and (days[-1] - days[0]).days > _SHORTER * long:
            return _trimmed(kept, few - before - after)
    return days[0], days[-1]


def marks(days: Days, room: float) -> tuple[tuple[date, str], ...]:
    """Days to mark, and what to call them: with `room` pixels for each, as many as there is room for."""
    most = max(2, int(days.length / room))
    for found in _candidates(days):
        if len(found) <= most:
            return tuple(found)
    return ()


def _candidates(days: Days) -> Iterator[list[tuple[date, str]]]:
    """Ever fewer marks: every so many days, months, years; none that would be very many."""
    for step in _STEPS:
        if days.count <= _MANY * step:
            yield [(day, str(day)) for day in _every(days, step)]
    years = range(days.first.year, days.last.year + 1)
    if days.count <= _MANY * 31 * _MONTHS[-1]:
        firsts = [date(year, month, 1) for year in years for month in range(1, 13)]
        for step in _MONTHS:
            yield [(day, f"{day:%Y-%m}") for day in firsts if days.holds(day) and (day.month - 1) % step == 0]
    for step in _YEARS:
        found = [date(year, 1, 1) for year in years if year % step == 0]
        yield [(day, f"{day.year:04}") for day in found if days.holds(day)]


def _every(days: Days, step: int) -> Iterable[date]:
    """Every so manyth day, of weeks the Mondays."""
    first = days.first + timedelta(-days.first.weekday() % 7 if step >= 7 else 0)
    return (first + timedelta(n) for n in range(0, (days.last - first).days + 1, step))
