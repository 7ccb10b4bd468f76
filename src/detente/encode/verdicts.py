"""What a sentence is to another: whether it contradicts it, follows from it, or neither."""

from collections.abc import Sequence

import numpy as np

from detente.encode.encoding import padded
from detente.encode.labels import VERDICTS
from detente.encode.pieces import CLOSES, Ints, pieces
from detente.encode.probabilities import softmax
from detente.encode.sessions import Floats, run

LONGEST = 100
"""How many pieces of a sentence are read."""


def verdicts(pairs: Sequence[tuple[str, str]]) -> Floats:
    """The probability of each of VERDICTS for the second text of each pair, given the first: [pairs, 3]."""
    if not pairs:
        return np.zeros((0, len(VERDICTS)), dtype=np.float32)
    rows = [np.concatenate([shortened(first), [CLOSES], shortened(second)]) for first, second in pairs]
    inputs = padded(rows)
    states = run("encoder", **inputs)[0]
    return softmax(run("verdict", states=states, mask=inputs["mask"])[0])


def shortened(text: str) -> Ints:
    """The first pieces of a text, as many as are read."""
    return pieces(text).ids[:LONGEST]
