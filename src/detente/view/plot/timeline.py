"""Events over time, in a row for each root or actor: what occurred told apart from what was only said."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from detente.record import Root
from detente.record.edtf import Bounds
from detente.view.facts import Bearing, Breadth, EventView, Party, Rows, labels, spoken
from detente.view.plot.days import Days, Stretch, line_of, stretch
from detente.view.plot.looks import (
    CONFLICT,
    COOPERATION,
    DIM,
    FAINT,
    FILLED,
    INK,
    PAPER,
    SHAPES,
    TOLD,
    colour_of,
    is_conflict,
)
from detente.view.plot.measure import shortened, width
from detente.view.plot.parts import MARGIN, Key, axis_of_days, counted, legend, swatch, titled, told_of
from detente.view.plot.picture import NORMAL, SMALL, Align, Dot, Line, Mark, Picture, Sheet, Word
from detente.view.printable import printable

_LANE, _SIGN, _THINNEST = 14.0, 9.0, 2.0
"""Pixels from one event to the next beneath it, the diameter of its sign, and the least of the first."""
_OPEN = 12.0
"""How long the line is that says that a date is open at an end."""
_ROOM = 8.0
_TALLEST = 1.1
"""How high a picture is at most, by its width."""
_NAMED = 40
"""How many events have their names beside them at most."""
_NAME = 190.0
_ACTORS = 14
"""How many actors have a row of their own at most."""
_OTHERS, _NOBODY = "others", "not named"


@dataclass(frozen=True, slots=True)
class _Item:
    """An event where it stands: its sign at x, its line from `start` to `end`, and its name."""

    view: EventView
    when: Stretch
    x: float
    start: float
    end: float
    starts: bool
    """Whether its first day is known and on the line."""
    ends: bool
    name: str
    side: Align
    """How its name stands: behind it as "left", before it as "right", or above it."""

    @property
    def room(self) -> tuple[float, float]:
        """From where to where it takes room on its lane."""
        long = width(self.name, SMALL) + 5 if self.name else 0.0
        first, last = self.line
        if self.side == "center":
            return min(first, self.x - long / 2), max(last, self.x + long / 2)
        return (first - long, last) if self.side == "right" else (first, last + long)

    @property
    def line(self) -> tuple[float, float]:
        """From where to where it is drawn, without its name."""
        return min(self.start, self.x - _SIGN / 2), max(self.end, self.x + _SIGN / 2)


_Row = tuple[str, tuple[tuple[_Item, ...], ...], tuple[tuple[_Item, ...], ...]]
"""The name of a row, its lanes of cooperation and beneath these its lanes of conflict."""


def timeline(
    views: Sequence[EventView],
    breadth: Breadth,
    sheet: Sheet,
    *,
    rows: Rows = Rows.ROOT,
    within: Bounds = (None, None),
) -> Picture | None:
    """The picture of these events, one for each happening; None where none of them has a date.

    What lies outside the days that are asked for, or where none are far from all the others in time, is left out; the
    subtitle says how much.
    """
    wide = sheet.wide
    dated = [(view, when) for view in views if (when := stretch(view.edtf))]
    if not dated:
        return None
    first, last = line_of([when for _, when in dated], within)
    names = _row_names([view for view, when in dated if first <= when.day <= last], rows)
    left = max(width(name, NORMAL, bold=True) for name in names) + 14
    days = Days(first, last, left + MARGIN, wide - left - 2 * MARGIN)
    drawn = [(view, when) for view, when in dated if days.holds(when.day)]
    named = len(drawn) <= _NAMED
    lanes = _rows(drawn, days, names, rows, named=named)
    if named and _lanes(lanes) * _LANE > _TALLEST * wide:
        lanes = _rows(drawn, days, names, rows, named=False)
    pitch = max(_THINNEST, min(_LANE, _TALLEST * wide / _lanes(lanes)))
    marks, bottom = _drawn(lanes, wide, pitch)
    marks += axis_of_days(days, 0, bottom, "date (days)")
    keys, height = legend(tuple(_keys(drawn)), wide, bottom + 44)
    shown = [when for _, when in drawn]
    lines = titled(sheet.title, (_period(shown), *told_of(breadth, len(views)), *_left_out(views, dated, days)), wide)
    return Picture(title=lines[0], subtitle=lines[1], width=wide, height=height, marks=(*marks, *keys))


def period_of(dates: Iterable[str | None]) -> str:
    """From when to when these dates are, in words."""
    shown = [when for edtf in dates if (when := stretch(edtf))]
    return _period(shown) if shown else "no dates known"


def _period(shown: Iterable[Stretch]) -> str:
    days = sorted(one.day for one in shown)
    return f"{days[0]} to {days[-1]}" if days[0] != days[-1] else str(days[0])


def _left_out(views: Sequence[EventView], dated: Sequence[tuple[EventView, Stretch]], days: Days) -> Iterator[str]:
    """What is not drawn, and why."""
    undated = len(views) - len(dated)
    far = sum(not days.holds(when.day) for _, when in dated)
    if undated:
        yield f"{undated:,} without a date not drawn"
    if far:
        yield f"{far:,} far earlier or later not drawn"


def _row_names(views: Sequence[EventView], rows: Rows) -> tuple[str, ...]:
    """The names of the rows from top to bottom: roots from cooperation to conflict, actors by how often they act."""
    if rows is Rows.ROOT:
        present = {view.event.root for view in views}
        return tuple(root.value for root in Root if root in present)
    counts = Counter(name for view in views for name in _actors(view))
    ordered = sorted(counts, key=lambda name: (name == _NOBODY, -counts[name], name))
    return (*ordered[:_ACTORS], _OTHERS) if len(ordered) > _ACTORS else tuple(ordered)


def _actors(view: EventView) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_short(party) for party in view.actors)) or (_NOBODY,)


def _short(party: Party) -> str:
    return shortened(printable(party.label), NORMAL, 150, bold=True)


def _rows(
    drawn: Sequence[tuple[EventView, Stretch]], days: Days, names: Sequence[str], rows: Rows, *, named: bool
) -> list[_Row]:
    found: dict[str, list[_Item]] = {name: [] for name in names}
    for view, when in drawn:
        for name in _rows_of(view, names, rows):
            found[name].append(_item(view, when, days, _name(view, rows) if named else ""))
    return [
        (name, _stacked(i for i in items if not is_conflict(i.view.event)), _stacked(_conflicts(items)))
        for name, items in found.items()
    ]


def _conflicts(items: Iterable[_Item]) -> Iterator[_Item]:
    return (item for item in items if is_conflict(item.view.event))


def _rows_of(view: EventView, names: Sequence[str], rows: Rows) -> Iterable[str]:
    """The rows that an event stands in: one by root, one for each of those who act."""
    if rows is Rows.ROOT:
        return (view.event.root.value,)
    return dict.fromkeys(name if name in names else _OTHERS for name in _actors(view))


def _name(view: EventView, rows: Rows) -> str:
    """What stands beside an event: who to whom, or what to whom."""
    if rows is Rows.ROOT:
        act = f" / {view.event.act.value}" if view.event.act else ""
        return shortened(printable(view.dyad), SMALL, _NAME) + act
    whom = labels(view.recipients)
    return shortened(printable(f"{view.roots} → {whom}" if whom else view.roots), SMALL, _NAME)


def _item(view: EventView, when: Stretch, days: Days, name: str) -> _Item:
    x = days.x(when.day)
    start = days.x(when.first) if when.first else x - _OPEN
    end = days.x(when.last) if when.last else x + _OPEN
    item = _Item(view, when, x, start, end, _is_on(days, when.first), _is_on(days, when.last), name, "left")
    for side in ("left", "right", "center"):
        item = replace(item, side=side)
        if days.left - MARGIN <= item.room[0] and item.room[1] <= days.left + days.length + MARGIN:
            return item
    return replace(item, name="")


def _is_on(days: Days, day: date | None) -> bool:
    return day is not None and days.holds(day)


def _stacked(items: Iterable[_Item]) -> tuple[tuple[_Item, ...], ...]:
    """The items on as few lanes as hold them without any two meeting."""
    lanes: list[list[_Item]] = []
    for item in sorted(items, key=lambda one: (one.room, one.view.id)):
        free = (lane for lane in lanes if lane[-1].room[1] + 3 < item.room[0])
        lane = next(free, None)
        if lane is None:
            lanes.append(lane := [])
        lane.append(item)
    return tuple(map(tuple, lanes))


def _lanes(rows: Sequence[_Row]) -> int:
    """How many lanes there are, those with a name above an event twice."""
    return sum(_slots(lane) for _, above, below in rows for lane in (*above, *below))


def _slots(lane: Sequence[_Item]) -> int:
    return 2 if any(item.name and item.side == "center" for item in lane) else 1


def _drawn(rows: Sequence[_Row], wide: float, pitch: float) -> tuple[list[Mark], float]:
    """The rows below each other, and where the last one ends."""
    marks: list[Mark] = []
    bottom = 0.0
    for place, row in enumerate(rows):
        name, above, below = row
        long = _lanes([row]) * pitch
        high = max(long, NORMAL * 1.4) + _ROOM
        if bottom:
            parts = not any(row[2] for row in rows[:place]) and not any(row[1] for row in rows[place:])
            marks.append(Line(x=0, y=bottom, x2=wide, y2=bottom, colour=DIM if parts else FAINT))
        marks.append(Word(x=0, y=bottom + high / 2, text=name, bold=True))
        y = bottom + (high - long) / 2
        for lane in (*above, *below):
            y += _slots(lane) * pitch
            marks += [mark for item in lane for mark in _marks(item, y - pitch / 2, min(_SIGN, max(pitch, 4)), pitch)]
        bottom += high
    return marks, bottom


def _marks(item: _Item, y: float, across: float, pitch: float) -> Iterator[Mark]:
    colour, bearing = colour_of(item.view.event), item.view.bearing
    if item.start != item.end:
        yield Line(x=item.start, y=y, x2=item.end, y2=y, colour=colour, thick=1.2)
    for end, is_known in ((item.start, item.starts), (item.end, item.ends)):
        if is_known and end != item.x:
            yield Line(x=end, y=y - 3, x2=end, y2=y + 3, colour=colour, thick=1.2)
    yield Dot(
        x=item.x,
        y=y,
        shape=SHAPES[bearing],
        across=across,
        fill=colour if bearing in FILLED else PAPER,
        stroke=colour,
        tip=tip_of(item.view),
    )
    if item.name:
        first, last = item.line
        x = {"left": last + 5, "right": first - 5, "center": item.x}[item.side]
        above = pitch if item.side == "center" else 0.0
        yield Word(x=x, y=y - above, text=item.name, size=SMALL, align=item.side)


def tip_of(view: EventView) -> str:
    """What one reads who points at an event."""
    when = spoken(view.edtf) if view.edtf else "undated"
    reports = counted(view.reports, "report") if view.reports > 1 else ""
    parts = (when, view.roots, view.event.status.value, view.dyad, view.excerpt.words, reports, view.uri)
    return " · ".join(filter(None, parts))


def _keys(drawn: Sequence[tuple[EventView, Stretch]]) -> Iterator[Key]:
    """The legend of what is drawn, nothing else."""
    conflicts = {is_conflict(view.event) for view, _ in drawn}
    if False in conflicts:
        yield Key((swatch(COOPERATION),), "cooperation, above")
    if True in conflicts:
        yield Key((swatch(CONFLICT),), "conflict, below")
    bearings = {view.bearing for view, _ in drawn}
    for bearing in (one for one in Bearing if one in bearings):
        fill = INK if bearing in FILLED else PAPER
        yield Key((Dot(x=0, y=0, shape=SHAPES[bearing], fill=fill, stroke=INK),), TOLD[bearing])
    yield from _ends([when for _, when in drawn])


def _ends(shown: Sequence[Stretch]) -> Iterator[Key]:
    """What the lines beside the signs mean."""
    dot, line = Dot(x=0, y=0, across=5, fill=DIM, stroke=DIM), Line(x=-9, y=0, x2=9, y2=0, colour=DIM)
    caps = tuple(Line(x=x, y=-3, x2=x, y2=3, colour=DIM) for x in (-9, 9))
    if any(one.first and one.last and one.first != one.last for one in shown):
        yield Key((dot, line, *caps), "some day between")
    if any(not one.first for one in shown):
        yield Key((dot, Line(x=-9, y=0, x2=0, y2=0, colour=DIM)), "that day or before")
    if any(not one.last for one in shown):
        yield Key((dot, Line(x=0, y=0, x2=9, y2=0, colour=DIM)), "that day or later")
