"""What a picture is made of: marks in pixels on a sheet with a title, before anything is drawn."""

from dataclasses import dataclass
from typing import Literal

from detente.view.plot.looks import INK, PAPER
from detente.view.plot.measure import Box, width

SMALL, NORMAL, LARGE, TITLE = 10.0, 11.0, 12.0, 17.0
"""The sizes of letters."""
LINE = 15.0
"""From one line of words to the next."""
_HEIGHT = 1.15
"""How high a line of words is, by the size of its letters."""

WIDE = 860
"""How wide a picture is where nobody says."""

Align = Literal["left", "center", "right"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """Words, beginning, ending or centred at x, their middle at y; upright where `angle` is 0."""

    x: float
    y: float
    text: str
    size: float = NORMAL
    colour: str = INK
    align: Align = "left"
    bold: bool = False
    angle: Literal[0, 270] = 0

    @property
    def box(self) -> Box:
        """The room that it takes."""
        long, high = width(self.text, self.size, bold=self.bold), self.size * _HEIGHT
        before = {"left": 0.0, "center": 0.5, "right": 1.0}[self.align] * long
        if self.angle:
            return Box(self.x - high / 2, self.y - long + before, self.x + high / 2, self.y + before)
        return Box(self.x - before, self.y - high / 2, self.x - before + long, self.y + high / 2)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dot:
    """A sign whose middle is at x and y; `across` is its diameter, `tip` what one reads who points at it."""

    x: float
    y: float
    shape: str = "circle"
    across: float = 9.0
    fill: str = PAPER
    stroke: str = INK
    angle: float = 0.0
    tip: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A straight line."""

    x: float
    y: float
    x2: float
    y2: float
    colour: str = INK
    thick: float = 1.0
    dashed: bool = False
    behind: bool = False
    """Whether it lies behind everything else, as the lines of a grid do."""
    tip: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A rectangle, its edge dashed where it is; `over` lies above lines and signs, beneath words."""

    x: float
    y: float
    x2: float
    y2: float
    fill: str
    stroke: str
    dashed: bool = False
    over: bool = False
    tip: str = ""


Mark = Word | Dot | Line | Bar


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A sheet: lines of title and subtitle above, marks within width and height."""

    title: tuple[str, ...]
    subtitle: tuple[str, ...]
    width: float
    height: float
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a picture is drawn on: its title, and how wide it is."""

    title: str
    wide: float = WIDE
