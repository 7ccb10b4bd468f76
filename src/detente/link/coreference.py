"""Which happenings told in several reports are one: how alike two tellings are, the odds, and the clusters.

Every two tellings are looked at twice: first by themselves, then with what the first look found of all others.

Source: that reports are clustered first, then tellings within each matter, is from Barhom et al. 2019 (Revisiting
joint modeling of cross-document entity and event coreference resolution); features and weights are our own.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from detente.link.agglomeration import groups, merges
from detente.link.network import Network, mean_chances
from detente.link.regression import Regression
from detente.link.reports import REPORT_FEATURES, alike, compare_reports
from detente.link.surroundings import surroundings
from detente.link.tellings import TELLING_FEATURES, Telling, compare_tellings
from detente.tables import load

Floats = NDArray[np.float64]
Singles = NDArray[np.float32]
TABLE, NETWORKS_TABLE = "coreference.tsv", "coreference-networks.tsv"
OF_A_TOPIC = 0.12
"""How alike reports are on average that are held against each other at all."""
OF_A_MATTER = 0.15
"""The probability of being of one matter from which on tellings of two reports are held against each other."""
REPORTS, TELLINGS, THRESHOLD, CONSTANT = "reports", "tellings", "threshold", "constant"
LAST = "last"


@dataclass(frozen=True, slots=True, eq=False)
class FirstLook:
    """What two tellings are judged by as they are, and how likely tellings are one on average that are joined."""

    regression: Regression
    threshold: float


@dataclass(frozen=True, slots=True, eq=False)
class LastLook:
    """What two tellings are judged by among all others, and how likely tellings are one that are joined."""

    networks: tuple[Network, ...]
    threshold: float


@dataclass(frozen=True, slots=True, eq=False)
class Weights:
    """What reports and tellings are judged by."""

    reports: Regression
    first: FirstLook
    last: LastLook


class _Row(Struct, frozen=True):
    """How much a feature of two reports, or of two tellings, speaks for their being of one matter, or one happening."""

    of: str
    feature: str
    weight: float


class _Unit(Struct, frozen=True):
    """What a unit of a layer of a network takes from each of those before it."""

    network: int
    layer: int
    constant: float
    weights: tuple[float, ...]


REPORT_NAMES = (*REPORT_FEATURES, *(f"root of {name}" for name in REPORT_FEATURES))


@dataclass(frozen=True, slots=True, eq=False)
class Topic:
    """Reports that are alike, by number, and their features."""

    reports: tuple[int, ...]
    features: Floats
    likeness: Floats


@dataclass(frozen=True, slots=True, eq=False)
class Matter:
    """Tellings that may be one, by number, and their features."""

    tellings: tuple[int, ...]
    features: Floats


def topics(texts: Sequence[str], tellings: Sequence[Telling]) -> list[Topic]:
    """The reports, those together that are alike as texts."""
    likeness = alike(texts)
    told = [" ".join(dict.fromkeys(one.sentence for one in tellings if one.report == i)) for i in range(len(texts))]
    found = []
    for members in _members(groups(len(texts), merges(likeness), OF_A_TOPIC)):
        features = compare_reports([texts[i] for i in members], [told[i] for i in members])
        found.append(Topic(tuple(members), features, likeness[np.ix_(members, members)]))
    return found


def matters(topic: Topic, tellings: Sequence[Telling], reports: Regression) -> list[Matter]:
    """The tellings of a topic's reports, those together whose reports are likely enough of one matter."""
    chances = reports.chances(topic.features)
    np.fill_diagonal(chances, 1)
    found = []
    for members in _members(groups(len(topic.reports), merges(chances), OF_A_MATTER)):
        number = {topic.reports[i]: i for i in members}
        chosen = [i for i, one in enumerate(tellings) if one.report in number]
        at = np.array([number[tellings[i].report] for i in chosen], dtype=int)
        if chosen:
            of = np.ix_(at, at)
            compared = compare_tellings([tellings[i] for i in chosen], chances[of], topic.likeness[of])
            found.append(Matter(tuple(chosen), compared))
    return found


def _members(labels: Sequence[int]) -> list[list[int]]:
    return [[i for i, one in enumerate(labels) if one == label] for label in dict.fromkeys(labels)]


def happenings(texts: Sequence[str], tellings: Sequence[Telling], weights: Weights) -> list[tuple[int, ...]]:
    """The tellings that tell one happening, by number; every telling is in one of the groups."""
    found = []
    for topic in topics(texts, tellings):
        for matter in matters(topic, tellings, weights.reports):
            seen = among_others(matter, tellings, weights.first)
            joins = merges(last_chances(weights.last.networks, seen))
            for members in _members(groups(len(matter.tellings), joins, weights.last.threshold)):
                found.append(tuple(matter.tellings[i] for i in members))
    return found


def among_others(matter: Matter, tellings: Sequence[Telling], first: FirstLook) -> Singles:
    """The features of each two tellings of a matter, and of what a first look finds round them. [n, n, k]."""
    chosen = [tellings[i] for i in matter.tellings]
    around = surroundings(chosen, first.regression.chances(matter.features), first.threshold)
    return np.concatenate([matter.features, around], axis=-1, dtype=np.float32)


def last_chances(networks: Sequence[Network], features: Singles) -> Floats:
    """How likely each two tellings are one, whichever is named first."""
    found = mean_chances(networks, features)
    return (found + found.T) / 2


@cache
def shipped() -> Weights:
    """The weights of the tables that ship."""
    rows = load("detente.link.tables", TABLE, _Row)
    of = {part: {row.feature: row.weight for row in rows if row.of == part} for part in (REPORTS, TELLINGS, LAST)}
    first = FirstLook(_regression(of[TELLINGS], TELLING_FEATURES), of[TELLINGS][THRESHOLD])
    last = LastLook(_networks(load("detente.link.tables", NETWORKS_TABLE, _Unit)), of[LAST][THRESHOLD])
    return Weights(_regression(of[REPORTS], REPORT_NAMES), first, last)


def _regression(weights: Mapping[str, float], features: Sequence[str]) -> Regression:
    return Regression(np.array([weights[name] for name in features]), weights[CONSTANT])


def _networks(units: Sequence[_Unit]) -> tuple[Network, ...]:
    layers: dict[int, dict[int, list[_Unit]]] = {}
    for unit in units:
        layers.setdefault(unit.network, {}).setdefault(unit.layer, []).append(unit)
    return tuple(Network(tuple(_layer(of) for of in network.values())) for network in layers.values())


def _layer(units: Sequence[_Unit]) -> tuple[Singles, Singles]:
    weights = np.array([unit.weights for unit in units], dtype=np.float32).T
    return weights, np.array([unit.constant for unit in units], dtype=np.float32)
