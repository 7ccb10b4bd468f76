"""How an article is cut for the encoder: whole sentences, each with the one before it in sight."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

LIMIT = 190
"""How many pieces a window holds at most, [CLS] and [SEP] aside."""
CONTEXT = 60
"""How many pieces of the sentence before a window shows at most."""


@dataclass(frozen=True, slots=True)
class Window:
    """Pieces `[start, stop)` of an article; those from `own` on are read, the others are shown."""

    start: int
    own: int
    stop: int


def windows(sentences: Sequence[slice], *, first: int = LIMIT) -> tuple[Window, ...]:
    """Windows that read each piece of an article once; `sentences` are its pieces, in order and without gaps.

    `first` is how many pieces the first window holds at most, where more than a sentence is in it.
    """
    bounds = _cut(sentences)
    found: list[Window] = []
    at = 0
    while at < len(bounds):
        own = bounds[at].start
        start = max(own - CONTEXT, _before(sentences, own)) if own else own
        limit = LIMIT if found else first
        behind = max(at + 1, bisect_right(bounds, start + limit, lo=at, key=lambda piece: piece.stop))
        stop = bounds[behind - 1].stop
        found.append(Window(max(start, stop - LIMIT), own, stop))
        at = behind
    return tuple(found)


def _cut(sentences: Sequence[slice]) -> list[slice]:
    """The sentences, those that are too long in parts."""
    parts = ((start, s.stop) for s in sentences for start in range(s.start, s.stop, LIMIT))
    return [slice(start, min(start + LIMIT, stop)) for start, stop in parts]


def _before(sentences: Sequence[slice], own: int) -> int:
    """Where the sentence begins that ends before `own`, or that `own` goes on."""
    place = bisect_left(sentences, own, key=lambda sentence: sentence.start)
    return sentences[place - 1].start if place else own
