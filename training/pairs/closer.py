"""Learns from judged pairs of real news what speaks for a link between facts that are looked at closely."""

import random
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from detente.link.again import are_copies
from detente.link.anchors import Near, kinship
from detente.link.compare import FEATURES
from detente.link.likeness import LIKENESSES
from detente.link.proposition import Proposition, Story
from detente.link.propositions import stories
from detente.link.regression import Regression
from detente.link.sieve import BETWEEN, CONSTANT, TABLE, TIMES, WITHIN, looked_at_between, looked_at_within, values
from detente.view.evaluate.readers import as_published
from training.pairs.judged import Judged, Told, judged_pairs
from training.pairs.lessons import NOTHING

_TABLES = Path("src/detente/link/tables")
ASKED: Mapping[str, float] = {WITHIN: -2.6, BETWEEN: -2.8}
"""The log-odds from which on a pair is judged; chosen on campaign news, for one or two pairs an article."""
_RIDGE = 30.0
_KEPT = 0.3
"""The share that is learned from of the pairs of two stories that nobody judged: hardly any of them is linked."""
_LEFT_OUT = frozenset({"one article", "one sentence"})
_PRODUCTS = (
    *("own words × own words", "own words × same doer", "own words × doers of one side", "own words × same root"),
    *(
        "own bits × doers of one side",
        "own bits × same root",
        "own bits × same object",
        "sentences × doers of one side",
    ),
    *("own covered × doers of one side", "same root × doers of one side", "same root × same object"),
    *("first is said × second is said", "first is an event × second is an event"),
    *("first is said × second is said × same doer", "first is an event × second is an event × same root"),
    *("own words × first is said × second is said", "own bits × first is said × second is said"),
    *("own words × time between", "first is an event × second is an event × own words"),
    *("same place × same root", "other numbers × own words"),
)
_OF: Mapping[str, tuple[str, ...]] = {
    WITHIN: (
        *("close", "close × second replies", "close × own words", "close × doers of other states"),
        *("second replies × first is said", "first replies × second is said"),
    ),
    BETWEEN: (
        *("kinship", "kinship × own words", "kinship × own bits", "kinship × same root"),
        *("kinship × doers of one side", "kinship × kinship", "kinship × second replies"),
    ),
}
_REPLIES = ("first replies", "second replies")
Floats = NDArray[np.float64]
Seen = tuple[dict[str, float], bool, bool]
"""What is compared of a pair, whether one story tells both, and whether they are linked."""


def learn(judged: Sequence[tuple[Sequence[Judged], Sequence[Told]]], log: Callable[[str], None]) -> None:
    """Fits both regressions to the pairs of each table and of its stories, and writes their weights."""
    seen = [one for rows, told in judged for one in _seen(rows, told, log)]
    lines = [line for of in (WITHIN, BETWEEN) for line in _weights(of, seen, log)]
    (_TABLES / TABLE).write_text("\n".join([*_HEAD, "of\tfeature\tweight", *lines]) + "\n", "utf-8")


_HEAD = (
    "# How much each feature of two propositions, or product of some, speaks for their being linked (link/sieve.py),",
    "# within a story and between two: weights of two logistic regressions, the constant less the log-odds asked.",
    "# Source: learned by `python -m training.pairs closer` from training/links/judged.",
)


def _seen(rows: Sequence[Judged], told: Sequence[Told], log: Callable[[str], None]) -> Iterator[Seen]:
    """All pairs of the stories of a table that are looked at closely; those that nobody judged are not linked."""
    linked = {(first, second): right != NOTHING for first, second, right in judged_pairs(rows, told, log)}
    wanted = {story for row in rows for story in (row.first, row.second)}
    rng = random.Random(0)
    for pair, kin in _looked_at(s for one in told if one.id in wanted for s in _stories(one)):
        is_one = pair[0].article == pair[1].article
        if not are_copies(*pair) and (pair in linked or is_one or rng.random() < _KEPT):
            yield values(pair, kin), is_one, linked.get(pair, False)


def _stories(one: Told) -> tuple[Story, ...]:
    return stories(as_published(one.text, one.published, uri=one.id))


def _looked_at(told: Iterable[Story]) -> Iterator[tuple[tuple[Proposition, Proposition], float]]:
    known = Near()
    for story in told:
        yield from ((pair, 1.0) for pair in looked_at_within(story))
        others = known.near(story)
        for other, pairs in zip(others, looked_at_between(story, others), strict=True):
            kin = kinship(*sorted((story, other), key=lambda one: one.article))
            yield from ((pair, kin) for pair in pairs)
        known.add(story, ())


def _weights(of: str, seen: Sequence[Seen], log: Callable[[str], None]) -> Iterator[str]:
    names = [*(name for name in (*FEATURES, *LIKENESSES, *_REPLIES) if name not in _LEFT_OUT), *_PRODUCTS, *_OF[of]]
    here = [(value, linked) for value, is_one, linked in seen if is_one is (of == WITHIN)]
    features = np.array([[_product(value, name) for name in names] for value, _ in here])
    found = Regression.learned(features, np.array([float(linked) for _, linked in here]), ridge=_RIDGE)
    log(f"{of}: {len(here)} pairs, {sum(linked for _, linked in here)} linked")
    yield f"{of}\t{CONSTANT}\t{found.constant - ASKED[of]:.4f}"
    yield from (f"{of}\t{n}\t{w:.4f}" for n, w in zip(names, found.weights, strict=True) if round(w, 4))


def _product(value: Mapping[str, float], name: str) -> float:
    return float(np.prod([value[part] for part in name.split(TIMES)]))
