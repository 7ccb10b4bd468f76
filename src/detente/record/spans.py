"""Spans of characters, `[start, end)`, and the map from an article's text back to its source."""

from collections.abc import Iterable
from typing import NamedTuple, Self


class Span(NamedTuple):
    """Characters `[start, end)` of a text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The characters themselves."""
        return text[self.start : self.end]

    def covers(self, other: "Span") -> bool:
        """Whether the whole of the other lies inside."""
        return self.start <= other.start and other.end <= self.end

    def holds(self, offset: int) -> bool:
        """Whether the character at `offset` lies inside."""
        return self.start <= offset < self.end

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share a character."""
        (start, end), (first, last) = self, other
        return start < last and first < end and start < end and first < last

    def shifted(self, by: int) -> Self:
        """The same span counted from `by` characters earlier."""
        return self._replace(start=self.start + by, end=self.end + by)

    @property
    def length(self) -> int:
        """Number of characters."""
        return self.end - self.start


class Aligned(NamedTuple):
    """A run of `length` characters that stands at `text` in the article and, unchanged, at `source` in what came in."""

    text: int
    source: int
    length: int


def hull(spans: Iterable[Span]) -> Span:
    """The smallest span that covers all of `spans` (at least one)."""
    spans = tuple(spans)
    return Span(min(s.start for s in spans), max(s.end for s in spans))


def words_at(spans: Iterable[Span], text: str) -> str:
    """The words of several spans, an ellipsis between two."""
    return " … ".join(span.of(text).strip() for span in spans)


def trimmed(span: Span, text: str) -> Span:
    """The span without white space at its ends; an empty one at its end where it holds nothing else."""
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, max(start, span.start + len(words.rstrip())))


def to_source(span: Span, alignment: Iterable[Aligned]) -> Span | None:
    """Where the same characters stand in the source, or None where they do not stand there in one piece."""
    for run in alignment:
        if run.text <= span.start and span.end <= run.text + run.length:
            return span.shifted(run.source - run.text)
    return None
