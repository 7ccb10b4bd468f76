"""What articles teach of which tellings are one happening, where the gold says so."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import fmean
from typing import Any

import numpy as np
from numpy.typing import NDArray

from detente.link.agglomeration import groups, merges
from detente.link.coreference import (
    FirstLook,
    LastLook,
    Matter,
    Topic,
    Weights,
    among_others,
    last_chances,
    matters,
    topics,
)
from detente.link.network import Network
from detente.link.regression import Regression
from detente.link.tellings import Telling
from detente.view.evaluate.clusters import conll_f1

Floats = NDArray[np.float64]
Singles = NDArray[np.float32]
_RIDGE_REPORTS, _RIDGE_TELLINGS = 3.0, 1.0
_THRESHOLDS = tuple(n / 100 for n in range(10, 50, 3))
_NETWORKS = 8
_KEPT = 0.3
"""The share of the pairs that are not one which the networks learn from; each counts for so many more."""


@dataclass(frozen=True, slots=True, eq=False)
class Bundle:
    """Articles with their tellings, and what the gold says each of those tells."""

    texts: tuple[str, ...]
    tellings: tuple[Telling, ...]
    gold: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class _Lesson:
    """A matter of a bundle, what is known of each two of its tellings in the end, and which of them are one."""

    bundle: int
    gold: tuple[str, ...]
    seen: Singles


def learned(bundles: Sequence[Bundle]) -> Weights:
    """The weights that some bundles teach; reports that tell one event, in however many steps, are of one matter."""
    found = [(number, topic) for number, one in enumerate(bundles) for topic in topics(one.texts, one.tellings)]
    told = [
        (n, matter)
        for n in range(len(bundles))
        for regression in [_reports(bundles, _others(found, n))]
        for number, topic in found
        if number == n
        for matter in matters(topic, bundles[n].tellings, regression)
    ]
    first = _first_look(bundles, told)
    lessons = [
        _Lesson(n, _gold(bundles[n], matter), among_others(matter, bundles[n].tellings, first)) for n, matter in told
    ]
    return Weights(_reports(bundles, found), first, LastLook(_networks(lessons), _last_threshold(lessons)))


def _others(found: Sequence[tuple[int, Topic]], number: int) -> Sequence[tuple[int, Topic]]:
    """Those of other bundles, where there are any: what is looked at later was not learned from before."""
    return [(n, topic) for n, topic in found if n != number] or found


def _reports(bundles: Sequence[Bundle], found: Iterable[tuple[int, Topic]]) -> Regression:
    return _regression([(topic.features, _one_matter(bundles[n], topic)) for n, topic in found], _RIDGE_REPORTS)


def _gold(one: Bundle, matter: Matter) -> tuple[str, ...]:
    return tuple(one.gold[i] for i in matter.tellings)


def _are_one(gold: Sequence[str]) -> Floats:
    clusters = np.unique(gold, return_inverse=True)[1]
    return np.asarray(clusters[:, None] == clusters, dtype=np.float64)


def _first_look(bundles: Sequence[Bundle], told: Sequence[tuple[int, Matter]]) -> FirstLook:
    golds = [_gold(bundles[n], matter) for n, matter in told]
    pairs = [(matter.features, _are_one(gold)) for (_, matter), gold in zip(told, golds, strict=True)]
    regression = _regression(pairs, _RIDGE_TELLINGS)
    return FirstLook(regression, _threshold(golds, [regression.chances(features) for features, _ in pairs]))


def _networks(lessons: Sequence[_Lesson]) -> tuple[Network, ...]:
    """Each from all pairs that are one, and from its own share of the others."""
    features, labels = _lower([(lesson.seen, _are_one(lesson.gold)) for lesson in lessons])
    return tuple(_network(features, labels, seed) for seed in range(_NETWORKS))


def _network(features: Singles, labels: Floats, seed: int) -> Network:
    kept = (labels > 0) | (np.random.default_rng(seed).random(len(labels)) < _KEPT)
    counts = np.where(labels > 0, 1, 1 / _KEPT)
    return Network.learned(features[kept], labels[kept], counts[kept], seed=seed)


def _last_threshold(lessons: Sequence[_Lesson]) -> float:
    """Found on each bundle by networks that have not learned from it, where there is another."""
    numbers = sorted({lesson.bundle for lesson in lessons})
    chances: list[Floats] = []
    for number in numbers:
        rest = [lesson for lesson in lessons if lesson.bundle != number or len(numbers) == 1]
        networks = _networks(rest)
        chances += [last_chances(networks, lesson.seen) for lesson in lessons if lesson.bundle == number]
    return _threshold([lesson.gold for lesson in lessons], chances)


def _one_matter(one: Bundle, topic: Topic) -> Floats:
    """Which reports share an event, in however many steps."""
    number = {report: i for i, report in enumerate(topic.reports)}
    of = list(range(len(number)))
    first: dict[str, int] = {}
    for telling, cluster in zip(one.tellings, one.gold, strict=True):
        if telling.report in number:
            mine, other = of[number[telling.report]], of[first.setdefault(cluster, number[telling.report])]
            of = [other if group == mine else group for group in of]
    return np.asarray(np.array(of)[:, None] == np.array(of), dtype=np.float64)


def _lower(pairs: Iterable[tuple[NDArray[Any], Floats]]) -> tuple[NDArray[Any], Floats]:
    """The features and labels of each two different things, once."""
    lower = [(features[at], labels[at]) for features, labels in pairs for at in [np.tril_indices(len(labels), -1)]]
    features, labels = zip(*lower, strict=True)
    return np.concatenate(features), np.concatenate(labels)


def _regression(pairs: Iterable[tuple[Floats, Floats]], ridge: float) -> Regression:
    features, labels = _lower(pairs)
    return Regression.learned(features.astype(np.float64), labels, ridge=ridge)


def _threshold(golds: Sequence[Sequence[str]], chances: Sequence[Floats]) -> float:
    """That of _THRESHOLDS which clusters best what was learned from, together with the two next to it."""
    joins = [merges(each) for each in chances]
    gold = [cluster for each in golds for cluster in each]

    def clustered(threshold: float) -> list[tuple[int, int]]:
        each = (groups(len(of), j, threshold) for of, j in zip(golds, joins, strict=True))
        return [(number, group) for number, of in enumerate(each) for group in of]

    agreement = [conll_f1(gold, clustered(threshold)) for threshold in _THRESHOLDS]
    return _THRESHOLDS[max(range(len(agreement)), key=lambda i: fmean(agreement[max(0, i - 1) : i + 2]))]
