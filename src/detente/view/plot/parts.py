"""Parts that several pictures have: titles, legends, an axis of days."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from detente.view.facts import Breadth
from detente.view.plot.days import Days, marks
from detente.view.plot.looks import DIM, FAINT
from detente.view.plot.measure import broken, width
from detente.view.plot.picture import LARGE, LINE, NORMAL, SMALL, TITLE, Dot, Line, Mark, Word
from detente.view.printable import printable

_KEY = 26.0
"""The room for the sign of an entry of a legend."""
_GAP = 18.0
MARGIN = 14.0
"""How far an axis goes on beyond its first and its last day."""
_TICK = 84.0
"""The room for a day below an axis."""


def titled(title: str, parts: Iterable[str], wide: float) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Title and subtitle in lines as wide as the picture; the parts of the subtitle are set apart by dots."""
    told = " · ".join(part for part in parts if part)
    lines = broken(printable(title), TITLE, wide, bold=True)
    return lines, broken(printable(told), LARGE, wide)


def told_of(breadth: Breadth, happenings: int | None = None) -> tuple[str, ...]:
    """How much a picture rests on, in words."""
    reports = breadth.events
    events = reports if happenings is None else happenings
    again = f" ({reports} reports)" if events != reports else ""
    return (
        counted(breadth.statements, "statement") if breadth.statements else "",
        f"{counted(events, 'event')}{again}" if reports else "",
        counted(breadth.sources, "source"),
    )


def counted(number: int, what: str) -> str:
    """A number of things."""
    return f"{number:,} {what}{'' if number == 1 else 's'}"


@dataclass(frozen=True, slots=True)
class Key:
    """An entry of a legend: a sign, its parts placed about the origin, and what it says."""

    sign: tuple[Dot | Line, ...]
    text: str


def swatch(colour: str) -> Line:
    """The sign of a colour in a legend."""
    return Line(x=-8, y=0, x2=8, y2=0, colour=colour, thick=8)


def legend(keys: Sequence[Key], wide: float, y: float) -> tuple[tuple[Mark, ...], float]:
    """The entries in rows below y, and where the last row ends."""
    marks: list[Mark] = []
    x, middle = 0.0, y + LINE / 2
    for key in keys:
        long = _KEY + width(key.text, NORMAL)
        if x and x + long > wide:
            x, middle = 0.0, middle + LINE + 3
        marks += [_moved(part, x + _KEY / 2 - 2, middle) for part in key.sign]
        marks.append(Word(x=x + _KEY, y=middle, text=key.text, colour=DIM))
        x += long + _GAP
    return tuple(marks), middle + LINE / 2


def _moved(mark: Dot | Line, x: float, y: float) -> Dot | Line:
    if isinstance(mark, Line):
        return replace(mark, x=mark.x + x, y=mark.y + y, x2=mark.x2 + x, y2=mark.y2 + y)
    return replace(mark, x=mark.x + x, y=mark.y + y)


def axis_of_days(days: Days, top: float, bottom: float, title: str) -> Iterator[Mark]:
    """Marks of an axis of days below `bottom`, 36 pixels high, with a faint line up to `top` for each."""
    end = days.left + days.length
    yield Line(x=days.left - MARGIN, y=bottom, x2=end + MARGIN, y2=bottom, colour=DIM)
    shown = 0.0
    for day, name in marks(days, _TICK):
        x = days.x(day)
        long = width(name, SMALL)
        yield Line(x=x, y=top, x2=x, y2=bottom + 4, colour=FAINT, behind=True)
        if x - long / 2 >= shown and x + long / 2 <= end + MARGIN:
            yield Word(x=x, y=bottom + 12, text=name, size=SMALL, colour=DIM, align="center")
            shown = x + long / 2 + 6
    yield Word(x=days.left + days.length / 2, y=bottom + 28, text=title, colour=DIM, align="center")
