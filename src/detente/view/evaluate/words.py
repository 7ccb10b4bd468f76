"""The one definition of a word for all scores that count words."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import chain

from detente.record import Span

_WORD = re.compile(r"\w+|[^\w\s]")

Words = frozenset[int]
"""Words of a text by their number."""


def words(text: str) -> tuple[Span, ...]:
    """Runs of letters and digits, and single marks of punctuation; white space is no word."""
    return tuple(Span(*match.span()) for match in _WORD.finditer(text))


def touched(text_words: Sequence[Span], spans: Iterable[Span]) -> Words:
    """The numbers of the words that share a character with one of `spans`."""
    return frozenset(chain.from_iterable(_touched_by(text_words, span) for span in spans))


def _touched_by(text_words: Sequence[Span], span: Span) -> range:
    first = bisect_right(text_words, span.start, key=lambda word: word.end)
    return range(first, bisect_left(text_words, span.end, key=lambda word: word.start))


def common_share(one: Words, other: Words) -> float:
    """How much of their union two sets of words have in common (Jaccard's index); 0 for two empty ones."""
    return len(one & other) / len(one | other) if one or other else 0.0
