"""Two facts in their words side by side, with what the one says and the other does not where they say most alike."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

from detente.record import Span
from detente.view.facts.excerpt import Evidence, Excerpt

_WORD = re.compile(r"\w+(?:['’.-]\w+)*")
_ALIKE = 0.5
"""How much of two texts has to be the same words for the others to be worth marking."""
_LONGEST = 400
"""How many words are compared at most, as comparing takes the square of their number."""


@dataclass(frozen=True, slots=True)
class Contrasted:
    """Words of one side: whether they tell the fact (its trigger, or the cue), whether the other side lacks them."""

    text: str
    leads: bool
    apart: bool


Side = tuple[Contrasted, ...]


def contrast(one: Excerpt, other: Excerpt) -> tuple[Side, Side]:
    """The words of two excerpts, those that only one has set apart where they share most."""
    mine, theirs = differing(one.words, other.words)
    return tuple(_cut(one, mine)), tuple(_cut(other, theirs))


def differing(one: str, other: str) -> tuple[list[Span], list[Span]]:
    """Where two texts have words that the other has not in their place; nowhere where fewer than half are the same."""
    mine, theirs = list(_WORD.finditer(one)), list(_WORD.finditer(other))
    if not mine or not theirs or max(len(mine), len(theirs)) > _LONGEST:
        return [], []
    matcher = SequenceMatcher(None, _folded(mine), _folded(theirs), autojunk=False)
    if matcher.ratio() < _ALIKE:
        return [], []
    changes = [code for code in matcher.get_opcodes() if code[0] != "equal"]
    return (
        [_span(mine, start, end) for _, start, end, _, _ in changes if start < end],
        [_span(theirs, start, end) for _, _, _, start, end in changes if start < end],
    )


def _folded(words: Sequence[re.Match[str]]) -> list[str]:
    return [word.group().casefold().replace("’", "'") for word in words]


def _span(words: Sequence[re.Match[str]], start: int, end: int) -> Span:
    return Span(words[start].start(), words[end - 1].end())


def _cut(excerpt: Excerpt, apart: Sequence[Span]) -> Iterator[Contrasted]:
    """The words of an excerpt, cut where what leads it and what sets it apart begin and end."""
    leading = (Evidence.TRIGGER, Evidence.CUE)
    leads = [mark.span.shifted(-excerpt.span.start) for mark in excerpt.marks if mark.what in leading]
    whole = Span(0, excerpt.span.length)
    edges = {whole.start, whole.end, *(edge for span in (*leads, *apart) for edge in span if whole.holds(edge))}
    for cut in map(Span._make, pairwise(sorted(edges))):
        yield Contrasted(
            cut.of(excerpt.words),
            any(span.covers(cut) for span in leads),
            any(span.covers(cut) for span in apart),
        )
