"""Things found again by the characters that they are about, without looking at all others of an article."""

from collections.abc import Iterable
from typing import Generic, TypeVar

from detente.record import Span

T = TypeVar("T")

_BLOCK = 256
"""Characters of a text whose things are kept together."""


class Nearby(Generic[T]):
    """Things by where their spans lie, in the order in which they were added."""

    def __init__(self) -> None:
        self._things: list[T] = []
        self._blocks: dict[int, list[int]] = {}

    def add(self, thing: T, spans: Iterable[Span]) -> None:
        """Adds a thing that is about some spans."""
        for block in _blocks(spans):
            self._blocks.setdefault(block, []).append(len(self._things))
        self._things.append(thing)

    def about(self, spans: Iterable[Span]) -> list[T]:
        """All things of which a span shares a character with one of these, and some near them, in their order."""
        places = {place for block in _blocks(spans) for place in self._blocks.get(block, ())}
        return [self._things[place] for place in sorted(places)]


def _blocks(spans: Iterable[Span]) -> set[int]:
    return {block for span in spans for block in range(span.start // _BLOCK, span.end // _BLOCK + 1)}
