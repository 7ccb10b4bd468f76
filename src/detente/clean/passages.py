"""What each line of a story is: its title, a caption, the body, a notice of the page, or a link to another story."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from detente.clean.cues import heading_of, notice_score
from detente.clean.dateline import dateline_of
from detente.clean.lines import Line
from detente.clean.stamps import is_stamp
from detente.record import Passage, PassageKind, hull

Kinds = list[PassageKind | None]

STRONG, WEAK = 0.8, 0.3
"""Scores from which a line is a notice by itself, and beside another: no line of 20,638 of news stories reaches .8."""

_FRAGMENT, _HEADLINE = 12, 8
_BULLETS = "-–—•*·▪◦0123456789"


def marked(lines: Sequence[Line]) -> Kinds:
    """The kind that each line has by its own words or its neighbours'; None for what may belong to a story."""
    kinds = [heading_of(line) or _own(line) for line in lines]
    _spread_notices(lines, kinds)
    _follow_headings(lines, kinds)
    return kinds


def _own(line: Line) -> PassageKind | None:
    return PassageKind.NOTICE if is_stamp(line) or notice_score(line) >= STRONG else None


def _spread_notices(lines: Sequence[Line], kinds: Kinds) -> None:
    """A line that half reads like a notice is one beside a notice."""
    for order in (range(1, len(lines)), range(len(lines) - 2, -1, -1)):
        step = -1 if order.step > 0 else 1
        for i in order:
            if kinds[i] is None and kinds[i + step] is PassageKind.NOTICE and notice_score(lines[i]) >= WEAK:
                kinds[i] = PassageKind.NOTICE


def _follow_headings(lines: Sequence[Line], kinds: Kinds) -> None:
    """Headlines below a heading such as "Most read" are related too."""
    for i in range(1, len(lines)):
        if kinds[i] is None and kinds[i - 1] is PassageKind.RELATED and is_fragment(lines[i]):
            kinds[i] = PassageKind.RELATED


def is_fragment(line: Line) -> bool:
    """Whether a line is short and no sentence: a headline, a caption, the text of a link."""
    return line.is_short and not line.stops and not line.text.endswith((":", ";", ",")) and not _is_item(line)


def _is_item(line: Line) -> bool:
    return line.text[0] in _BULLETS or line.text[0].islower()


def kinds_of(lines: Sequence[Line], marks: Sequence[PassageKind | None]) -> tuple[PassageKind, ...]:
    """The kind of each line of one story, given those that `marked` settled."""
    prose = [i for i, line in enumerate(lines) if marks[i] is None and not is_fragment(line)]
    title = _title(lines, marks, before=prose[0] if prose else len(lines))
    kinds: Kinds = list(marks)
    for i, line in enumerate(lines):
        if i == title:
            kinds[i] = PassageKind.TITLE
        elif kinds[i] is None and prose and is_fragment(line):
            kinds[i] = _kind_of_fragment(lines, i, first=prose[0], last=prose[-1])
    return tuple(kind or PassageKind.BODY for kind in kinds)


def _title(lines: Sequence[Line], marks: Sequence[PassageKind | None], *, before: int) -> int | None:
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
    after_colon = i > 0 and lines[i - 1].text.endswith(":")
    return PassageKind.CAPTION if (length <= _FRAGMENT or i < first) and not after_colon else PassageKind.BODY


def passages(lines: Iterable[Line], kinds: Iterable[PassageKind]) -> tuple[Passage, ...]:
    """Neighbouring lines of one kind as one passage; spans count from where the lines' do."""
    pairs = groupby(zip(lines, kinds, strict=True), key=lambda pair: pair[1])
    return tuple(Passage(kind=kind, span=hull(line.span for line, _ in group)) for kind, group in pairs)
