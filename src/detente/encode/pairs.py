"""Two texts read side by side, each by the pieces of both: what one is to the other."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from detente.encode.pieces import CLOSES, OPENS, PADS, Ints, Pieces, pieces
from detente.encode.probabilities import softmax
from detente.encode.sessions import Floats, run
from detente.record import Span

LONGEST = 72
"""How many pieces of a text are read, those around its words."""
LONGEST_LEAD = 48
"""How many pieces of what is told before a text are read; a speaker's name has no end where a page is hostile."""
_REMEMBERED = 2048
"""How many texts are remembered with their pieces: those of one story meet many others."""

Cut = tuple[Ints, slice]
"""The pieces that are read of a side, and which of them are its words."""


@dataclass(frozen=True, slots=True)
class Side:
    """A text, what is told of it before it (by whom, how much later), and the words of it that are meant."""

    lead: str
    text: str
    words: Span


@dataclass(frozen=True, slots=True)
class Couple:
    """Two sides, the earlier first, and what else is known of them: one number a feature."""

    first: Side
    second: Side
    features: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A pair as the graph reads it: the pieces of both, and which of them are each side's words."""

    ids: Ints
    second_from: int
    """Where the second text begins."""
    words: tuple[slice, slice]


def bearings(couples: Sequence[Couple]) -> list[tuple[Floats, Floats]]:
    """For each couple how probable is each way in which one side can bear on the other, and each of VERDICTS.

    Each couple is read by itself: eight bits are cut by what a batch holds, and no couple may depend on its neighbours.
    """
    return [_bearing(couple) for couple in couples]


def _bearing(couple: Couple) -> tuple[Floats, Floats]:
    rows = [row(couple.first, couple.second)]
    states, verdict = run("pairs", **inputs(rows))
    features = np.array([couple.features], dtype=np.float32)
    bearing = run("bearing", states=states, **marks(rows), features=features)[0]
    return softmax(bearing)[0], softmax(verdict)[0]


def row(first: Side, second: Side) -> Row:
    """The pieces of both texts between [CLS] and [SEP]."""
    return beside(cut(first), cut(second))


def beside(first: Cut, second: Cut) -> Row:
    """What is read of two sides, between [CLS] and [SEP]."""
    (one, mine), (other, theirs) = first, second
    start = len(one) + 2
    ids = np.concatenate([[OPENS], one, [CLOSES], other, [CLOSES]])
    return Row(ids, start, (_moved(mine, 1), _moved(theirs, start)))


def _moved(words: slice, by: int) -> slice:
    return slice(words.start + by, words.stop + by)


def cut(side: Side) -> Cut:
    """The pieces of a side and which of them are its words; of a long text those that begin a little before these."""
    lead, text = _pieces(side.lead).ids[:LONGEST_LEAD], _pieces(side.text)
    words = text.within(side.words)
    start = max(0, min(words.start - LONGEST // 4, len(text) - LONGEST))
    ids = np.concatenate([lead, text.ids[start : start + LONGEST]])
    first, last = (len(lead) + min(at - start, LONGEST) for at in (words.start, words.stop))
    return ids, slice(first, last)


@lru_cache(_REMEMBERED)
def _pieces(text: str) -> Pieces:
    return pieces(text)


def inputs(rows: Sequence[Row]) -> dict[str, Ints]:
    """Rows as the graph of pairs takes them, filled up to the longest."""
    ids, types = (np.full((len(rows), max(len(one.ids) for one in rows)), PADS, dtype=np.int64) for _ in range(2))
    for i, one in enumerate(rows):
        ids[i, : len(one.ids)] = one.ids
        types[i, one.second_from : len(one.ids)] = 1
    return {"ids": ids, "mask": (ids != PADS).astype(np.int64), "types": types}


def marks(rows: Sequence[Row]) -> dict[str, Floats]:
    """1 on the pieces of the words of either side."""
    width = max(len(one.ids) for one in rows)
    found = {name: np.zeros((len(rows), width), dtype=np.float32) for name in ("first", "second")}
    for i, one in enumerate(rows):
        for table, words in zip(found.values(), one.words, strict=True):
            table[i, words] = 1
    return found
