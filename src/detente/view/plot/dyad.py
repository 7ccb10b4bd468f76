"""What two sides did to each other over time: cooperation above zero, conflict below, and how it weighs."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from detente.record.errors import CannotPlot
from detente.view.facts import Breadth, Count, DyadCell, Period, periods
from detente.view.plot.looks import DIM, FAINT, GREEN, INK, PAPER, PURPLE, QUADS
from detente.view.plot.measure import width
from detente.view.plot.parts import Key, counted, legend, titled, told_of
from detente.view.plot.picture import NORMAL, SMALL, Bar, Dot, Line, Mark, Picture, Sheet, Word

_HIGH, _TALLEST = 330.0, 34.0
"""The height of all panels of bars together, and of one happening, at most."""
_SCALED = 110.0
"""The height of the panel of weights."""
_GAP, _HEAD, _LEFT = 16.0, 20.0, 58.0
_WIDEST, _NARROWEST = 44.0, 1.5
_EDGED = 3.0
"""From which half width on bars have white edges."""
_SCALE = 10
"""Goldstein's scale goes from -10 to +10."""
_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)
_ORDER = (2, 1, 4, 3)
"""Deeds stand next to zero, words beyond them."""
_KINDS = {1: "cooperation by words", 2: "cooperation by deeds", 3: "conflict by words", 4: "conflict by deeds"}
_WAYS = (("circle", INK), ("square", GREEN), ("diamond", PURPLE))
"""How the weights of each way are told apart: by shape and colour."""


@dataclass(frozen=True, slots=True)
class _Frame:
    """Where periods stand, and what is drawn."""

    names: tuple[str, ...]
    ways: tuple[str, ...]
    cells: tuple[DyadCell, ...]
    wide: float
    claimed: bool

    @property
    def band(self) -> float:
        return (self.wide - _LEFT) / len(self.names)

    def x(self, name: str) -> float:
        """The middle of a period."""
        return _LEFT + self.band * (self.names.index(name) + 0.5)

    def of(self, way: str) -> tuple[DyadCell, ...]:
        return tuple(cell for cell in self.cells if way_of(cell) == way)


def dyad(
    cells: Sequence[DyadCell],
    breadth: Breadth,
    period: Period,
    sheet: Sheet,
    *,
    claimed: bool = False,
) -> Picture | None:
    """The picture of these cells; None where none of them has a period.

    Raises CannotPlot where there are more periods than can be told apart.
    """
    wide = sheet.wide
    shown = tuple(cell for cell in cells if cell.occurred.happenings or claimed)
    dated = tuple(cell for cell in shown if cell.period)
    if not dated:
        return None
    frame = _frame(dated, period, wide, claimed=claimed)
    marks: list[Mark] = []
    heights = {way: _heights(frame, way) for way in frame.ways}
    unit = min(_TALLEST, _HIGH / sum(map(sum, heights.values())))
    top = 0.0
    for way, (above, below) in heights.items():
        marks += _panel(frame, way, top + _HEAD, unit, (above, below))
        top += _HEAD + (above + below) * unit + _GAP
    marks.append(_axis_title("happenings (number)", (top + _HEAD - _GAP) / 2))
    bottom = top - _GAP
    if any(cell.occurred.weights for cell in dated):
        marks += _weights(frame, top + _HEAD)
        bottom = top + _HEAD + _SCALED
    marks += _names(frame, bottom, period)
    keys, height = legend(tuple(_keys(frame)), wide, bottom + 46)
    undated = sum(_number(cell, claimed=claimed) for cell in shown if not cell.period)
    note = f"{undated:,} of no certain {period.value} not drawn" if undated else ""
    happenings = sum(_number(cell, claimed=claimed) for cell in shown)
    span = f"{frame.names[0]} to {frame.names[-1]}" if len(frame.names) > 1 else frame.names[0]
    lines = titled(sheet.title, (f"{span}, by {period.value}", *told_of(breadth, happenings), note), wide)
    return Picture(title=lines[0], subtitle=lines[1], width=wide, height=height, marks=(*marks, *keys))


