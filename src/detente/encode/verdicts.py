"""What a sentence is to another: whether it contradicts it, follows from it, or neither."""

from collections.abc import Sequence

import numpy as np

from detente.encode.labels import VERDICTS
from detente.encode.pairs import Side, inputs, row
from detente.encode.probabilities import softmax
from detente.encode.sessions import Floats, run
from detente.record import Span


def verdicts(pairs: Sequence[tuple[str, str]]) -> Floats:
    """The probability of each of VERDICTS for the second text of each pair, given the first: [pairs, 3]."""
    if not pairs:
        return np.zeros((0, len(VERDICTS)), dtype=np.float32)
    return softmax(run("pairs", **inputs([row(whole(first), whole(second)) for first, second in pairs]))[1])


def whole(text: str) -> Side:
    """A text that is meant from end to end."""
    return Side("", text, Span(0, len(text)))
