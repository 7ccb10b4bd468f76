"""Learns which pairs of facts are worth judging, by what is compared of them: `python -m training.pairs.sieve`."""

import argparse
import random
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from math import exp, prod
from pathlib import Path
from typing import NamedTuple

import numpy as np

from detente.link.admissible import is_admissible
from detente.link.again import are_copies
from detente.link.anchors import Near
from detente.link.judge import Propositions, judge
from detente.link.proposition import Story
from detente.link.propositions import stories
from detente.link.regression import Regression
from detente.link.sieve import (
    BETWEEN,
    COMPARED,
    CONSTANT,
    SHORT,
    TABLE,
    TIMES,
    WITHIN,
    Look,
    looked_at_between,
    looked_at_within,
    values,
)
from detente.view.evaluate.links import Bundle, load
from detente.view.evaluate.links import read as read_bundle
from detente.view.evaluate.readers import as_published
from training.pairs.judged import Judged, Told, judged_pairs, tables
from training.pairs.lessons import NOTHING, TEXTS

_TABLES = Path("src/detente/link/tables")
ASKED: Mapping[str, float] = {
    WITHIN: -2.6,
    BETWEEN: -2.8,
    f"{SHORT}{WITHIN}": -3.2,
    f"{SHORT}{BETWEEN}": -2.8,
}
"""The log-odds from which on a pair is judged; chosen on campaign news, for three pairs an article in all, and on the
odd rows of evaluation/links."""
_RIDGE = 30.0
_KEPT, _KEPT_OF_SHORT = 0.3, 0.2
"""The share that is learned from of the stories that nobody judged, and of the pairs of two, and of two short ones:
hardly any of them is linked."""
_LEFT_OUT = frozenset({"one article", "one sentence", "few", "shared", "kinship", "close"})
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

_OF_FEW = (f"{SHORT}{WITHIN}", f"{SHORT}{BETWEEN}")
_OF_SHORT = (
    *("few", "shared", "few × shared", "few × same doer", "few × doers of one side", "few × second replies"),
    *("few × second is said", "shared × second replies", "shared × doers of one side", "one is negated × shared"),
    *("one is negated × same doer", "second replies × about the doer", "second replies × about the same"),
    "second replies × doers of other states",
)


class Seen(NamedTuple):
    """A pair that is looked at closely, and whether it is linked."""

    look: Look
    is_linked: bool


def main() -> None:
    """Writes the weights of all kinds of pairs."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gold", type=Path, default=Path("../shared/gold"), help="the folder of labelled data")
    parser.add_argument("--corpus", type=Path, default=Path("../shared/corpus"), help="unlabelled news")
    asked = parser.parse_args()
    learn(tables(asked.gold, asked.corpus), load(tuple(sorted(TEXTS.glob("*.jsonl")))), print)


def learn(
    judged: Sequence[tuple[Sequence[Judged], Sequence[Told]]], bundles: Iterable[Bundle], log: Callable[[str], None]
) -> None:
    """Fits a regression to each kind of pairs, and writes their weights.

    Those of long stories learn from what people judged in news. Those of short ones learn what the judge would find:
    from bundles, where most is, and from short stories of the same news, where hardly anything is.
    """
    seen, short, rng = list[Seen](), list[Look](), random.Random(0)
    for rows, told in judged:
        right = {(first, second): right != NOTHING for first, second, right in judged_pairs(rows, told, log)}
        wanted = {story for row in rows for story in (row.first, row.second)}
        some = [one for one in told if one.id in wanted or rng.random() < _KEPT]
        read = [(one.id in wanted, story) for one in some for story in _stories(one)]
        seen += _judged(_looked_at((story for is_wanted, story in read if is_wanted), of=(WITHIN, BETWEEN)), right)
        looks = _looked_at((story for _, story in read), of=_OF_FEW)
        short += (look for look in looks if look.of.endswith(WITHIN) or rng.random() < _KEPT_OF_SHORT)
    for bundle in bundles:
        short += _looked_at((story for record in read_bundle(bundle) for story in stories(record)), of=_OF_FEW)
    seen += _found(short)
    lines = [line for of in ASKED for line in _weights(of, [one for one in seen if one.look.of == of], log)]
    (_TABLES / TABLE).write_text("\n".join([*_HEAD, "of\tfeature\tweight", *lines]) + "\n", "utf-8")


_HEAD = (
    "# How much each feature of two propositions, or product of some, speaks for their being linked (link/sieve.py),",
    "# within a story and between two, short ones and others: weights of logistic regressions, the constants less the",
    "# log-odds asked. Source: learned by `python -m training.pairs.sieve` from training/links.",
)


def _judged(looks: Iterable[Look], right: Mapping[Propositions, bool]) -> Iterator[Seen]:
    """Pairs with what people said of them; of those between stories that nobody judged only some, as not linked."""
    rng = random.Random(0)
    for look in looks:
        if look.pair in right or look.of == WITHIN or rng.random() < _KEPT:
            yield Seen(look, right.get(look.pair, False))


def _found(looks: Sequence[Look]) -> Iterator[Seen]:
    """Pairs with whether the judge finds a link that can be."""
    for look, judged in zip(looks, judge([look.pair for look in looks]), strict=True):
        first, second = look.pair
        sides = (((second, first) if one.back else (first, second), one.kind) for one in judged)
        yield Seen(look, any(is_admissible(kind, *pair) for pair, kind in sides))


def _stories(one: Told) -> tuple[Story, ...]:
    return stories(as_published(one.text, one.published, uri=one.id))


def _looked_at(told: Iterable[Story], of: Collection[str]) -> Iterator[Look]:
    """The pairs of some kinds that are looked at, each story held against those before, but for copies."""
    known = Near()
    for story in told:
        looks = chain(looked_at_within(story), *looked_at_between(story, known.near(story)))
        yield from (look for look in looks if look.of in of and not are_copies(*look.pair))
        known.add(story, ())


def _weights(of: str, seen: Sequence[Seen], log: Callable[[str], None]) -> Iterator[str]:
    names = _names(of)
    compared = [dict(zip(COMPARED, values(look), strict=True)) for look, _ in seen]
    features = np.array([[prod(value[part] for part in name.split(TIMES)) for name in names] for value in compared])
    found = Regression.learned(features, np.array([float(one.is_linked) for one in seen]), ridge=_RIDGE)
    kept = found.chances(features) >= 1 / (1 + exp(-ASKED[of]))
    linked = np.array([one.is_linked for one in seen])
    share, found_of = kept.mean(), kept[linked].mean()
    log(f"{of}: {len(seen)} pairs, {linked.sum()} linked; {share:.4f} are judged, of the linked {found_of:.3f}")
    yield f"{of}\t{CONSTANT}\t{found.constant - ASKED[of]:.4f}"
    yield from (f"{of}\t{n}\t{w:.4f}" for n, w in zip(names, found.weights, strict=True) if round(w, 4))


def _names(of: str) -> tuple[str, ...]:
    """The features and products of a kind of pairs."""
    own = _OF[of.removeprefix(SHORT)] + (_OF_SHORT if of.startswith(SHORT) else ())
    return (*(name for name in COMPARED if name not in _LEFT_OUT), *_PRODUCTS, *own)


if __name__ == "__main__":
    main()
