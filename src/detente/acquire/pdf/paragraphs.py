"""Joins the lines of a page to paragraphs: by gaps, by how far they are set in, and by how large they are."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from detente.acquire.pdf.lines import Line

_OTHER_SIZE = 0.15
_GAP = 1.35
"""How many times the usual distance of lines parts paragraphs."""
_SET_IN = 0.6
"""How far a first line is set in at least, in heights of a line."""
_SAME_LINE = 0.3
_SHORT = 0.88
"""The share of the width up to which a last line reaches that ends a paragraph."""
_STOPS = (".", "!", "?", ".”", "!”", "?”", '."', '!"', '?"', ".’", "?’", ".)")


def paragraphs(lines: Sequence[Line]) -> Iterator[str]:
    """The words of each paragraph, in order; a word cut at the end of a line is whole again."""
    if not lines:
        return
    usual, ends = _usual_distance(lines), _Ends(lines)
    hyphened = {word for line in lines for word in line.text.casefold().split() if "-" in word}
    held = [lines[0]]
    for before, line in pairwise(lines):
        if _parts(before, line, usual, ends):
            yield _joined(held, hyphened)
            held = []
        held.append(line)
    yield _joined(held, hyphened)


class _Ends:
    """How far lines that begin about alike reach to the right, on each page."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._reach: dict[tuple[int, int], float] = {}
        for line in lines:
            for place in _places(line):
                self._reach[place] = max(line.right, self._reach.get(place, 0.0))

    def is_short(self, line: Line) -> bool:
        """Whether a line ends well before others of its column do."""
        reach = max(self._reach[place] for place in _places(line))
        return line.right - line.left < _SHORT * (reach - line.left)


def _places(line: Line) -> tuple[tuple[int, int], ...]:
    column = round(line.left / 36)
    return ((line.page, column), (line.page, column + 1), (line.page, column - 1))


def _usual_distance(lines: Sequence[Line]) -> float:
    """The distance between two lines of a paragraph, in heights of a line."""
    below = [
        (a.base - b.base) / a.height
        for a, b in pairwise(lines)
        if a.page == b.page and a.height > 0 and _SAME_LINE < (a.base - b.base) / a.height < 3
    ]
    return median(below) if below else 1.2


def _parts(before: Line, line: Line, usual: float, ends: _Ends) -> bool:
    """Whether a new paragraph begins with a line."""
    if before.cut:
        return False
    height = max(before.height, line.height, 0.1)
    if abs(before.height - line.height) > _OTHER_SIZE * height:
        return True
    down = (before.base - line.base) / height
    if before.page == line.page and abs(down) <= _SAME_LINE:
        return False
    stops = before.text.endswith(_STOPS)
    if before.page != line.page or down < 0:
        return stops and (ends.is_short(before) or not line.text[0].islower())
    set_in = line.left - before.left > _SET_IN * height
    return down > _GAP * usual or set_in or (stops and ends.is_short(before))


def _joined(lines: Sequence[Line], hyphened: set[str]) -> str:
    text = lines[0].text
    for before, line in pairwise(lines):
        text = _mended(text, line.text, hyphened) if before.cut else f"{text} {line.text}"
    return text


def _mended(before: str, after: str, hyphened: set[str]) -> str:
    """Two lines with the word that was cut; its hyphen stays where the word has one elsewhere, or is two names."""
    first, second = before.rpartition(" ")[2], after.partition(" ")[0]
    own = f"{first}-{second}".casefold().rstrip(".,;:!?”’)\"'")
    keeps = not after[:1].islower() or any(word.startswith(own) for word in hyphened)
    return f"{before}{'-' if keeps else ''}{after}"
