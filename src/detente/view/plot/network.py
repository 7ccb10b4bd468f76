"""Who did what to whom: a disc for each actor, an arrow for what one did to another."""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from detente.view.facts import Breadth, Network, Node, Tie, code_of
from detente.view.plot.layout import layout
from detente.view.plot.looks import CONFLICT, COOPERATION, DIM, INK, PAPER
from detente.view.plot.measure import Box, shortened
from detente.view.plot.parts import Key, counted, legend, titled, told_of
from detente.view.plot.picture import NORMAL, WIDE, Bar, Dot, Line, Mark, Picture, Sheet, Word
from detente.view.plot.timeline import period_of
from detente.view.printable import printable

MOST = 30
"""How many actors are drawn at most."""
_HIGH, _LOW, _LOWEST = 0.68, 0.4, 0.2
"""The height of the sheet, by its width: for many actors, a few, or two."""
_LEAST = 440.0
"""Its height for many, however narrow it is."""
_SMALLEST, _LARGEST = 6.0, 28.0
"""Radii."""
_THICKEST = 7.0
_GREY = "#888888"
_DISC = "#e8e8e8"
_ASIDE = 3.0
"""How far an arrow runs beside the line between two, so that there is room for the one back."""
_NAME = 170.0


@dataclass(frozen=True, slots=True)
class _Disc:
    """A node where it stands."""

    node: Node
    x: float
    y: float
    radius: float

    @property
    def box(self) -> Box:
        r = self.radius + 1
        return Box(self.x - r, self.y - r, self.x + r, self.y + r)


def network(found: Network, breadth: Breadth, sheet: Sheet) -> Picture | None:
    """The picture of a network, of its `MOST` most active actors where it has more; None where nothing ties anybody."""
    wide = sheet.wide
    nodes, ties = _drawn(found)
    if not ties:
        return None
    high = max(wide * _HIGH, _LEAST) if len(nodes) > 4 else wide * (_LOW if len(nodes) > 2 else _LOWEST)
    discs = _placed(nodes, ties, wide, high)
    most = max(tie.happenings for tie in ties)
    marks: list[Mark] = []
    for tie in ties:
        marks += _arrow(tie, discs[tie.one], discs[tie.other], most)
    for disc in discs.values():
        tip = f"{disc.node.actor.name} · {code_of(disc.node.actor)} · {counted(disc.node.happenings, 'event')}"
        marks.append(Dot(x=disc.x, y=disc.y, across=disc.radius * 2, fill=_DISC, stroke=INK, tip=tip))
    names = tuple(
        _names(list(discs.values()), [mark for mark in marks if isinstance(mark, Line)], Box(0, 0, wide, high))
    )
    marks += names
    marks += [plate for name in names for plate in _plates(name, marks)]
    keys, height = legend(tuple(_keys(ties, most, nodes)), wide, high + 14)
    dates = (event.date.edtf for event in found.events if event.date)
    parts = (period_of(dates), *told_of(breadth, len(found.events)), *_left_out(found, nodes, names))
    lines = titled(sheet.title, parts, wide)
    return Picture(title=lines[0], subtitle=lines[1], width=wide, height=height, marks=(*marks, *keys))


def _drawn(found: Network) -> tuple[tuple[Node, ...], tuple[Tie, ...]]:
    """The nodes and ties that are drawn."""
    most = {node.actor.id for node in found.nodes[:MOST]}
    ties = tuple(tie for tie in found.ties if {tie.one, tie.other} <= most)
    tied = {end for tie in ties for end in (tie.one, tie.other)}
    return tuple(node for node in found.nodes if node.actor.id in tied), ties


def _left_out(found: Network, nodes: Sequence[Node], names: Sequence[Word]) -> Iterator[str]:
    if others := len(found.nodes) - len(nodes):
        yield f"{counted(others, 'other actor')} not drawn"
    if nameless := len(nodes) - len(names):
        yield f"{counted(nameless, 'disc')} without a name for want of room"
    if found.untied:
        yield f"{counted(found.untied, 'event')} of one side only not drawn"


