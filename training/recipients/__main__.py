"""Learns whom events are done to: `python -m training.recipients` writes the weights and says how well they do."""

from collections import Counter
from pathlib import Path

import detente.extract.lexicon
from detente.extract.events.proposed import SURE
from detente.extract.ranker import chances
from training.codebook import sentences
from training.recipients.fit import fitted
from training.recipients.lessons import Lesson, lessons

_TABLE = Path(detente.extract.lexicon.__file__).parent / "recipients.tsv"
_HEAD = """\
# How much each hint speaks for somebody of a sentence being whom an event is done to (extract/events/hints.py).
# Source: learned by `python -m training.recipients` from the codebook in training/codebook.
hint\tweight
"""
_EVERY = 2
"""One sentence in so many is learned from, so that it takes minutes."""


def main() -> None:
    """Reads the codebook, fits the weights to its train part, measures them on its dev part, writes the table."""
    rows = [row for row in sentences("train") if row.events]
    weights = fitted([*lessons(rows[::_EVERY])])
    _tell([lesson for lesson in lessons(sentences("dev")) if lesson.is_open], weights)
    lines = (f"{hint}\t{weight:g}\n" for hint, weight in weights.items() if weight)
    _TABLE.write_text(_HEAD + "".join(lines), encoding="utf-8")


def _tell(held_out: list[Lesson], weights: dict[str, float]) -> None:
    """Of the events held out to which syntax finds no recipient: how many have one, are given one, and rightly."""
    told: Counter[str] = Counter()
    for lesson in held_out:
        each = chances(lesson.choices, weights)
        best = max(range(len(each)), key=each.__getitem__)
        proposed = best < len(each) - 1 and each[best] >= SURE
        told["with a recipient"] += not lesson.is_nobody
        told["proposed"] += proposed
        told["right"] += proposed and best in lesson.right
    print(len(held_out), dict(told))


if __name__ == "__main__":
    main()