def _frame(cells: tuple[DyadCell, ...], period: Period, wide: float, *, claimed: bool) -> _Frame:
    known = sorted(cell.period for cell in cells if cell.period)
    names = periods(known[0], known[-1], period)
    if (wide - _LEFT) / len(names) < _NARROWEST:
        raise CannotPlot(
            f"{counted(len(names), period.value)} are more than can be told apart",
            where=f"{names[0]} to {names[-1]}",
            advice="count by longer periods with --by, or ask for fewer with --from and --until",
        )
    return _Frame(names, tuple(dict.fromkeys(map(way_of, sorted(cells, key=_direction)))), cells, wide, claimed)


def way_of(cell: DyadCell) -> str:
    """Who to whom, or who with whom: "USA → PRK", "USA – PRK"."""
    return " → ".join(filter(None, (" – ".join(cell.actors), *cell.recipients)))


def _direction(cell: DyadCell) -> tuple[int, tuple[str, ...]]:
    return len(cell.actors), cell.actors


def _number(cell: DyadCell, *, claimed: bool) -> int:
    return cell.occurred.happenings + (cell.claimed.happenings if claimed else 0)


def _heights(frame: _Frame, way: str) -> tuple[int, int]:
    """How many happenings there are at most in a period, above and below zero; one at least."""
    above, below = 1, 1
    for name in frame.names:
        here = [cell for cell in frame.of(way) if cell.period == name]
        above = max(above, sum(_number(cell, claimed=frame.claimed) for cell in here if cell.quad < 3))
        below = max(below, sum(_number(cell, claimed=frame.claimed) for cell in here if cell.quad > 2))
    return above, below


