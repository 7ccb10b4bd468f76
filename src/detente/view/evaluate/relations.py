"""Relations of given pairs against PLV: which of 15 PLOVER roots the source's doing to the target is."""

from collections.abc import Mapping, Sequence
from itertools import chain
from pathlib import Path

import detente
from detente.record import Root, Span
from detente.view.evaluate.figures import Figure
from detente.view.evaluate.gold import read_all
from detente.view.evaluate.plv import Pair, plv_root, quad_of
from detente.view.evaluate.scores import accuracy, macro_f1, ratio
from detente.view.evaluate.task import Task

NONE = "NONE"

Probabilities = Mapping[str, float]


def load(files: tuple[Path, ...]) -> tuple[Pair, ...]:
    """The pairs of the files, in order."""
    return read_all(files, Pair)


def predict(pair: Pair) -> Probabilities:
    """What detente takes the pair's relation for; a side that the sentence does not name is given as an empty span."""
    source, target = (next(iter(spans), Span(0, 0)) for spans in (pair.sources, pair.targets))
    return detente.relation(pair.sentence, source=source, target=target)


def score(outcomes: Sequence[tuple[Pair, Probabilities]]) -> tuple[Figure, ...]:
    """Accuracy and macro F1 of the likeliest root, its quad class, and cooperation against conflict.

    CONCEDE and RETREAT are added up as YIELD. Every pair of the gold is related, so the likeliest root is taken even
    where NONE is likelier; how often it is, is a figure of its own.
    """
    likeliest = [likeliest_root(probabilities) for _, probabilities in outcomes]
    sides: dict[str, tuple[Sequence[object], Sequence[object]]] = {
        "root": ([pair.root for pair, _ in outcomes], likeliest),
        "quad": ([pair.quad for pair, _ in outcomes], [quad_of(root) for root in likeliest]),
        "binary": ([pair.quad > 2 for pair, _ in outcomes], [quad_of(root) > 2 for root in likeliest]),
    }
    none = sum(max(p, key=lambda root: p[root]) == NONE for _, p in outcomes)
    return (
        *chain.from_iterable(_figures(name, gold, predicted) for name, (gold, predicted) in sides.items()),
        Figure("none is likeliest", ratio(none, len(outcomes)), len(outcomes)),
    )


def likeliest_root(probabilities: Probabilities) -> str:
    """The PLV root with the highest sum of probabilities, NONE aside."""
    sums = dict.fromkeys(map(plv_root, Root), 0.0)
    for root in Root:
        sums[plv_root(root)] += probabilities.get(root, 0.0)
    return max(sums, key=lambda root: sums[root])


def _figures(name: str, gold: Sequence[object], predicted: Sequence[object]) -> tuple[Figure, ...]:
    n = len(gold)
    return Figure(f"{name} accuracy", accuracy(gold, predicted), n), Figure(
        f"{name} macro f1", macro_f1(gold, predicted), n
    )


TASK = Task(load=load, predict=predict, score=score)
