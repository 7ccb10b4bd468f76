"""The cells of a dyad as bars: a picture for each way, all on one line of time and to one scale."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from detente.record.edtf import bounds
from detente.record.period import Period
from detente.store.catalogue import Cell, Way
from detente.view.web.asked import Asked
from detente.view.web.charts.bars import Bars, Series, bars
from detente.view.web.charts.bins import Bin
from detente.view.web.charts.sides import Side, Weight, series

_HIGH, _LEAST = 110.0, 24.0
"""How high the highest picture is, and how high any is at least, in pixels."""
_QUADS: Mapping[int, tuple[Side, Weight]] = {
    1: (Side.COOPERATION, Weight.WORD),
    2: (Side.COOPERATION, Weight.DEED),
    3: (Side.CONFLICT, Weight.WORD),
    4: (Side.CONFLICT, Weight.DEED),
}


@dataclass(frozen=True, slots=True)
class Panel:
    """The bars of what is done one way."""

    way: Way
    bars: Bars


def panels(cells: Iterable[Cell], period: Period, asked: Asked) -> tuple[Panel, ...]:
    """The pictures of the ways in which something of a known period was done, or is claimed to have been."""
    placed = [(days(cell.period, period), cell) for cell in cells if cell.period]
    if not placed:
        return ()
    stretches = tuple(sorted({stretch for stretch, _ in placed}, key=lambda one: one.first))
    hrefs = [f"{asked.over(one.asked)}#facts" for one in stretches]
    layers = {way: _layers([one for one in placed if one[1].way is way], stretches) for way in Way}
    drawn = {way: those for way, those in layers.items() if any(any(one.counts) for one in those)}
    reach = {way: sum(_reach(those)) for way, those in drawn.items()}
    scale = _HIGH / max(reach.values(), default=1)
    return tuple(
        Panel(way, bars(stretches, those, hrefs, high=max(reach[way] * scale, _LEAST))) for way, those in drawn.items()
    )


def days(name: str, period: Period) -> Bin:
    """The first and last day of a period by its name."""
    if period is Period.WEEK:
        monday = date.fromisocalendar(int(name[:4]), int(name[6:]), 1)
        return Bin(monday, monday + min(timedelta(6), date.max - monday))
    first, last = bounds(name)
    assert first
    assert last
    return Bin(first, last)


def _layers(placed: Iterable[tuple[Bin, Cell]], stretches: Sequence[Bin]) -> list[Series]:
    places = {stretch: place for place, stretch in enumerate(stretches)}
    counts = {(side, weight): [0] * len(stretches) for side in Side for weight in Weight}
    for stretch, cell in placed:
        side, weight = _QUADS[cell.quad]
        counts[side, weight][places[stretch]] += cell.occurred.happenings
        counts[side, Weight.HOLLOW][places[stretch]] += cell.claimed.happenings
    return [series(side, weight, those, _CLAIMED.get(weight, "")) for (side, weight), those in counts.items()]


_CLAIMED = {Weight.HOLLOW: "only claimed"}


def _reach(layers: Sequence[Series]) -> tuple[int, int]:
    """How far the bars go up and down at most."""
    stacks = [
        [sum(counts) for counts in zip(*(one.counts for one in layers if one.down is down), strict=True)]
        for down in (False, True)
    ]
    return max(stacks[0], default=0), max(stacks[1], default=0)
