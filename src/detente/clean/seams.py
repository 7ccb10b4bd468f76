"""Where one story ends and the next begins in text that marks it by nothing, or by a headline or a dateline only."""

from collections.abc import Sequence
from functools import cache

from msgspec import Struct

from detente.clean.cast import REACH, is_introduced_anew, is_new_cast
from detente.clean.dateline import dateline_of
from detente.clean.lines import Line
from detente.clean.passages import Marks, is_fragment, prose_in
from detente.clean.signs import Paragraph, Signs, paragraph, signs
from detente.clean.stamps import is_stamp
from detente.clean.tables import load, words

_LEAST = 2
"""Paragraphs that a story has, unless a dateline opens it."""
_LEAST_WORDS, _FEW = 50, 10
"""Words of its first paragraphs that a story has."""
_AROUND = 2
"""A seam scores higher than as many places after it."""
_HEADLINE = range(5, 21)
_FOR_HEADLINE, _FOR_PEOPLE, _CERTAIN = 2.0, 8.0, 9.0
"""Signs that the corpus of `seams.tsv` is too poor in to be fitted on it; with them it cuts 1.5% of single stories."""


class Weight(Struct, frozen=True):
    """How much a sign counts."""

    sign: str
    weight: float


def seams(lines: Sequence[Line], marks: Marks) -> tuple[int, ...]:
    """The numbers of the lines at which another story begins; `marks` are the kinds that some lines have already."""
    prose = prose_in(lines, marks)
    extra = [_extra(lines, marks, i) for i in prose]
    found = _found([paragraph(lines[i]) for i in prose], extra)
    return tuple(_opening(lines, marks, prose[place]) for place in found)


def _found(paragraphs: Sequence[Paragraph], extra: Sequence[float]) -> list[int]:
    """The numbers of the paragraphs that open a story, the first aside."""
    found = [0]
    for i in range(1, len(paragraphs)):
        enough = i - found[-1] >= _LEAST and _words(paragraphs[found[-1] : min(i, found[-1] + _FEW)]) >= _LEAST_WORDS
        certain = enough and extra[i] >= _CERTAIN
        if certain or (enough and len(paragraphs) - i >= _LEAST and _is_seam(paragraphs, extra, found[-1], i)):
            found.append(i)
    return found[1:]


def _words(paragraphs: Sequence[Paragraph]) -> int:
    return sum(paragraph.length for paragraph in paragraphs)


def _is_seam(paragraphs: Sequence[Paragraph], extra: Sequence[float], start: int, i: int) -> bool:
    score = _score(paragraphs, start, i) + extra[i]
    if score <= 0:
        return False
    later = range(i + 1, min(i + 1 + _AROUND, len(paragraphs)))
    return all(score >= _score(paragraphs, start, j) + extra[j] for j in later)


def _score(paragraphs: Sequence[Paragraph], start: int, i: int) -> float:
    """Above 0 where a story that began at `start` likely ends before paragraph `i`."""
    before, after = paragraphs[max(start, i - REACH) : i], paragraphs[i : i + REACH]
    found = signs(before, after)
    people = _FOR_PEOPLE * (is_new_cast(before, after) or is_introduced_anew(before, after))
    return people + sum(weight * float(getattr(found, sign)) for sign, weight in _weights().items())


def _extra(lines: Sequence[Line], marks: Marks, i: int) -> float:
    """What a dateline adds, or a headline or a heading of other news just before."""
    if i > 0 and " ".join(lines[i - 1].words) in words("other news"):
        return _CERTAIN
    dateline = dateline_of(lines[i])
    if dateline and (dateline.date or lines[i].text[: dateline.span.length].endswith(")")):
        return _CERTAIN
    headline = i > 0 and marks[i - 1] is None and is_fragment(lines[i - 1]) and len(lines[i - 1].words) in _HEADLINE
    return _FOR_HEADLINE * (headline + (dateline is not None))


def _opening(lines: Sequence[Line], marks: Marks, i: int) -> int:
    """The first of the headline, byline and date that stand right before a story's first paragraph."""
    while i > 0 and ((marks[i - 1] is None and is_fragment(lines[i - 1])) or is_stamp(lines[i - 1])):
        i -= 1
    return i


@cache
def _weights() -> dict[str, float]:
    weights = {row.sign: row.weight for row in load("seams.tsv", Weight)}
    return {name: weights[name] for name in Signs.__struct_fields__}