def _panel(frame: _Frame, way: str, top: float, unit: float, heights: tuple[int, int]) -> Iterator[Mark]:
    """The bars of a way: cooperation upwards from zero, conflict downwards."""
    above, below = heights
    zero = top + above * unit
    yield Word(x=_LEFT, y=top - 9, text=way, bold=True)
    step = next((step for step in _STEPS if step * unit >= 22), _STEPS[-1])
    for number in range(-(below // step) * step, above + 1, step):
        y = zero - number * unit
        yield Line(x=_LEFT, y=y, x2=frame.wide, y2=y, colour=FAINT, behind=True)
        yield Word(x=_LEFT - 6, y=y, text=str(abs(number)), size=SMALL, colour=DIM, align="right")
    half = min(frame.band * 0.72, _WIDEST) / 2
    for name in dict.fromkeys(cell.period for cell in frame.of(way) if cell.period):
        here = {cell.quad: cell for cell in frame.of(way) if cell.period == name}
        for quads, sign in ((_ORDER[:2], 1), (_ORDER[2:], -1)):
            for low, high, cell, claimed in _stack([here[quad] for quad in quads if quad in here], frame.claimed):
                colour, x = QUADS[cell.quad], frame.x(name)
                ends = (zero - sign * low * unit, zero - sign * high * unit)
                yield Bar(
                    x=x - half,
                    y=min(ends),
                    x2=x + half,
                    y2=max(ends),
                    fill=PAPER if claimed else colour,
                    stroke=PAPER if half > _EDGED and not claimed else colour,
                    dashed=claimed,
                    tip=_tip(cell, cell.claimed if claimed else cell.occurred, claimed=claimed),
                )
    yield Line(x=_LEFT, y=zero, x2=frame.wide, y2=zero, colour=INK)


def _stack(cells: Sequence[DyadCell], claimed: bool) -> Iterator[tuple[int, int, DyadCell, bool]]:
    """From where to where each bar goes, counted from zero: what occurred, beyond it what is only claimed."""
    low = 0
    for is_claimed in (False, True) if claimed else (False,):
        for cell in cells:
            number = (cell.claimed if is_claimed else cell.occurred).happenings
            if number:
                yield low, low + number, cell, is_claimed
            low += number


def _tip(cell: DyadCell, count: Count, *, claimed: bool) -> str:
    kind = f"{cell.kind}{', only claimed' if claimed else ''}"
    weight = "no weight" if count.mean is None else f"mean weight {count.mean:+.1f}"
    number = counted(count.happenings, "happening")
    return " · ".join((cell.period or "undated", way_of(cell), kind, number, counted(count.reports, "report"), weight))


def _weights(frame: _Frame, top: float) -> Iterator[Mark]:
    """The mean weight of each way and period, on a line from zero."""
    zero, unit = top + _SCALED / 2, _SCALED / 2 / _SCALE
    yield Word(x=_LEFT, y=top - 11, text="Mean weight of what occurred", bold=True)
    for weight in (-10, -5, 0, 5, 10):
        y = zero - weight * unit
        yield Line(x=_LEFT, y=y, x2=frame.wide, y2=y, colour=FAINT if weight else INK, behind=True)
        name = f"{weight:+}".replace("-", "−") if weight else "0"
        yield Word(x=_LEFT - 6, y=y, text=name, size=SMALL, colour=DIM, align="right")
    yield _axis_title("Goldstein’s scale", zero)
    apart = min(frame.band / (len(frame.ways) + 1), 12.0)
    for place, way in enumerate(frame.ways):
        shape, colour = _WAYS[place % len(_WAYS)]
        for name, mean in _means(frame.of(way)).items():
            x, y = frame.x(name) + apart * (place - (len(frame.ways) - 1) / 2), zero - mean * unit
            tip = f"{name} · {way} · mean weight {mean:+.1f}"
            yield Line(x=x, y=zero, x2=x, y2=y, colour=colour, thick=1.2)
            yield Dot(x=x, y=y, shape=shape, across=max(4.0, min(9.0, apart)), fill=colour, stroke=colour, tip=tip)


def _means(cells: Iterable[DyadCell]) -> Mapping[str, float]:
    """The mean weight of what occurred in each period, where anything has one."""
    weights: dict[str, list[float]] = {}
    for cell in cells:
        if cell.period and cell.occurred.weights:
            weights.setdefault(cell.period, []).extend(cell.occurred.weights)
    return {name: sum(those) / len(those) for name, those in weights.items()}


def _axis_title(text: str, middle: float) -> Word:
    return Word(x=8, y=middle, text=text, size=SMALL, colour=DIM, align="center", angle=270)


def _names(frame: _Frame, bottom: float, period: Period) -> Iterator[Mark]:
    """The names of as many periods as there is room for."""
    every = next(n for n in range(1, len(frame.names) + 1) if n * frame.band >= width(frame.names[0], SMALL) + 12)
    long, shown = width(frame.names[0], SMALL), 0.0
    for name in frame.names[::every]:
        x = min(max(frame.x(name), _LEFT + long / 2), frame.wide - long / 2)
        if x - long / 2 > shown:
            yield Word(x=x, y=bottom + 13, text=name, size=SMALL, colour=DIM, align="center")
            shown = x + long / 2 + 4
    iso = " (ISO 8601)" if period is Period.WEEK else ""
    middle = (_LEFT + frame.wide) / 2
    yield Word(x=middle, y=bottom + 30, text=f"{period.value}{iso}", size=NORMAL, colour=DIM, align="center")


def _keys(frame: _Frame) -> Iterator[Key]:
    """The legend of what is drawn, nothing else."""
    present = {cell.quad for cell in frame.cells}
    for quad in (quad for quad in _ORDER if quad in present):
        where = "above zero" if quad < 3 else "below zero"
        yield Key((Line(x=-8, y=0, x2=8, y2=0, colour=QUADS[quad], thick=8),), f"{_KINDS[quad]}, {where}")
    if frame.claimed and any(cell.claimed.happenings for cell in frame.cells):
        edges = (Line(x=-8, y=y, x2=8, y2=y, colour=DIM, dashed=True) for y in (-4, 4))
        yield Key(tuple(edges), "only claimed")
    for place, way in enumerate(frame.ways):
        shape, colour = _WAYS[place % len(_WAYS)]
        yield Key((Dot(x=0, y=0, shape=shape, fill=colour, stroke=colour),), f"mean weight, {way}")
