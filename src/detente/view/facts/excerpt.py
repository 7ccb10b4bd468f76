"""A stretch of an article in which one sees what was read as what."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from detente.record import Span


class Evidence(StrEnum):
    """What words are evidence of, the most telling first: where marks overlap, the first decides the look."""

    TRIGGER = "trigger"
    CUE = "cue"
    ACTOR = "actor"
    SPEAKER = "speaker"
    RECIPIENT = "recipient"
    ADDRESSEE = "addressee"
    VIA = "via"
    DATE = "date"
    DEADLINE = "deadline"
    PLACE = "place"
    QUANTITY = "quantity"
    CONDITION = "condition"
    OBJECT = "object"
    CONTENT = "content"


@dataclass(frozen=True, slots=True)
class Mark:
    """Characters of the article and what they are evidence of."""

    span: Span
    what: Evidence


@dataclass(frozen=True, slots=True)
class Piece:
    """Words all of which carry the same marks."""

    text: str
    marks: frozenset[Evidence]

    @property
    def first(self) -> Evidence | None:
        """The mark that decides how the words look."""
        return next((evidence for evidence in Evidence if evidence in self.marks), None)


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Characters `span` of an article's text, with the marks that lie in it or reach into it."""

    text: str
    span: Span
    marks: tuple[Mark, ...]

    @property
    def words(self) -> str:
        """The words of the excerpt."""
        return self.span.of(self.text)

    def pieces(self) -> Iterator[Piece]:
        """The words of the excerpt, cut wherever a mark begins or ends; put together they are the excerpt."""
        edges = {self.span.start, self.span.end}
        edges.update(edge for mark in self.marks for edge in mark.span if self.span.holds(edge))
        for cut in map(Span._make, pairwise(sorted(edges))):
            yield Piece(cut.of(self.text), frozenset(mark.what for mark in self.marks if mark.span.covers(cut)))


def excerpt(text: str, span: Span, marks: Iterable[tuple[Evidence, Span | None]]) -> Excerpt:
    """The excerpt with the marks that are there and that touch it."""
    known = (Mark(where, what) for what, where in marks if where is not None)
    return Excerpt(text, span, tuple(mark for mark in known if mark.span.overlaps(span)))
