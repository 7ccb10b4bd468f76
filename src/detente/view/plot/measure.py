"""How much room words take: in Helvetica, whose widths those of Arial and Liberation Sans are too."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

# Thousandths of the size of the letters. Source: Adobe Font Metrics of Helvetica.
_CLASSES = {
    191: "'",
    222: "ijl‘’",
    260: "|",
    278: " !,./:;I[\\]ft",
    333: "-()`r“”·•",
    334: "{}",
    355: '"',
    389: "*",
    469: "^",
    500: "Jckvsxyz",
    556: "#$0123456789?L_abdeghnopqu–",
    584: "+<=>~−±×",
    611: "FTZ",
    667: "&ABEKPSVXY",
    722: "CDHNRUw",
    778: "GOQ",
    833: "Mm",
    889: "%",
    944: "W",
    1000: "—…→↔↻",
    1015: "@",
}
_WIDTHS = {character: width for width, characters in _CLASSES.items() for character in characters}
_UNKNOWN = 700
_BOLD, _BOLD_SMALL = 1.04, 1.1
"""Bold capitals and small letters are about so much wider."""


def width(text: str, size: float, *, bold: bool = False) -> float:
    """How wide a text is, in the unit of the size of its letters."""
    return sum(_width(character) * (_heavier(character) if bold else 1) for character in text) / 1000 * size


def _heavier(character: str) -> float:
    return _BOLD_SMALL if character.islower() else _BOLD


def _width(character: str) -> int:
    if character in _WIDTHS:
        return _WIDTHS[character]
    if unicodedata.combining(character):
        return 0
    if unicodedata.east_asian_width(character) in "WF":
        return 1000
    return _WIDTHS.get(unicodedata.normalize("NFD", character)[0], _UNKNOWN)


def shortened(text: str, size: float, room: float, *, bold: bool = False) -> str:
    """The text, or as much of its beginning as there is room for, with an ellipsis behind it."""
    if width(text, size, bold=bold) <= room:
        return text
    kept = text
    while kept and width(f"{kept}…", size, bold=bold) > room:
        kept = kept[:-1].rstrip()
    return f"{kept}…"


def broken(text: str, size: float, room: float, *, bold: bool = False) -> tuple[str, ...]:
    """The text in lines that there is room for, broken at blanks; a word wider than that is shortened."""
    return tuple(_lines(text.split(), size, room, bold))


def _lines(words: list[str], size: float, room: float, bold: bool) -> Iterator[str]:
    line = ""
    for word in words:
        longer = f"{line} {word}".strip()
        if line and width(longer, size, bold=bold) > room:
            yield line
            longer = word
        line = shortened(longer, size, room, bold=bold)
    yield line


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle, from its left and upper to its right and lower edge."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        """Whether the two have more than an edge in common."""
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom

    def within(self, other: "Box") -> bool:
        """Whether nothing of it lies outside another."""
        across = other.left <= self.left and self.right <= other.right
        return across and other.top <= self.top and self.bottom <= other.bottom
