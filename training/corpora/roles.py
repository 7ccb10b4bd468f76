"""ConfliBERT's CAMEO sentences: who acts on whom."""

from collections.abc import Collection, Iterator
from pathlib import Path

from detente.encode.labels import SIDES
from detente.encode.pieces import pieces
from detente.view.evaluate.folds import fold
from detente.view.evaluate.joined import joined
from detente.view.evaluate.roles import load, tagged
from training.example import Example
from training.tags import tags


def roles(path: Path, folds: Collection[int]) -> Iterator[Example]:
    """The sentences of those folds."""
    for sentence in load((path,)):
        text = joined(sentence.tokens)
        if fold(text.text) in folds:
            found = pieces(text.text)
            spans = [
                (found.within(text.over(*stretch)), side) for side in SIDES for stretch in tagged(sentence.tags, side)
            ]
            yield Example(tuple(found.ids.tolist()), tags={"roles": tags(found, spans, SIDES)})
