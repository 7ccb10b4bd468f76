"""Finds what stands above and below the text of every page: running heads, and the numbers of pages."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from detente.acquire.pdf.lines import Line

_EDGE = 2
"""How many lines at the top and at the bottom of a page can be heads."""
_SHARE = 0.4
"""The share of pages from which lines that are alike are heads: those of left and right pages differ."""
_NUMBER = re.compile(r"\W*(?:page\s+)?(?:\d{1,4}|[ivxlc]{1,7})(?:\s*(?:of|/)\s*\d{1,4})?\W*", re.I)
_STEP = 12
"""Points by which like heads may stand apart."""

Key = tuple[str, int, int]


def without_running(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines without heads that come again on other pages and without the numbers of pages."""
    edges = _edges(lines)
    pages = len({line.page for line in lines})
    counts = Counter(key for key, _ in {(_key(line), line.page) for line in edges})
    dropped = {
        id(line) for line in edges if counts[_key(line)] >= max(2, _SHARE * pages) or _NUMBER.fullmatch(line.text)
    }
    return tuple(line for line in lines if id(line) not in dropped)


def _edges(lines: Iterable[Line]) -> list[Line]:
    pages: defaultdict[int, list[Line]] = defaultdict(list)
    for line in lines:
        pages[line.page].append(line)
    found = []
    for page in pages.values():
        heights = sorted({round(line.base) for line in page})
        edge = {*heights[:_EDGE], *heights[-_EDGE:]}
        found += [line for line in page if round(line.base) in edge] if len(heights) > _EDGE else []
    return found


def _key(line: Line) -> Key:
    """What like heads share: their words, numbers aside, their size, and about where they stand."""
    return re.sub(r"\d+", "#", line.text.casefold()), round(line.height), round(line.base / _STEP)
