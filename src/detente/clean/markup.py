"""The characters of a page that a reader sees, each with its place in the markup."""

import html
import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from detente.clean.tables import words
from detente.record import Aligned

_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_TAG_NAME = re.compile(r"</?([a-zA-Z][a-zA-Z0-9]{0,15})")
_UNSEEN = ("script", "style", "template", "svg", "textarea")
_UNSEEN_ENDS = {name: re.compile(rf"</{name}\b", re.I) for name in _UNSEEN}
_IN_LINE = words("in-line tag")


@dataclass(frozen=True)
class Seen:
    """The visible characters in order; `runs` says where those that stand unchanged in the markup stand there."""

    text: str
    runs: tuple[Aligned, ...]

    @cached_property
    def _starts(self) -> list[int]:
        return [run.text for run in self.runs]

    def in_markup(self, start: int, end: int) -> Iterator[Aligned]:
        """The runs of the visible characters `[start, end)`, cut to them."""
        place = max(bisect_right(self._starts, start) - 1, 0)
        for number in range(place, len(self.runs)):
            if (run := self.runs[number]).text >= end:
                return
            first, last = max(start, run.text), min(end, run.text + run.length)
            if first < last:
                yield Aligned(first, run.source + first - run.text, last - first)


def seen(markup: str) -> Seen:
    """The visible characters of `markup`, in one pass: tags, comments and scripts left out, entities resolved."""
    pieces: list[str] = []
    runs: list[Aligned] = []
    length = 0
    for text, source in _pieces(markup):
        if source is not None:
            runs.append(Aligned(length, source, len(text)))
        pieces.append(text)
        length += len(text)
    return Seen("".join(pieces), tuple(runs))


def _pieces(markup: str) -> Iterator[tuple[str, int | None]]:
    """Stretches of visible text with their place; None for a resolved entity and the break that a tag makes."""
    place = 0
    while place < len(markup):
        tag = _find(markup, "<", place)
        yield from _resolved(markup, place, tag)
        place, breaks = _after_tag(markup, tag)
        if breaks:
            yield "\n", None


def _resolved(markup: str, start: int, end: int) -> Iterator[tuple[str, int | None]]:
    for match in _ENTITY.finditer(markup, start, end):
        if start < match.start():
            yield markup[start : match.start()], start
        yield html.unescape(match[0]), None
        start = match.end()
    if start < end:
        yield markup[start:end], start


def _after_tag(markup: str, start: int) -> tuple[int, bool]:
    """Where what opens with `<` at `start` ends, and whether it parts words."""
    if markup.startswith("<!--", start):
        return _find(markup, "-->", start + 4) + 3, False
    name = _TAG_NAME.match(markup, start)
    if not name:
        return start + 1, False
    end = _find(markup, ">", start) + 1
    unseen = _UNSEEN_ENDS.get(name[1].lower()) if markup[start + 1] != "/" else None
    if unseen and markup[end - 2 : end] != "/>":
        closing = unseen.search(markup, end)
        end = _find(markup, ">", closing.start()) + 1 if closing else len(markup)
    return end, name[1].lower() not in _IN_LINE


def _find(markup: str, what: str, start: int) -> int:
    found = markup.find(what, start)
    return len(markup) if found < 0 else found
