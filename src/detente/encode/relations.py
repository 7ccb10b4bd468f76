"""Which root a sentence says of an ordered pair of its spans."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from detente.encode.encoding import Encoding
from detente.encode.labels import RELATIONS
from detente.encode.probabilities import softmax
from detente.encode.sessions import Floats, run
from detente.record import Span

BATCH = 64


@dataclass(frozen=True, slots=True)
class Pair:
    """Who may do something to whom in a sentence; None is a side that is not named. All in characters."""

    sentence: Span
    source: Span | None
    target: Span | None


def relations(encoding: Encoding, pairs: Sequence[Pair]) -> Floats:
    """The probability of each of RELATIONS for each pair: [pairs, 17], rows sum to 1."""
    batches = [pairs[i : i + BATCH] for i in range(0, len(pairs), BATCH)]
    found = [_batch(encoding, batch) for batch in batches]
    return np.concatenate(found) if found else np.zeros((0, len(RELATIONS)), dtype=np.float32)


def _batch(encoding: Encoding, pairs: Sequence[Pair]) -> Floats:
    places = [encoding.pieces.within(pair.sentence) for pair in pairs]
    width = max(place.stop - place.start for place in places)
    states = np.zeros((len(pairs), width, encoding.states.shape[1]), dtype=np.float32)
    masks = np.zeros((3, len(pairs), width), dtype=np.float32)
    for row, (pair, place) in enumerate(zip(pairs, places, strict=True)):
        states[row, : place.stop - place.start] = encoding.states[place]
        for mask, span in zip(masks, (pair.source, pair.target, pair.sentence), strict=True):
            if span:
                inside = encoding.pieces.within(span)
                mask[row, max(inside.start - place.start, 0) : inside.stop - place.start] = 1
    source, target, inside_sentence = masks
    (logits,) = run("relation", states=states, source=source, target=target, inside=inside_sentence)
    return softmax(logits)
