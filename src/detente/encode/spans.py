"""Tags of pieces → spans of whole words."""

import numpy as np

from detente.encode import tags
from detente.encode.pieces import Pieces
from detente.encode.sessions import Floats


def tagged(pieces: Pieces, scores: Floats) -> list[tuple[slice, int]]:
    """The tagged spans, as slices of the pieces, and the kind of each; the tag of a word is that of its first piece."""
    first = np.flatnonzero(np.diff(pieces.words, prepend=-1))
    bounds = [*first.tolist(), len(pieces)]
    return [(slice(bounds[words.start], bounds[words.stop]), kind) for words, kind in tags.spans(scores[first])]
