"""Pairs of sentences, and whether the second contradicts the first or follows from it."""

from collections.abc import Iterator
from pathlib import Path

from detente.encode.labels import VERDICTS
from detente.encode.pieces import CLOSES
from detente.encode.verdicts import shortened
from detente.view.evaluate.contradiction import load
from training.corpora.folds import fold
from training.example import Example

_PARTS = 20


def nli(path: Path, *, held_out: bool) -> Iterator[Example]:
    """Those whose premise is among the twentieth that is held out, or all others."""
    for row in load((path,)):
        if (fold(row.premise, _PARTS) == 0) is held_out:
            ids = (*shortened(row.premise).tolist(), CLOSES, *shortened(row.hypothesis).tolist())
            yield Example(ids, verdict=VERDICTS.index(row.label))