def _placed(nodes: Sequence[Node], ties: Sequence[Tie], wide: float, high: float) -> dict[str, _Disc]:
    most = nodes[0].happenings
    largest = _LARGEST * min(1.0, wide / WIDE)
    radii = [_SMALLEST + (largest - _SMALLEST) * math.sqrt(node.happenings / most) for node in nodes]
    places = {node.actor.id: place for place, node in enumerate(nodes)}
    weights: dict[tuple[int, int], float] = {}
    for tie in ties:
        one, other = sorted((places[tie.one], places[tie.other]))
        weights[one, other] = weights.get((one, other), 0) + tie.happenings
    margin = (70.0, 22.0)
    points = layout(radii, weights, wide - 2 * margin[0], high - 2 * margin[1], 16)
    return {
        node.actor.id: _Disc(node, x + margin[0], y + margin[1], radius)
        for node, radius, (x, y) in zip(nodes, radii, points, strict=True)
    }


def colour_of_tie(tie: Tie) -> str:
    """Cooperation, conflict, or grey where the weights are level or there is none."""
    if not tie.mean:
        return _GREY
    return COOPERATION if tie.mean > 0 else CONFLICT


def _thick(number: int, most: int) -> float:
    return 1.2 + (_THICKEST - 1.2) * math.sqrt((number - 1) / max(most - 1, 1))


def _arrow(tie: Tie, one: _Disc, other: _Disc, most: int) -> Iterator[Mark]:
    """A line beside that between the two, from edge to edge; where it is mutual, on it and without a head."""
    far = math.hypot(other.x - one.x, other.y - one.y) or 1.0
    along = ((other.x - one.x) / far, (other.y - one.y) / far)
    thick, colour = _thick(tie.happenings, most), colour_of_tie(tie)
    aside = 0.0 if tie.mutual else _ASIDE + thick / 2
    head = 0.0 if tie.mutual else 6 + thick
    across = (-along[1] * aside, along[0] * aside)
    start, end = one.radius, far - other.radius - 2
    x, y = one.x + across[0] + along[0] * start, one.y + across[1] + along[1] * start
    tip_x, tip_y = one.x + across[0] + along[0] * end, one.y + across[1] + along[1] * end
    tip = _tip(tie, one.node, other.node)
    yield Line(
        x=x,
        y=y,
        x2=tip_x - along[0] * head / 2,
        y2=tip_y - along[1] * head / 2,
        colour=colour,
        thick=thick,
        dashed=colour == CONFLICT,
        tip=tip,
    )
    if head:
        angle = math.degrees(math.atan2(along[1], along[0])) + 90
        middle = (tip_x - along[0] * head / 2, tip_y - along[1] * head / 2)
        yield Dot(
            x=middle[0],
            y=middle[1],
            shape="triangle-up",
            across=head,
            fill=colour,
            stroke=colour,
            angle=round(angle % 360, 1),
            tip=tip,
        )


def _tip(tie: Tie, one: Node, other: Node) -> str:
    joint = "–" if tie.mutual else "→"
    weight = "no weight" if tie.mean is None else f"mean weight {tie.mean:+.1f}"
    return f"{one.actor.name} {joint} {other.actor.name} · {counted(tie.happenings, 'event')} · {weight}"


def _names(discs: Sequence[_Disc], lines: Sequence[Line], sheet: Box) -> Iterator[Word]:
    """The names of the discs, the largest first: in the disc, or where they meet no disc, no name, few lines."""
    taken = [disc.box for disc in discs]
    for disc in sorted(discs, key=lambda disc: (-disc.radius, disc.node.actor.id)):
        inside = Word(x=disc.x, y=disc.y, text=_name(disc), bold=True, align="center")
        if inside.box.right < disc.x + disc.radius - 4:
            yield inside
            continue
        places = [(word, _around(word)) for word in _places(disc)]
        free = [(word, box) for word, box in places if box.within(sheet) and not any(map(box.meets, taken))]
        if free:
            word, box = min(free, key=lambda place: sum(_crosses(line, place[1]) for line in lines))
            taken.append(box)
            yield word


