"""The codebook: sentences of our own, labelled; README.md beside this says how."""

from functools import cache
from pathlib import Path

from detente.view.evaluate.codebook import Part, Sentence
from detente.view.evaluate.gold import gold_files, read_all


@cache
def codebook() -> tuple[Sentence, ...]:
    """Every sentence, file by file."""
    return read_all(gold_files(Path(__file__).parent), Sentence)


def sentences(part: Part) -> tuple[Sentence, ...]:
    """Those of one part."""
    return tuple(sentence for sentence in codebook() if sentence.part == part)
