"""Spans of words as tags, and tags of words as tags of pieces."""

from collections.abc import Iterable, Sequence

import numpy as np

from detente.encode.pieces import Pieces

IGNORED = -100
"""The tag of a piece that does not begin a word, or whose tag is not known."""


Marked = tuple[slice, str]
"""Pieces, and the kind of the span that they are."""


def tags(found: Pieces, spans: Iterable[Marked], kinds: Sequence[str]) -> tuple[int, ...]:
    """A tag a piece: 0 is outside, 1 + 2k begins a span of kind k, 2 + 2k goes on with it."""
    begins = np.diff(found.words, prepend=-1) > 0
    numbers = np.where(begins, 0, IGNORED)
    for pieces, kind in spans:
        inside = 2 * kinds.index(kind) + 2
        numbers[pieces] = np.where(begins[pieces], inside, IGNORED)
        numbers[pieces.start] = inside - 1
    return tuple(numbers.tolist())
