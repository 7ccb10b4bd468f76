"""An article as the encoder has read it."""

from dataclasses import dataclass
from typing import Self

import numpy as np

from detente.divide import Document
from detente.encode.labels import ROLES, SIDES, TRIGGERS, tag_count
from detente.encode.pieces import CLOSES, OPENS, Ints, Pieces, pieces
from detente.encode.sessions import Floats, run
from detente.encode.windows import windows
from detente.record import Span

WIDTH = 384
_SHAPES = ((WIDTH,), (tag_count(ROLES),), (tag_count(SIDES),), (tag_count(TRIGGERS),), ())
"""What the graph gives for a piece, in order."""


@dataclass(frozen=True, slots=True)
class Encoding:
    """What the encoder makes of each piece of a text; arrays have a row a piece."""

    pieces: Pieces
    states: Floats
    """[pieces, WIDTH]."""
    attribution: Floats
    """Log-odds of O, then begin and inside of source, cue and content."""
    roles: Floats
    """Log-odds of O, then begin and inside of who acts, who is acted on, and a third party."""
    triggers: Floats
    """Log-odds of O, then begin and inside of the words that say an event of each root."""
    factuality: Floats
    """How far what a predicate says happened, -3 … 3; of meaning at the first piece of a predicate only."""

    def factuality_of(self, predicate: Span) -> float:
        """How far what a predicate says happened: -3 certainly not, 0 unknown (or no word there), 3 certainly."""
        place = self.pieces.within(predicate)
        return float(self.factuality[place.start]) if place.start < place.stop else 0.0


@dataclass(frozen=True, slots=True)
class Text:
    """A text and its sentences, in order; nothing outside them is read."""

    text: str
    sentences: tuple[Span, ...]

    @classmethod
    def whole(cls, text: str) -> Self:
        """A text that is read as one sentence."""
        return cls(text, (Span(0, len(text)),))

    @classmethod
    def of(cls, document: Document) -> Self:
        """What is read of a document: its titles and bodies."""
        return cls(document.text, tuple(sentence.span for sentence in document.sentences))


def encode(text: Text) -> Encoding:
    """A text read once, all heads at once.

    Each window is read by itself: eight bits are cut by what a batch holds, so that nothing may depend on what else is
    read, and onnxruntime is as fast with one as with many.
    """
    found = pieces(text.text, text.sentences)
    arrays = tuple(np.zeros((len(found), *shape), dtype=np.float32) for shape in _SHAPES)
    for window in windows(found.cut(text.sentences)):
        outputs = run("encoder", **_between(found.ids[window.start : window.stop]))
        read = slice(1 + window.own - window.start, 1 + window.stop - window.start)
        for whole, output in zip(arrays, outputs, strict=True):
            whole[window.own : window.stop] = output[0, read]
    return Encoding(found, *arrays)


def _between(ids: Ints) -> dict[str, Ints]:
    """Pieces between [CLS] and [SEP], as the encoder takes them."""
    row = np.concatenate([[OPENS], ids, [CLOSES]])[None]
    return {"ids": row, "mask": np.ones_like(row)}
