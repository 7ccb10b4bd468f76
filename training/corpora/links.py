"""Pairs of sentences, and whether the second contradicts the first or follows from it."""

from collections.abc import Iterator
from pathlib import Path

from detente.encode.labels import VERDICTS
from detente.encode.pieces import CLOSES, pieces
from detente.view.evaluate.contradiction import is_held_out, load
from training.example import Example

_LONGEST = 100
"""How many pieces of a sentence are read."""


def nli(path: Path, *, held_out: bool) -> Iterator[Example]:
    """Those whose premise is among the twentieth that is held out, or all others."""
    for row in load((path,)):
        if is_held_out(row) is held_out:
            first, second = (pieces(text).ids[:_LONGEST].tolist() for text in (row.premise, row.hypothesis))
            ids = (*first, CLOSES, *second)
            yield Example(ids, verdict=VERDICTS.index(row.label))
