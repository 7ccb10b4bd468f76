"""Plain text that came off a page: its stories, each an exact slice of it."""

from collections.abc import Sequence
from itertools import pairwise

from detente.clean.lines import Line, lines_of
from detente.clean.parting import parted
from detente.clean.passages import Marks, kinds_of, marked
from detente.clean.seams import seams
from detente.clean.story import Story
from detente.record import Aligned


def stories_of_text(text: str, *, whole: bool = False) -> tuple[Story, ...]:
    """The stories that `text` holds one after the other, in order; what is no story goes with the one before it.

    A text that is `whole` holds one.
    """
    lines = parted(lines_of(text), text)
    marks = marked(lines)
    found = () if whole else seams(lines, marks)
    cuts = (0, *(cut for cut in found if cut), len(lines))
    stories = (_story(text, lines[a:b], marks[a:b]) for a, b in pairwise(cuts))
    return tuple(story for story in stories if story.body_words)


def _story(text: str, lines: Sequence[Line], marks: Marks) -> Story:
    start, end = lines[0].span.start, lines[-1].span.end
    own = tuple(Line(line.span.shifted(-start), line.text, line.words) for line in lines)
    return Story(text[start:end], own, kinds_of(own, marks), (Aligned(0, start, end - start),))
