"""A lane of a timeline: a sign for each fact, stacked where they would meet, or one for each stretch with a number."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from detente.view.web.charts.axis import Axis

WIDE = 900.0
"""How many pixels a lane is taken to be wide when one asks what would meet."""
DEEPEST = 6
"""How many signs stand above each other at most; a lane that needs more is counted."""
PITCH, SIGN = 18.0, 6.5
"""From one sign to the next beneath it, and half of how wide a sign is, in pixels."""
TAIL = 9.0
"""How long the line is that says that a date is open at an end, in pixels."""
_PAD = 5.0
_TALL = 42.0
"""How high a counted lane is."""
_SMALL, _LARGE = 5.0, 12.0
"""Half of how wide the signs of the smallest and largest number are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A fact that is to stand on a lane, from its first to its last day."""

    first: date
    last: date
    open: int = 0
    """−1 where the day is only the last it can have been, 1 where it is the first; else 0."""
    look: str
    path: str
    href: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """How many facts there are in a stretch of a lane; `look` and `path` are those of most of them."""

    first: date
    last: date
    count: int
    look: str
    path: str
    href: str
    title: str


@dataclass(frozen=True, slots=True)
class Counts:
    """The counts of a lane; `most` is the number of the largest sign, also of other lanes beside it."""

    signs: tuple[Count, ...]
    loose: int
    most: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """A sign: its middle in per cent across and in pixels down, and half its width in pixels."""

    x: float
    y: float
    size: float
    look: str
    path: str
    href: str
    title: str
    start: float | None = None
    end: float | None = None
    """From where to where, in per cent, the line of a date is drawn that is longer than a day."""
    tail: float = 0.0
    """How far a line goes on from its middle, in pixels, where the date is open on that side."""
    number: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane:
    """A row of a timeline."""

    name: str
    href: str | None
    """Where one sees it alone."""
    facts: int
    loose: int
    """How many are in no sign, because their dates are too long for one."""
    height: float
    signs: tuple[Sign, ...]
    counts: bool
    """Whether its signs stand for several facts each."""


def marked_lane(
    name: str, marks: Sequence[Mark], axis: Axis, *, loose: int = 0, href: str | None = None
) -> Lane | None:
    """The lane on which every mark has a sign of its own; None where more would meet than can be stacked."""
    placed = _stacked(marks, axis)
    if placed is None:
        return None
    deep = max((place for _, place in placed), default=0) + 1
    signs = tuple(_sign(mark, place, axis) for mark, place in placed)
    height = deep * PITCH + 2 * _PAD
    facts = len(marks) + loose
    return Lane(name=name, href=href, facts=facts, loose=loose, height=height, signs=signs, counts=False)


def counted_lane(name: str, counts: Counts, axis: Axis, *, href: str | None = None) -> Lane:
    """The lane with a sign for each stretch, the larger the more there are."""
    those, most, loose = counts.signs, counts.most, counts.loose
    signs = tuple(
        Sign(
            x=round((axis.begin(one.first) + axis.end(one.last)) / 2, 3),
            y=_PAD + _LARGE,
            size=round(_SMALL + (_LARGE - _SMALL) * math.sqrt(one.count / max(most, 1)), 2),
            look=one.look,
            path=one.path,
            href=one.href,
            title=one.title,
            number=shortly(one.count),
        )
        for one in those
    )
    facts = sum(one.count for one in those) + loose
    return Lane(name=name, href=href, facts=facts, loose=loose, height=_TALL, signs=signs, counts=True)


def shortly(number: int) -> str:
    """A number in four characters at most: "950", "1.2k", "31k", "2.1m"."""
    for size, letter in ((1_000_000, "m"), (1_000, "k")):
        if number >= size:
            share = number / size
            return f"{share:.1f}{letter}" if share < 9.95 else f"{share:.0f}{letter}"
    return f"{number}"


def _stacked(marks: Sequence[Mark], axis: Axis) -> list[tuple[Mark, int]] | None:
    """Each mark with the place on which it meets none before it; None where that takes too many."""
    reached: list[float] = []
    found = []
    for mark in sorted(marks, key=lambda one: (_extent(one, axis), one.href)):
        start, end = _extent(mark, axis)
        place = next((n for n, taken in enumerate(reached) if taken <= start), len(reached))
        if place == DEEPEST:
            return None
        reached[place : place + 1] = [end]
        found.append((mark, place))
    return found


def _extent(mark: Mark, axis: Axis) -> tuple[float, float]:
    """From where to where a mark takes room, in pixels of a lane as wide as is taken."""
    middle = _middle(mark, axis)
    before, after = (TAIL if mark.open == side else SIGN + 1 for side in (-1, 1))
    start, end = middle * WIDE / 100 - before, middle * WIDE / 100 + after
    if mark.first == mark.last:
        return start, end
    return min(start, axis.begin(mark.first) * WIDE / 100), max(end, axis.end(mark.last) * WIDE / 100)


def _middle(mark: Mark, axis: Axis) -> float:
    """Where the sign stands: in the middle of what one sees of its days."""
    return round((axis.begin(mark.first) + axis.end(mark.last)) / 2, 3)


def _sign(mark: Mark, place: int, axis: Axis) -> Sign:
    is_long = mark.first != mark.last
    return Sign(
        x=_middle(mark, axis),
        y=_PAD + (place + 0.5) * PITCH,
        size=SIGN,
        look=mark.look,
        path=mark.path,
        href=mark.href,
        title=mark.title,
        start=axis.begin(mark.first) if is_long else None,
        end=axis.end(mark.last) if is_long else None,
        tail=mark.open * (TAIL + 2),
    )
