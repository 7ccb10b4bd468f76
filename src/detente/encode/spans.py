"""Tags of pieces → spans of whole words."""

from functools import cache

import msgspec
import numpy as np

from detente.encode import tags
from detente.encode.pieces import Pieces
from detente.encode.sessions import Floats
from detente.encode.weights import weight

TRANSITIONS = "transitions.json"
"""How much likelier each tag of each head is behind each other than anywhere."""


def tagged(pieces: Pieces, scores: Floats, head: str) -> list[tuple[slice, int]]:
    """The tagged spans, as slices of the pieces, and the kind of each; the tag of a word is that of its first piece."""
    first = np.flatnonzero(np.diff(pieces.words, prepend=-1))
    found = tags.spans(scores[first], _transitions()[head])
    bounds = [*first.tolist(), len(pieces)]
    return [(slice(bounds[words.start], bounds[words.stop]), kind) for words, kind in found]


@cache
def _transitions() -> dict[str, Floats]:
    heads = msgspec.json.decode(weight(TRANSITIONS), type=dict[str, list[list[float]]])
    return {head: np.array(rows, dtype=np.float32) for head, rows in heads.items()}
