"""Bars over time, stacked upwards and downwards from one line."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from detente.view.web.charts.axis import Axis, Tick
from detente.view.web.charts.bins import Bin

HIGH = 132.0
"""How high the bars are at most, both directions together, in pixels."""
_ABOVE, _BELOW = 14.0, 20.0
"""The room above the bars, and below them for the names of days."""
_LEVELS = (1, 2, 5)
_ONE, _LEAST = 18.0, 36.0
"""How high a single one is at most, and the bars of all together at least."""
_LINE = 18.0
"""From one number beside a chart to the next, at least."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """One layer of all bars: how many in each stretch. `look` is its class and the end of its pattern's id."""

    look: str
    label: str
    counts: Sequence[int]
    down: bool = False
    """Whether it is stacked downwards."""


class Segment(NamedTuple):
    """A piece of a bar: x and width in per cent, y and height in pixels."""

    look: str
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """Where one points at a whole bar: what it says, and where it leads."""

    x: float
    width: float
    name: str
    counts: tuple[tuple[str, int], ...]
    """What there is in it, by the labels of the series."""
    href: str | None

    @property
    def total(self) -> int:
        return sum(count for _, count in self.counts)


class Level(NamedTuple):
    """A line across at a number."""

    y: float
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Bars:
    """The shapes of a chart of bars."""

    axis: Axis
    height: float
    top: float
    zero: float
    """Where the line is that bars stand on."""
    bottom: float
    segments: tuple[Segment, ...]
    hits: tuple[Hit, ...]
    """The bars that are not empty."""
    levels: tuple[Level, ...]
    ticks: tuple[Tick, ...]
    keys: tuple[tuple[str, str], ...]
    """What there is of the series: look and label, as a legend lists it."""


def bars(
    stretches: Sequence[Bin],
    series: Sequence[Series],
    hrefs: Sequence[str | None] = (),
    *,
    high: float = HIGH,
) -> Bars:
    """Stacks the series, the first next to the line, in a bar for each stretch; `hrefs` are where the bars lead.

    The stretches follow each other, and one at least is given; `high` is how high the bars are, in pixels.
    """
    axis = Axis(stretches[0].first, stretches[-1].last)
    used = [one for one in series if any(one.counts)]
    up = max((sum(one.counts[n] for one in used if not one.down) for n in range(len(stretches))), default=0)
    down = max((sum(one.counts[n] for one in used if one.down) for n in range(len(stretches))), default=0)
    high = min(high, max((up + down) * _ONE, _LEAST))
    scale = min(high / max(up + down, 1), _ONE)
    zero = _ABOVE + high - down * scale
    return Bars(
        axis=axis,
        height=_ABOVE + high + _BELOW,
        top=_ABOVE,
        zero=round(zero, 2),
        bottom=_ABOVE + high,
        segments=tuple(s for n, each in enumerate(stretches) for s in _stack(used, n, _room(axis, each), zero, scale)),
        hits=_hits(axis, stretches, used, hrefs),
        levels=tuple(_levels(up, zero, -scale)) + tuple(_levels(down, zero, scale)),
        ticks=axis.ticks(),
        keys=tuple((one.look, one.label) for one in used),
    )


def _room(axis: Axis, stretch: Bin) -> tuple[float, float]:
    """From where on a stretch lies, and how wide it is."""
    begin = axis.begin(stretch.first)
    return begin, round(axis.end(stretch.last) - begin, 3)


def _stack(used: Sequence[Series], place: int, room: tuple[float, float], zero: float, scale: float) -> list[Segment]:
    x, wide = room
    found: list[Segment] = []
    reached = {False: 0.0, True: 0.0}
    for one in used:
        if count := one.counts[place]:
            start = reached[one.down]
            reached[one.down] = end = start + count * scale
            y = zero + start if one.down else zero - end
            found.append(Segment(one.look, x, round(y, 2), wide, round(end - start, 2)))
    return found


def _hits(axis: Axis, stretches: Sequence[Bin], used: Sequence[Series], hrefs: Sequence[str | None]) -> tuple[Hit, ...]:
    found = []
    for place, each in enumerate(stretches):
        counts = tuple((one.label, one.counts[place]) for one in used if one.counts[place])
        if counts:
            x, wide = _room(axis, each)
            href = hrefs[place] if hrefs else None
            found.append(Hit(x=x, width=wide, name=each.name, counts=counts, href=href))
    return tuple(found)


def _levels(most: int, zero: float, scale: float) -> list[Level]:
    """A line at the largest round number, and one half-way where there is room for it."""
    steps = [step * 10**power for power in range(len(str(most))) for step in _LEVELS]
    largest = max((step for step in steps if step <= most), default=0)
    halves = [largest // 2] if largest % 2 == 0 and largest * abs(scale) >= 2 * _LINE else []
    there = [number for number in (*halves, largest) if number * abs(scale) >= _LINE]
    return [Level(round(zero + number * scale, 2), f"{number:,}") for number in there]
