"""The measures that tasks share: precision, recall, F1, accuracy, macro F1, correlation, and one-to-one pairing."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import product
from math import sqrt
from statistics import fmean
from typing import Self, TypeVar

from detente.view.evaluate.figures import Figure

Gold = TypeVar("Gold")
Predicted = TypeVar("Predicted")


def ratio(part: float, whole: float) -> float:
    """`part` of `whole`; 0 where there is nothing to take a part of."""
    return part / whole if whole else 0.0


def harmonic(precision: float, recall: float) -> float:
    """F1 of a precision and a recall."""
    return ratio(2 * precision * recall, precision + recall)


@dataclass(frozen=True, slots=True)
class Counts:
    """How many are right, of how many predicted and how many that the gold has."""

    right: int = 0
    predicted: int = 0
    gold: int = 0

    @classmethod
    def of(cls, gold: Collection[object], predicted: Collection[object]) -> Self:
        """Of two collections without repetition: what stands in both is right."""
        return cls(right=len(set(gold) & set(predicted)), predicted=len(predicted), gold=len(gold))

    @property
    def precision(self) -> float:
        return ratio(self.right, self.predicted)

    @property
    def recall(self) -> float:
        return ratio(self.right, self.gold)

    @property
    def f1(self) -> float:
        return harmonic(self.precision, self.recall)

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(self.right + other.right, self.predicted + other.predicted, self.gold + other.gold)

    def figures(self, name: str) -> tuple[Figure, ...]:
        """Precision, recall and F1, their names headed by `name`."""
        values = {"precision": self.precision, "recall": self.recall, "f1": self.f1}
        return tuple(Figure(f"{name} {measure}", value, self.gold) for measure, value in values.items())


def total(counts: Iterable[Counts]) -> Counts:
    """The sum: every unit weighs the same, whatever article it stands in."""
    return sum(counts, start=Counts())


def accuracy(gold: Sequence[object], predicted: Sequence[object]) -> float:
    """Share of places where both say the same."""
    return ratio(sum(g == p for g, p in zip(gold, predicted, strict=True)), len(gold))


def macro_f1(gold: Sequence[object], predicted: Sequence[object]) -> float:
    """The mean over the gold's classes of each class's F1: a rare class weighs as much as a frequent one."""
    return fmean(_class_counts(gold, predicted, label).f1 for label in set(gold)) if gold else 0.0


def _class_counts(gold: Sequence[object], predicted: Sequence[object], label: object) -> Counts:
    right = sum(g == p == label for g, p in zip(gold, predicted, strict=True))
    return Counts(right, sum(p == label for p in predicted), sum(g == label for g in gold))


def mean_absolute_error(gold: Sequence[float], predicted: Sequence[float]) -> float:
    """Mean distance of predicted from gold values; 0 where there are none."""
    return ratio(sum(abs(g - p) for g, p in zip(gold, predicted, strict=True)), len(gold))


def pearson(gold: Sequence[float], predicted: Sequence[float]) -> float:
    """Pearson's r; 0 where one side never varies, so that no correlation can be seen."""
    if not gold:
        return 0.0
    from_mean_g = [g - fmean(gold) for g in gold]
    from_mean_p = [p - fmean(predicted) for p in predicted]
    covariance = sum(g * p for g, p in zip(from_mean_g, from_mean_p, strict=True))
    return ratio(covariance, sqrt(sum(g * g for g in from_mean_g) * sum(p * p for p in from_mean_p)))


def paired(
    gold: Sequence[Gold], predicted: Sequence[Predicted], likeness: Callable[[Gold, Predicted], float]
) -> tuple[tuple[Gold, Predicted], ...]:
    """Gold and predicted things one to one, the likest first; a likeness of 0 makes no pair."""
    scored = ((likeness(gold[i], predicted[j]), i, j) for i, j in product(range(len(gold)), range(len(predicted))))
    best_first = sorted((pair for pair in scored if pair[0] > 0), key=lambda pair: (-pair[0], pair[1], pair[2]))
    taken_gold: set[int] = set()
    taken_predicted: set[int] = set()
    pairs = []
    for _, i, j in best_first:
        if i not in taken_gold and j not in taken_predicted:
            taken_gold.add(i)
            taken_predicted.add(j)
            pairs.append((gold[i], predicted[j]))
    return tuple(pairs)
