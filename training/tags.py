"""Spans of words as tags, and tags of words as tags of pieces."""

from collections.abc import Iterable, Sequence

import numpy as np

from detente.encode.pieces import Pieces
from detente.encode.sessions import Floats

IGNORED = -100
"""The tag of a piece that does not begin a word, or whose tag is not known."""

ORDER = 0.3
"""How much the order in which tags usually stand counts beside what the words say."""

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


def follows(sequences: Iterable[Sequence[int]], count: int) -> Floats:
    """How much likelier each tag (column) is behind each other (row) than anywhere, in nats, by ORDER: [tags, tags].

    Row 0 also stands for the start; what is IGNORED is passed over; every two tags are counted once more than seen.
    """
    counts = np.ones((count, count))
    for sequence in sequences:
        known = [0, *(tag for tag in sequence if tag != IGNORED)]
        np.add.at(counts, (known[:-1], known[1:]), 1)
    anywhere = counts.sum(0) / counts.sum()
    return np.asarray(ORDER * np.log(counts / counts.sum(1, keepdims=True) / anywhere), dtype=np.float32)
