"""Pairs of sentences, and whether the second contradicts the first or follows from it."""

from collections.abc import Iterator
from pathlib import Path

from detente.encode.labels import VERDICTS
from detente.encode.pieces import CLOSES
from detente.encode.verdicts import shortened
from detente.view.evaluate.contradiction import is_held_out, load
from training.example import Example


def nli(path: Path, *, held_out: bool) -> Iterator[Example]:
    """Those whose premise is among the twentieth that is held out, or all others."""
    for row in load((path,)):
        if is_held_out(row) is held_out:
            ids = (*shortened(row.premise).tolist(), CLOSES, *shortened(row.hypothesis).tolist())
            yield Example(ids, verdict=VERDICTS.index(row.label))
