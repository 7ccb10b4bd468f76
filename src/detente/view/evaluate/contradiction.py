"""Contradiction against pairs of sentences that people judged: does the second contradict or follow from the first?"""

from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from msgspec import Struct

from detente.encode import VERDICTS, verdicts
from detente.view.evaluate.figures import Figure
from detente.view.evaluate.folds import fold
from detente.view.evaluate.gold import read_all
from detente.view.evaluate.scores import Counts, accuracy, macro_f1
from detente.view.evaluate.task import Task

Verdict = Literal["contradiction", "entailment", "neutral"]
_PARTS = 20


class Inference(Struct, frozen=True):
    """A row: two sentences, and what the second is to the first."""

    premise: str
    hypothesis: str
    label: Verdict


def load(files: tuple[Path, ...]) -> tuple[Inference, ...]:
    """The pairs of the files, in order."""
    return read_all(files, Inference)


def predict(row: Inference) -> str:
    """The likeliest verdict."""
    (probabilities,) = verdicts([(row.premise, row.hypothesis)])
    return VERDICTS[int(probabilities.argmax())]


def score(outcomes: Sequence[tuple[Inference, str]]) -> tuple[Figure, ...]:
    """Accuracy and macro F1 of the three verdicts; precision, recall and F1 of contradiction."""
    gold, predicted = [row.label for row, _ in outcomes], [verdict for _, verdict in outcomes]
    contradicting = ([i for i, label in enumerate(side) if label == "contradiction"] for side in (gold, predicted))
    return (
        Figure("accuracy", accuracy(gold, predicted), len(gold)),
        Figure("macro f1", macro_f1(gold, predicted), len(gold)),
        *Counts.of(*contradicting).figures("contradiction"),
    )


def is_held_out(row: Inference) -> bool:
    """Whether the encoder never learns from a pair: those whose premise is in one of twenty parts."""
    return fold(row.premise, _PARTS) == 0


TASK = Task(load=load, predict=predict, score=score, is_held_out=is_held_out)
