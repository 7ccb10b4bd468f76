"""The words that say events, as the encoder tags them."""

from dataclasses import dataclass

from detente.encode.encoding import Encoding
from detente.encode.labels import TRIGGERS
from detente.encode.probabilities import softmax
from detente.encode.spans import tagged
from detente.record import Root, Span


@dataclass(frozen=True, slots=True)
class Trigger:
    """The words, in characters, the root that they are tagged with, and how sure this is, 0 … 1."""

    span: Span
    root: Root
    confidence: float


def triggers(encoding: Encoding) -> tuple[Trigger, ...]:
    """The triggers of all sentences, in order."""
    sure = softmax(encoding.triggers)
    return tuple(
        Trigger(encoding.pieces.span(pieces), Root(TRIGGERS[kind]), float(sure[pieces.start, 1 + 2 * kind]))
        for pieces, kind in tagged(encoding.pieces, encoding.triggers, "triggers")
    )
