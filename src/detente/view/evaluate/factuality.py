"""Factuality of predicates against five corpora in one format: from -3 (certainly not) to 3 (certainly did)."""

from collections.abc import Sequence
from itertools import chain
from pathlib import Path

from msgspec import Struct

from detente.encode import Text, encode
from detente.view.evaluate.figures import Figure
from detente.view.evaluate.gold import read_rows
from detente.view.evaluate.joined import joined
from detente.view.evaluate.scores import mean_absolute_error, pearson
from detente.view.evaluate.task import Task


class Target(Struct, frozen=True):
    """A predicate, by its tokens `[start, end)`, and how factual people judged it."""

    start: int
    end: int
    factuality: float


class Sentence(Struct, frozen=True):
    """A row: the tokens of a sentence and its predicates."""

    tokens: tuple[str, ...]
    targets: tuple[Target, ...]

    def __post_init__(self) -> None:
        if not all(0 <= target.start < target.end <= len(self.tokens) for target in self.targets):
            raise ValueError("a target outside the tokens")


class Judged(Struct, frozen=True):
    """A sentence and the corpus it is from, named as its file."""

    corpus: str
    sentence: Sentence


def load(files: tuple[Path, ...]) -> tuple[Judged, ...]:
    """The sentences of the files, in order."""
    return tuple(Judged(file.stem, sentence) for file in files for sentence in read_rows(file, Sentence))


def predict(row: Judged) -> tuple[float, ...]:
    """What detente takes each target's factuality for."""
    text = joined(row.sentence.tokens)
    encoding = encode(Text.whole(text.text))
    return tuple(encoding.factuality_of(text.over(target.start, target.end)) for target in row.sentence.targets)


def score(outcomes: Sequence[tuple[Judged, tuple[float, ...]]]) -> tuple[Figure, ...]:
    """Mean absolute error and Pearson's r over all targets, and for each corpus where there are several."""
    corpora = sorted({row.corpus for row, _ in outcomes})
    parts = {f"{corpus} ": [o for o in outcomes if o[0].corpus == corpus] for corpus in corpora}
    parts = {"": list(outcomes)} | (parts if len(corpora) > 1 else {})
    return tuple(chain.from_iterable(_figures(name, part) for name, part in parts.items()))


def _figures(name: str, outcomes: Sequence[tuple[Judged, tuple[float, ...]]]) -> tuple[Figure, ...]:
    gold = [target.factuality for row, _ in outcomes for target in row.sentence.targets]
    predicted = list(chain.from_iterable(values for _, values in outcomes))
    error, r = mean_absolute_error(gold, predicted), pearson(gold, predicted)
    return Figure(f"{name}mean absolute error", error, len(gold)), Figure(f"{name}pearson r", r, len(gold))


TASK = Task(load=load, predict=predict, score=score)
