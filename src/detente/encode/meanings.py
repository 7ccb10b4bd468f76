"""What texts mean, as vectors: the means of what their word pieces mean, by a table that `training/meaning` learned."""

from collections.abc import Sequence
from functools import cache
from io import BytesIO
from itertools import chain

import numpy as np

from detente.encode.nearest import Packed
from detente.encode.pieces import tokenizer
from detente.encode.sessions import Floats
from detente.encode.weights import weight

TABLE = "meanings.npz"
_AT_ONCE = 512
"""How many texts are cut into pieces at once; more do not fit the processor's cache, and take longer."""


def meanings(texts: Sequence[str]) -> Floats:
    """A vector a text, of length one, or of zeros where a text has no words: [texts, dimensions].

    The nearer two texts are in meaning, the larger the product of their vectors, -1 to 1. The words alone count, not
    their order (Model2Vec: Tulkens and van Dongen 2024).
    """
    parts = [_sums(texts[start : start + _AT_ONCE]) for start in range(0, len(texts), _AT_ONCE)]
    sums = np.concatenate([np.empty((0, table().shape[1]), dtype=np.float32), *parts])
    lengths = np.linalg.norm(sums, axis=1, keepdims=True)
    return np.asarray(np.divide(sums, lengths, out=sums, where=lengths > 0))


def _sums(texts: Sequence[str]) -> Floats:
    """What the pieces of each text add up to."""
    ids = [encoding.ids for encoding in tokenizer().encode_batch_fast([*texts], add_special_tokens=False)]
    counts = np.array([len(one) for one in ids])
    sums = np.zeros((len(texts), table().shape[1]), dtype=np.float32)
    if counts.any():
        begins = (counts.cumsum() - counts)[counts > 0]
        sums[counts > 0] = np.add.reduceat(table()[np.fromiter(chain.from_iterable(ids), dtype=np.int64)], begins)
    return sums


@cache
def table() -> Floats:
    """What each word piece means, the more telling ones longer: [pieces, dimensions]."""
    with np.load(BytesIO(weight(TABLE)), allow_pickle=False) as kept:
        return Packed(kept["rows"], kept["scales"]).unpacked()
