"""What each line of a story is: its title, a caption, the body, a notice of the page, or a link to another story."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from detente.clean.cues import heading_of, notice_score
from detente.clean.dateline import dateline_of
from detente.clean.lines import Line
from detente.clean.stamps import is_stamp
from detente.record import Passage, PassageKind, hull

Marks = Sequence[PassageKind | None]
"""The kind of each line where it is settled, else None."""

STRONG, WEAK = 0.8, 0.3
"""Scores from which a line is a notice by itself, and beside another: no line of 20,638 of news stories reaches .8."""

_FRAGMENT, _HEADLINE = 12, 8
_BULLETS = "-–—•*·▪◦0123456789"


def marked(lines: Sequence[Line]) -> Marks:
    """The kind that each line has by its own words or its neighbours'; None for what may belong to a story."""
    marks = [heading_of(line) or _own(line) for line in lines]
    return _with_headlines(lines, _with_neighbours(lines, marks))


def _own(line: Line) -> PassageKind | None:
    return PassageKind.NOTICE if is_stamp(line) or notice_score(line) >= STRONG else None


def _with_neighbours(lines: Sequence[Line], marks: Marks) -> Marks:
    """A line that half reads like a notice is one beside a notice."""
    found = list(marks)
    down, up = range(1, len(lines)), range(len(lines) - 2, -1, -1)
    for i, beside in (*((i, i - 1) for i in down), *((i, i + 1) for i in up)):
        if found[i] is None and found[beside] is PassageKind.NOTICE and notice_score(lines[i]) >= WEAK:
            found[i] = PassageKind.NOTICE
    return found


def _with_headlines(lines: Sequence[Line], marks: Marks) -> Marks:
    """Headlines below a heading such as "Most read" are related too."""
    found = list(marks)
    for i in range(1, len(lines)):
        if found[i] is None and found[i - 1] is PassageKind.RELATED and is_fragment(lines[i]):
            found[i] = PassageKind.RELATED
    return found


def is_fragment(line: Line) -> bool:
    """Whether a line is short and no sentence: a headline, a caption, the text of a link."""
    return line.is_short and not line.stops and not line.text.endswith((":", ";", ",")) and not _is_item(line)


def _is_item(line: Line) -> bool:
    return line.text[0] in _BULLETS or line.text[0].islower()


def prose_in(lines: Sequence[Line], marks: Marks) -> list[int]:
    """The numbers of the lines that are sentences of a story."""
    return [i for i, line in enumerate(lines) if marks[i] is None and not is_fragment(line)]


def kinds_of(lines: Sequence[Line], marks: Marks) -> tuple[PassageKind, ...]:
    """The kind of each line of one story, given those that `marked` settled."""
    prose = prose_in(lines, marks)
    title = _title(lines, marks, before=prose[0] if prose else len(lines))
    kinds, listed = list(marks), False
    for i, line in enumerate(lines):
        if i == title:
            kinds[i] = PassageKind.TITLE
        elif kinds[i] is None and prose and is_fragment(line) and not listed:
            kinds[i] = _kind_of_fragment(lines, i, first=prose[0], last=prose[-1])
        listed = line.text.endswith(":") or (listed and is_fragment(line))
    return tuple(kind or PassageKind.BODY for kind in kinds)


def _title(lines: Sequence[Line], marks: Marks, *, before: int) -> int | None:
    """The story's first line where it is a headline: no sentence, or a question or the like before a dateline."""
    unmarked = [i for i, mark in enumerate(marks) if mark is None][:2]
    if len(unmarked) < 2:
        return None
    first, second = unmarked
    fragment = first < before < len(lines)
    return first if fragment or _heads(lines[first], lines[second]) else None


def _heads(line: Line, following: Line) -> bool:
    question = line.text.endswith(("?", "!")) and len(following.words) > len(line.words)
    return line.is_short and (question or (dateline_of(following) is not None and dateline_of(line) is None))


def _kind_of_fragment(lines: Sequence[Line], i: int, *, first: int, last: int) -> PassageKind:
    length = len(lines[i].words)
    if i > last:
        unfinished = length > _HEADLINE and len(lines) - last == 2
        return PassageKind.BODY if unfinished else PassageKind.RELATED
    return PassageKind.CAPTION if length <= _FRAGMENT or i < first else PassageKind.BODY


def passages(lines: Iterable[Line], kinds: Iterable[PassageKind]) -> tuple[Passage, ...]:
    """Neighbouring lines of one kind as one passage; spans count from where the lines' do."""
    pairs = groupby(zip(lines, kinds, strict=True), key=lambda pair: pair[1])
    return tuple(Passage(kind=kind, span=hull(line.span for line, _ in group)) for kind, group in pairs)
