"""How well mentions are clustered: MUC, B-cubed, entity-based CEAF, and CoNLL F1, the mean of their three F1.

Gold and predicted clusters are given as a label for each mention, in one order; only which labels are equal counts.
Source: the measures as the CoNLL shared task of 2012 has them (Pradhan et al. 2014), singletons kept.
"""

from collections import Counter
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from statistics import fmean

import numpy as np

from detente.view.evaluate.assignment import best_assignment
from detente.view.evaluate.scores import harmonic, ratio

Labels = Sequence[Hashable]


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far predicted clusters agree with those of the gold, by one measure."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        return harmonic(self.precision, self.recall)


def muc(gold: Labels, predicted: Labels) -> Agreement:
    """By links: as many as join the mentions of a cluster, less those that are missing (Vilain et al. 1995)."""
    return Agreement(precision=_linked(predicted, gold), recall=_linked(gold, predicted))


def _linked(clusters: Labels, others: Labels) -> float:
    """The share of the links of `clusters` that `others` have."""
    parts = Counter(cluster for cluster, _ in set(zip(clusters, others, strict=True)))
    sizes = Counter(clusters)
    return ratio(sum(sizes[one] - parts[one] for one in sizes), sum(size - 1 for size in sizes.values()))


def b_cubed(gold: Labels, predicted: Labels) -> Agreement:
    """By mentions: what share of each one's cluster is rightly there (Bagga and Baldwin 1998)."""
    return Agreement(precision=_shared(predicted, gold), recall=_shared(gold, predicted))


def _shared(clusters: Labels, others: Labels) -> float:
    sizes, both = Counter(clusters), Counter(zip(clusters, others, strict=True))
    return ratio(sum(n * n / sizes[one] for (one, _), n in both.items()), len(clusters))


def ceaf_e(gold: Labels, predicted: Labels) -> Agreement:
    """By clusters: each with one of the other side at most, as they are likest in all (Luo 2005, fourth likeness)."""
    (golds, sizes), (founds, lengths) = _numbered(gold), _numbered(predicted)
    likeness = np.zeros((len(sizes), len(lengths)))
    for (one, other), n in Counter(zip(golds, founds, strict=True)).items():
        likeness[one, other] = 2 * n / (sizes[one] + lengths[other])
    together = float(sum(likeness[pair] for pair in best_assignment(likeness)))
    return Agreement(precision=ratio(together, len(lengths)), recall=ratio(together, len(sizes)))


def _numbered(labels: Labels) -> tuple[list[int], list[int]]:
    """Each mention's cluster as a number from 0, and the sizes of the clusters."""
    sizes = Counter(labels)
    numbers = {label: number for number, label in enumerate(sizes)}
    return [numbers[label] for label in labels], list(sizes.values())


def conll_f1(gold: Labels, predicted: Labels) -> float:
    """The mean F1 of the three measures."""
    return fmean(measure(gold, predicted).f1 for measure in (muc, b_cubed, ceaf_e))
