"""A line of days from 0 to 100 per cent."""

from dataclasses import dataclass
from datetime import date

from detente.view.plot.days import Days, marks

_LATE = 88.0
"""From where on, in per cent, words have no room behind a mark."""


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark on the line, and what it is called."""

    x: float
    label: str

    @property
    def is_late(self) -> bool:
        """Whether what it is called stands before it."""
        return self.x > _LATE


@dataclass(frozen=True, slots=True)
class Axis:
    """Days from the first to the last, both on the line; what lies beyond an end is at that end."""

    first: date
    last: date

    @property
    def count(self) -> int:
        """How many days it is long."""
        return (self.last - self.first).days + 1

    def begin(self, day: date) -> float:
        """Where a day begins."""
        return self._at((day - self.first).days)

    def end(self, day: date) -> float:
        """Where a day ends."""
        return self._at((day - self.first).days + 1)

    def middle(self, day: date) -> float:
        """Where the middle of a day is."""
        return self._at((day - self.first).days + 0.5)

    def ticks(self, most: int = 8) -> tuple[Tick, ...]:
        """As many marks as there is room for."""
        days = Days(self.first, self.last, 0, 100)
        return tuple(Tick(self.begin(day), name) for day, name in marks(days, 100 / most))

    def _at(self, days: float) -> float:
        return round(min(max(days / self.count, 0), 1) * 100, 3)
