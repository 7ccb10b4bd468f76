"""Predicates of sentences, and how factual people judged them."""

from collections.abc import Iterator
from pathlib import Path

from detente.encode.pieces import pieces
from detente.view.evaluate.factuality import Sentence
from detente.view.evaluate.gold import read_rows
from detente.view.evaluate.joined import joined
from training.example import Example, Rating


def factuality(path: Path) -> Iterator[Example]:
    """Every sentence of a file."""
    for row in read_rows(path, Sentence):
        text = joined(row.tokens)
        found = pieces(text.text)
        spans = ((found.within(text.over(target.start, target.end)), target) for target in row.targets)
        ratings = tuple(Rating(span.start, target.factuality) for span, target in spans if span.start < span.stop)
        yield Example(tuple(found.ids.tolist()), ratings=ratings)
