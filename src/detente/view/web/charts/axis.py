"""A line of days from 0 to 100 per cent."""

from dataclasses import dataclass
from datetime import date

from detente.view.plot.days import Days, marks

_EDGE = 5.0
"""How near to an end, in per cent, words have no room in the middle of a mark."""


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark on the line, and what it is called."""

    x: float
    label: str

    @property
    def anchor(self) -> str:
        """Where what it is called stands: from it on, about it, or up to it."""
        return "start" if self.x < _EDGE else "end" if self.x > 100 - _EDGE else "middle"


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
