"""Search by meaning against what people found to say the same: is it found among everything else that is said?"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from detente.encode import NEAR, meanings
from detente.record import LinkKind
from detente.view.evaluate.bm25 import Overlap
from detente.view.evaluate.figures import Figure
from detente.view.evaluate.folds import fold
from detente.view.evaluate.gold import read_all
from detente.view.evaluate.links import Joined, Marked
from detente.view.evaluate.task import Task

_PARTS, _DEVELOPED = 20, 1
_SAME = (LinkKind.SAME, LinkKind.REPEATS)
_FEW = 10

Floats = NDArray[np.float32]


class Gold(Struct, frozen=True):
    """A row: two sentences and what the second is to the first; or facts in their words, with the links of them."""

    premise: str = ""
    hypothesis: str = ""
    label: str = ""
    facts: tuple[Marked, ...] = ()
    links: tuple[Joined, ...] = ()

    @property
    def kept(self) -> tuple[str, ...]:
        """What is searched."""
        return (self.premise,) if self.premise else tuple(fact.words for fact in self.facts)

    @property
    def asked(self) -> tuple[tuple[str, str], ...]:
        """What is asked, each with what is to be found."""
        if self.premise:
            return ((self.hypothesis, self.premise),) if self.label == "entailment" else ()
        words = {fact.id: fact.words for fact in self.facts}
        same = [(words[link.from_], words[link.to]) for link in self.links if link.kind in _SAME]
        return (*same, *((one, other) for other, one in same))


Vectors = dict[str, Floats]
Outcomes = Sequence[tuple[Gold, Vectors]]


@dataclass(frozen=True, slots=True)
class Search:
    """A question: its own place among what is searched, if it stands there, and the places of what is to be found."""

    query: str
    own: int | None
    right: tuple[int, ...]


def predict(row: Gold) -> Vectors:
    """What each text of a row means."""
    texts = [*row.kept, *(query for query, _ in row.asked)]
    return dict(zip(texts, meanings(texts), strict=True))


def score(outcomes: Outcomes) -> tuple[Figure, ...]:
    """How near to the top what is to be found stands, by meaning and by words in common; what passes the threshold."""
    kept = [*dict.fromkeys(text for row, _ in outcomes for text in row.kept)]
    searches = [*_searches([row for row, _ in outcomes], kept)]
    vectors = {text: vector for _, of in outcomes for text, vector in of.items()}
    matrix = np.array([vectors[text] for text in kept], dtype=np.float32)
    found = [_looked(search, matrix @ vectors[search.query]) for search in searches]
    overlap = Overlap(kept)
    by_words = [_looked(search, overlap.scores(search.query)).rank for search in searches]
    figure = partial(_figure, n=len(searches))
    return (
        *ranked("", [one.rank for one in found]),
        *ranked("by words in common ", by_words),
        figure("similar enough", [one.right >= NEAR for one in found]),
        figure("others similar enough", [one.others for one in found]),
    )


def ranked(name: str, ranks: Sequence[float]) -> tuple[Figure, ...]:
    """The mean of one by the rank, and how often it is the first and among the first ten."""
    figure = partial(_figure, n=len(ranks))
    return (
        figure(f"{name}mean reciprocal rank", [1 / rank for rank in ranks]),
        figure(f"{name}first", [rank <= 1 for rank in ranks]),
        figure(f"{name}among the first ten", [rank <= _FEW for rank in ranks]),
    )


@dataclass(frozen=True, slots=True)
class Looked:
    """The rank of the best that is to be found (ties in the middle), its score, and the share of others above NEAR."""

    rank: float
    right: float
    others: float


def _looked(search: Search, scores: Floats) -> Looked:
    right = scores[[*search.right]].max()
    passed = [*search.right] if search.own is None else [*search.right, search.own]
    others = np.delete(scores, passed)
    before, level = int((others > right).sum()), int((others == right).sum())
    return Looked(1 + before + level / 2, float(right), float((others >= NEAR).mean()) if len(others) else 0.0)


def _searches(rows: Sequence[Gold], kept: Sequence[str]) -> Iterator[Search]:
    """Each question once, in order, with all that answers it."""
    places = {text: place for place, text in enumerate(kept)}
    answers: dict[str, set[int]] = {}
    for row in rows:
        for query, answer in row.asked:
            answers.setdefault(query, set()).add(places[answer])
    for query, right in answers.items():
        own = places.get(query)
        if right := right - {own}:
            yield Search(query, own, tuple(sorted(right)))


def _figure(name: str, values: Sequence[float], *, n: int) -> Figure:
    return Figure(name, float(np.mean(values)) if n else 0.0, n)


def load(files: tuple[Path, ...]) -> tuple[Gold, ...]:
    """The rows of the files, in order."""
    return read_all(files, Gold)


def is_held_out(row: Gold) -> bool:
    """Whether nothing was chosen by a row: sentences that are not in the twentieth part that was developed on."""
    return fold(row.premise, _PARTS) != _DEVELOPED


TASK = Task(load=load, predict=predict, score=score, is_held_out=is_held_out)
