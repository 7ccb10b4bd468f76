"""NGEC's machine-written stories, each about one kind of event."""

from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from detente.encode.labels import RELATIONS
from detente.encode.pieces import pieces
from detente.record import Root
from detente.view.evaluate.gold import read_rows
from training.example import Example, Pair

_SHOWN = 64
"""How many pieces of a story are read: its opening says what it is about."""
_WEIGHT = 0.5


class Story(Struct, frozen=True):
    """A row."""

    text: str
    root: Root


def stories(path: Path) -> Iterator[Example]:
    """The opening of each story; its root is what nobody named does to nobody named."""
    for story in read_rows(path, Story):
        ids = tuple(pieces(story.text[: 8 * _SHOWN]).ids[:_SHOWN].tolist())
        pair = Pair(None, None, (RELATIONS.index(story.root),), slice(0, len(ids)), _WEIGHT)
        yield Example(ids, pairs=(pair,))