def _plates(name: Word, marks: Sequence[Mark]) -> Iterator[Bar]:
    """What keeps a name legible where lines run beneath it."""
    box = name.box
    if any(isinstance(mark, Line) and _crosses(mark, box) for mark in marks):
        yield Bar(x=box.left, y=box.top, x2=box.right, y2=box.bottom, fill=PAPER, stroke=PAPER, over=True)


def _name(disc: _Disc) -> str:
    return shortened(printable(disc.node.actor.name), NORMAL, _NAME, bold=True)


def _around(word: Word) -> Box:
    box = word.box
    return Box(box.left - 2, box.top - 1, box.right + 2, box.bottom + 1)


def _crosses(line: Line, box: Box) -> float:
    """How much of a line, by its thickness, lies on a box."""
    steps = max(2, int(math.hypot(line.x2 - line.x, line.y2 - line.y) / 4))
    points = (
        (line.x + (line.x2 - line.x) * n / steps, line.y + (line.y2 - line.y) * n / steps) for n in range(steps + 1)
    )
    pad = line.thick / 2 + 3
    wider = Box(box.left - pad, box.top - pad, box.right + pad, box.bottom + pad)
    return sum(Box(x, y, x + 1, y + 1).meets(wider) for x, y in points) * line.thick


def _places(disc: _Disc) -> Iterator[Word]:
    """A name behind, before, above and below its disc, and between these."""
    text = _name(disc)
    for away in (5.0, 12.0):
        aside, above = disc.radius + away, disc.radius + away + 4
        slant, lift = disc.radius * 0.7 + away - 2, disc.radius * 0.7 + away + 2
        for y in (0.0, -lift, lift):
            x = slant if y else aside
            yield Word(x=disc.x + x, y=disc.y + y, text=text, bold=True)
            yield Word(x=disc.x - x, y=disc.y + y, text=text, bold=True, align="right")
        for y in (-above, above):
            yield Word(x=disc.x, y=disc.y + y, text=text, bold=True, align="center")


def _keys(ties: Sequence[Tie], most: int, nodes: Sequence[Node]) -> Iterator[Key]:
    """The legend of what is drawn, nothing else."""
    told: Mapping[str, str] = {
        COOPERATION: "cooperation (mean weight above 0)",
        CONFLICT: "conflict (mean weight below 0)",
        _GREY: "level, or no weight",
    }
    present = {colour_of_tie(tie) for tie in ties}
    for colour in (colour for colour in told if colour in present):
        line = Line(x=-11, y=0, x2=11, y2=0, colour=colour, thick=2.5, dashed=colour == CONFLICT)
        yield Key((line,), told[colour])
    if any(not tie.mutual for tie in ties):
        line = Line(x=-9, y=0, x2=5, y2=0, colour=DIM, thick=1.5)
        yield Key((line, Dot(x=6, y=0, shape="triangle-right", across=7, fill=DIM, stroke=DIM)), "who → whom")
    if any(tie.mutual for tie in ties):
        yield Key((Line(x=-9, y=0, x2=9, y2=0, colour=DIM, thick=1.5),), "with each other")
    if most > 1:
        yield Key((Line(x=-9, y=0, x2=9, y2=0, colour=DIM, thick=_THICKEST),), counted(most, "event"))
    yield Key((Dot(x=0, y=0, across=14, fill=_DISC, stroke=INK),), f"actor, the largest {_of(nodes[0])}")


def _of(node: Node) -> str:
    return f"in {counted(node.happenings, 'event')}"
