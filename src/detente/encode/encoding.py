"""An article as the encoder has read it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

import numpy as np

from detente.divide import Document
from detente.encode.labels import ROLES, SIDES, TRIGGERS, tag_count
from detente.encode.pieces import CLOSES, OPENS, PADS, Ints, Pieces, pieces
from detente.encode.sessions import Floats, run
from detente.encode.windows import Window, windows
from detente.record import Span

BATCH = 2048
"""How many pieces go through the encoder at once."""
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


def encode(texts: Sequence[Text]) -> tuple[Encoding, ...]:
    """Every text read once, all heads at once, windows of like length of all texts side by side."""
    found = [pieces(one.text, one.sentences) for one in texts]
    cut = [
        (number, window)
        for number, (one, text) in enumerate(zip(found, texts, strict=True))
        for window in windows(one.cut(text.sentences))
    ]
    empty = [_empty(len(one)) for one in found]
    for batch in _batches(cut):
        outputs = run("encoder", **padded([found[number].ids[w.start : w.stop] for number, w in batch]))
        for row, (number, window) in enumerate(batch):
            read = slice(1 + window.own - window.start, 1 + window.stop - window.start)
            for whole, output in zip(empty[number], outputs, strict=True):
                whole[window.own : window.stop] = output[row, read]
    return tuple(Encoding(one, *arrays) for one, arrays in zip(found, empty, strict=True))


def _empty(n: int) -> tuple[Floats, ...]:
    return tuple(np.zeros((n, *shape), dtype=np.float32) for shape in _SHAPES)


def _batches(cut: list[tuple[int, Window]]) -> list[list[tuple[int, Window]]]:
    """Windows of like length together, `BATCH` pieces at most, the longest first."""
    ordered = sorted(cut, key=lambda one: one[1].start - one[1].stop)
    found: list[list[tuple[int, Window]]] = []
    while ordered:
        longest = ordered[0][1].stop - ordered[0][1].start + 2
        fitting = max(1, BATCH // longest)
        found.append(ordered[:fitting])
        ordered = ordered[fitting:]
    return found


def padded(rows: Sequence[Ints]) -> dict[str, Ints]:
    """Rows of pieces between [CLS] and [SEP], filled up to the longest, as the encoder takes them."""
    ids = np.full((len(rows), max(map(len, rows)) + 2), PADS, dtype=np.int64)
    ids[:, 0] = OPENS
    for row, each in zip(ids, rows, strict=True):
        row[1 : len(each) + 1] = each
        row[len(each) + 1] = CLOSES
    return {"ids": ids, "mask": (ids != PADS).astype(np.int64)}
