"""Plain text that came off a page: its stories, each an exact slice of it."""

from collections.abc import Sequence

from detente.clean.lines import Line, lines_of
from detente.clean.passages import kinds_of, marked
from detente.clean.story import Story
from detente.record import Aligned, PassageKind, Span


def stories_of_text(text: str) -> tuple[Story, ...]:
    """The stories that `text` holds one after the other, in order."""
    lines = lines_of(text)
    marks = marked(lines)
    return (_story(text, lines, marks),)


def _story(text: str, lines: Sequence[Line], marks: Sequence[PassageKind | None]) -> Story:
    start, end = lines[0].span.start, lines[-1].span.end
    own = tuple(Line(Span(line.span.start - start, line.span.end - start), line.text, line.words) for line in lines)
    return Story(text[start:end], own, kinds_of(lines, marks), (Aligned(0, start, end - start),))
