"""Learns whom pronouns mean: `python -m training.antecedents` writes the weights and says how well they do."""

from collections import Counter
from pathlib import Path

import detente.extract.lexicon
from training.antecedents.fit import chosen, fitted
from training.antecedents.lessons import Lesson, lessons
from training.antecedents.texts import texts

_TABLE = Path(detente.extract.lexicon.__file__).parent / "antecedents.tsv"
_HEAD = """\
# How much each feature of a pronoun and somebody near it speaks for that choice (extract/actors/antecedents.py).
# Source: learned by `python -m training.antecedents` from the texts in training/antecedents.
pronoun\tfeature\tweight
"""


def main() -> None:
    """Reads the texts, fits a ranker for each class of pronouns, measures it on those held out, writes the table."""
    found = tuple(lessons(texts()))
    classes = sorted({lesson.pronoun for lesson in found})
    learned = {name: fitted([x for x in found if x.pronoun == name and not x.is_held_out]) for name in classes}
    for name in classes:
        _tell(name, [x for x in found if x.pronoun == name and x.is_held_out], learned[name])
    rows = (
        f"{name}\t{feature}\t{weight:g}\n" for name in classes for feature, weight in learned[name].items() if weight
    )
    _TABLE.write_text(_HEAD + "".join(rows), encoding="utf-8")


def _tell(name: str, held_out: list[Lesson], weights: dict[str, float]) -> None:
    """Of the pronouns held out: how many mean somebody who was found, and how many are read right and wrong."""
    told: Counter[str] = Counter()
    for lesson in held_out:
        best, chance = chosen(lesson, weights)
        nobody = len(lesson.choices) - 1
        read = nobody if chance < 0.5 else best
        told["somebody"] += lesson.right != nobody
        told["right"] += read == lesson.right != nobody
        told["wrong"] += read not in (nobody, lesson.right)
        told["not found"] += lesson.right == nobody and not lesson.nobody_meant
    print(name, len(held_out), dict(told))


if __name__ == "__main__":
    main()
