"""What an actor said and did, a line for each, in order of time: conflict left, cooperation right, turns marked."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from detente.record import LinkKind
from detente.view.facts import Bearing, Breadth, EventView, FactView, PositionView, StatementView, Turn, labels, spoken
from detente.view.plot.looks import (
    CONFLICT,
    COOPERATION,
    DIM,
    FAINT,
    FILLED,
    INK,
    PAPER,
    PURPLE,
    SHAPES,
    STATEMENT,
    TOLD,
    colour_of,
    is_conflict,
)
from detente.view.plot.measure import shortened, width
from detente.view.plot.parts import Key, legend, swatch, titled, told_of
from detente.view.plot.picture import NORMAL, SMALL, Dot, Line, Mark, Picture, Sheet, Word
from detente.view.plot.timeline import tip_of
from detente.view.printable import printable

MOST = 40
"""How many positions are drawn at most."""
_ROW, _NOTE = 20.0, 15.0
_SIDE = 22.0
"""How far from the middle conflict and cooperation stand."""
_TRACK = 9.0
"""From one line that joins a turn to the next beside it."""
_SAYS = {LinkKind.REVERSES: "reverses", LinkKind.CONTRADICTS: "contradicts"}


@dataclass(frozen=True, slots=True)
class _Row:
    """A position, where it stands, and the turns that lead to it."""

    view: FactView
    y: float
    turns: tuple[Turn, ...]


def positions(views: Sequence[PositionView], breadth: Breadth, sheet: Sheet) -> Picture | None:
    """The picture of positions in the order in which they are given; None where there is none.

    Of more than `MOST` those are drawn that a turn joins, then the latest; the subtitle says how many are not.
    """
    wide = sheet.wide
    facts = [view for view in views if not isinstance(view, Turn)]
    if not facts:
        return None
    chosen = _chosen(views, facts)
    rows = tuple(_rows(views, chosen))
    joined = _joined(rows, views)
    dates = max(width(_when(row.view), SMALL, bold=True) for row in rows) + 10
    middle = dates + _TRACK * (_tracks(joined) + 1) + _SIDE + 8
    marks = [*_frame(rows, middle, wide)]
    for row in rows:
        marks += _marks(row, middle, wide)
    marks += _brackets(joined, dates)
    bottom = rows[-1].y + _ROW / 2 + _NOTE * len(rows[-1].turns)
    keys, height = legend(tuple(_keys(rows)), wide, bottom + 14)
    left_out = len(facts) - len(rows)
    note = f"{left_out:,} that stand before these not drawn: ask for fewer with --on" if left_out else ""
    lines = titled(sheet.title, (_period(rows), *told_of(breadth), note), wide)
    return Picture(title=lines[0], subtitle=lines[1], width=wide, height=height, marks=(*marks, *keys))


def _chosen(views: Sequence[PositionView], facts: Sequence[FactView]) -> frozenset[str]:
    """The ids of the facts that are drawn."""
    ids = [view.id for view in facts]
    ends = {end for view in views if isinstance(view, Turn) for end in (view.link.from_, view.link.to)}
    turned = [id for id in ids if id in ends][-MOST:]
    latest = [id for id in reversed(ids) if id not in turned]
    return frozenset([*turned, *latest[: MOST - len(turned)]])


def _rows(views: Sequence[PositionView], chosen: frozenset[str]) -> Iterator[_Row]:
    turns: list[Turn] = []
    y = 28.0
    for view in views:
        if isinstance(view, Turn):
            turns.append(view)
        else:
            if view.id in chosen:
                yield _Row(view, y, tuple(turns))
                y += _ROW + _NOTE * len(turns)
            turns = []


def _when(view: FactView) -> str:
    return spoken(view.edtf) if view.edtf else "undated"


def _period(rows: Sequence[_Row]) -> str:
    dated = [_when(row.view) for row in rows if row.view.edtf]
    if not dated:
        return "no dates known"
    return f"{dated[0]} … {dated[-1]}" if dated[0] != dated[-1] else dated[0]


def _frame(rows: Sequence[_Row], middle: float, wide: float) -> Iterator[Mark]:
    """Headings, the line between conflict and cooperation, and a faint one between two rows."""
    bottom = rows[-1].y + _ROW / 2 + _NOTE * len(rows[-1].turns)
    yield Word(x=0, y=6, text="date", size=SMALL, colour=DIM)
    yield Word(x=middle, y=6, text="−  0  +", size=SMALL, colour=DIM, align="center")
    yield Word(x=middle + _SIDE + 18, y=6, text="what was said or done", size=SMALL, colour=DIM)
    yield Line(x=middle, y=15, x2=middle, y2=bottom, colour=FAINT)
    for row in rows:
        yield Line(x=0, y=row.y - _ROW / 2, x2=wide, y2=row.y - _ROW / 2, colour=FAINT, thick=0.7)
    yield Line(x=0, y=bottom, x2=wide, y2=bottom, colour=FAINT, thick=0.7)


def _marks(row: _Row, middle: float, wide: float) -> Iterator[Mark]:
    left = middle + _SIDE + 18
    yield Word(x=0, y=row.y, text=_when(row.view), size=SMALL, bold=True)
    yield _sign(row.view, middle, row.y)
    head, words = _told(row.view)
    yield Word(x=left, y=row.y, text=head, bold=True)
    left += width(head, NORMAL, bold=True) + 6
    if (room := wide - left) > width("some words …", NORMAL):
        yield Word(x=left, y=row.y, text=shortened(words, NORMAL, room))
    for place, turn in enumerate(row.turns):
        told = printable(f"{_SAYS.get(turn.link.kind, turn.link.kind.value)}: {turn.link.reason}")
        x, y = middle + _SIDE + 18, row.y + 2 + _NOTE * (place + 1)
        yield Word(x=x, y=y, text=shortened(told, NORMAL, wide - x), colour=_DARK)


_DARK = "#8f3f73"
"""The purple of turns, dark enough for words."""


def _sign(view: FactView, middle: float, y: float) -> Dot:
    if isinstance(view, StatementView):
        tip = " · ".join((_when(view), view.dyad, view.words, view.uri))
        return Dot(x=middle, y=y, shape=STATEMENT, across=14, fill=PAPER, stroke=INK, tip=tip)
    colour = colour_of(view.event)
    x = middle + (-_SIDE if is_conflict(view.event) else _SIDE)
    fill = colour if view.bearing in FILLED else PAPER
    return Dot(x=x, y=y, shape=SHAPES[view.bearing], fill=fill, stroke=colour, tip=tip_of(view))


def _told(view: FactView) -> tuple[str, str]:
    """Who says it to whom or what is done to whom, and the words."""
    if isinstance(view, StatementView):
        speaker = view.speaker.label if view.speaker else "a speaker not named"
        whom = labels(view.addressees)
        return _head(f"{speaker} → {whom}" if whom else speaker), printable(view.words)
    whom = labels(view.recipients)
    return _head(f"{view.roots} → {whom}" if whom else view.roots), printable(view.excerpt.words)


def _head(text: str) -> str:
    return shortened(printable(text), NORMAL, 230, bold=True)


_Joined = tuple[_Row, _Row, int]
"""An earlier row, the later one that turns from it, and the track on which the line between them runs."""


def _joined(rows: Sequence[_Row], views: Sequence[PositionView]) -> tuple[_Joined, ...]:
    """What turns join, each on the first track that is free."""
    places = {row.view.id: row for row in rows}
    ends: list[tuple[_Row, _Row]] = []
    for row in rows:
        for turn in row.turns:
            others = [places[id] for id in (turn.link.from_, turn.link.to) if id in places and places[id] is not row]
            ends += [(other, row) for other in others if other.y < row.y]
    tracks: list[float] = []
    found: list[_Joined] = []
    for earlier, later in sorted(ends, key=lambda pair: (pair[0].y, pair[1].y)):
        track = next((n for n, until in enumerate(tracks) if until < earlier.y), len(tracks))
        tracks[track : track + 1] = [later.y]
        found.append((earlier, later, track))
    return tuple(found)


def _tracks(joined: Sequence[_Joined]) -> int:
    return max((track + 1 for *_, track in joined), default=0)


def _brackets(joined: Sequence[_Joined], left: float) -> Iterator[Mark]:
    """A line from each earlier row down to the later one, with an arrow at its end."""
    end = left + _TRACK * (_tracks(joined) + 1) - 4
    for earlier, later, track in joined:
        x, up, down = left + _TRACK * track + 2, earlier.y + 3, later.y - 3
        yield Line(x=x, y=up, x2=end, y2=up, colour=PURPLE, thick=1.6)
        yield Line(x=x, y=up, x2=x, y2=down, colour=PURPLE, thick=1.6)
        yield Line(x=x, y=down, x2=end - 3, y2=down, colour=PURPLE, thick=1.6)
        yield Dot(x=end - 3, y=down, shape="triangle-right", across=7, fill=PURPLE, stroke=PURPLE)


def _keys(rows: Sequence[_Row]) -> Iterator[Key]:
    """The legend of what is drawn, nothing else."""
    events = [row.view for row in rows if isinstance(row.view, EventView)]
    conflicts = {is_conflict(view.event) for view in events}
    if True in conflicts:
        yield Key((swatch(CONFLICT),), "conflict, left (−)")
    if False in conflicts:
        yield Key((swatch(COOPERATION),), "cooperation, right (+)")
    if len(events) < len(rows):
        yield Key((Dot(x=0, y=0, shape=STATEMENT, across=14, stroke=INK),), "statement")
    bearings = {view.bearing for view in events}
    for bearing in (one for one in Bearing if one in bearings):
        fill = INK if bearing in FILLED else PAPER
        yield Key((Dot(x=0, y=0, shape=SHAPES[bearing], fill=fill, stroke=INK),), TOLD[bearing])
    if any(row.turns for row in rows):
        line = Line(x=-8, y=0, x2=4, y2=0, colour=PURPLE, thick=1.6)
        tip = Dot(x=5, y=0, shape="triangle-right", across=7, fill=PURPLE, stroke=PURPLE)
        yield Key((line, tip), "turn: from what it goes back on, or contradicts")
