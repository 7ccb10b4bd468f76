"""The sentences that the table learns from: newswire that nobody labelled, and the codebook."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from detente.encode.pieces import tokenizer
from detente.view.evaluate.gold import read_rows
from training.codebook import codebook
from training.corpora.newswire import Story

LONGEST = 126
"""How many pieces of a sentence are read."""
_END = re.compile(r'(?<=[.!?])\s+(?=[A-Z"“])|\n+')
_FEWEST = 4

Pieces = NDArray[np.int64]


def sentences(newswire: Path) -> tuple[str, ...]:
    """Every sentence of the stories, then every text of the codebook."""
    return (*cut(newswire), *(sentence.text for sentence in codebook()))


def cut(newswire: Path) -> Iterator[str]:
    """The sentences of newswire, cut roughly, that have four words or more."""
    for story in read_rows(newswire, Story):
        yield from (part.strip() for part in _END.split(story.text) if len(part.split()) >= _FEWEST)


def in_pieces(texts: Sequence[str]) -> list[Pieces]:
    """The pieces of each text."""
    found = tokenizer().encode_batch_fast([*texts], add_special_tokens=False)
    return [np.array(one.ids[:LONGEST], dtype=np.int64) for one in found]
