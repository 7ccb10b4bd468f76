"""What two sides did to each other by period and quad class, counted as `view.facts.dyad` does."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

import numpy as np

from detente.record import Status
from detente.record.period import Period
from detente.store.catalogue.columns import Codes, Ints, Mask
from detente.store.catalogue.dyads import counted, shared
from detente.store.catalogue.happenings import Happenings
from detente.store.catalogue.held import Held
from detente.store.catalogue.histogram import UNPLACED, name
from detente.store.catalogue.roles import Roles
from detente.store.catalogue.vocabulary import What

Pairs = tuple[Ints, Codes]
"""Facts, and in each an actor."""
Sides = tuple[Sequence[int], Sequence[int]]
"""The codes of the actors of either side."""


class Way(IntEnum):
    """Who acts towards whom: the one side towards the other, that towards it, or both with each other."""

    THERE = 1
    BACK = 2
    BETWEEN = 3


@dataclass(frozen=True, slots=True)
class Tally:
    """How many happenings, how many reports of them, and their weights on Goldstein's scale, of those that have one."""

    happenings: int
    reports: int
    weights: tuple[float, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """What was done one way in a period, of one quad class."""

    period: str | None
    """None for what has no day, or one that may lie in several periods."""
    way: Way
    quad: int
    occurred: Tally
    claimed: Tally
    """What is only claimed."""


@dataclass(frozen=True, slots=True)
class Placing:
    """By what facts are counted together: the way of each, and the number of its period."""

    way: Codes
    number: Ints
    period: Period


def ways(held: Held, roles: Roles, sides: Sides) -> Codes:
    """The way of each fact; 0 where neither side acts towards the other."""
    size = len(held.facts)
    by, to = ([index.pairs(side) for side in sides] for index in (roles.own["by"], roles.own["to"]))
    there, back = _face(size, by[0], to[1]), _face(size, by[1], to[0])
    inside = np.bincount(roles.own["to"].pairs(sorted({*sides[0], *sides[1]}))[0], minlength=size)
    both = _face(size, by[0], by[1]) & shared(held.facts, held.words) & (inside == roles.received)
    return np.where(both, Way.BETWEEN, np.where(there, Way.THERE, np.where(back, Way.BACK, 0)))


def _face(size: int, some: Pairs, others: Pairs) -> Mask:
    """In which facts somebody is among the one and another among the others."""
    low, high = np.full(size, np.iinfo(np.int32).max, np.int32), np.full(size, -1, np.int32)
    has = []
    for facts, actors in (some, others):
        np.minimum.at(low, facts, actors)
        np.maximum.at(high, facts, actors)
        mask = np.zeros(size, np.bool_)
        mask[facts] = True
        has.append(mask)
    apart: Mask = has[0] & has[1] & (low != high)
    return apart


def cells(held: Held, happenings: Happenings, found: Ints, placing: Placing) -> tuple[Cell, ...]:
    """The cells of facts in which something occurred or is claimed, in order of time, those of no period last."""
    facts, way, number = held.facts, placing.way, placing.number
    near = found[way[found] > 0]
    those = happenings.chiefs(near[counted(facts, held.words, near)])
    keys = np.stack((number[those], way[those], facts.quad[those]))
    places, of = np.unique(keys, axis=1, return_inverse=True)
    by_place = np.split(those[np.argsort(of, kind="stable")], np.cumsum(np.bincount(of))[:-1]) if len(those) else []
    return tuple(
        Cell(
            period=None if when == UNPLACED else name(when, placing.period),
            way=Way(how),
            quad=quad,
            occurred=_tally(held, happenings, events, Status.OCCURRED),
            claimed=_tally(held, happenings, events, Status.CLAIMED),
        )
        for (when, how, quad), events in zip(places.T.tolist(), by_place, strict=True)
    )


def between(held: Held, happenings: Happenings, found: Ints, way: Codes) -> Ints:
    """The statements among some facts by which one side speaks to the other, and the happenings that cells count."""
    near = found[way[found] > 0]
    said = held.facts.what[near] == held.words.what.known(What.STATEMENT)
    return happenings.chiefs(near[said | counted(held.facts, held.words, near)])


def _tally(held: Held, happenings: Happenings, events: Ints, status: Status) -> Tally:
    fit = events[held.facts.status[events] == held.words.status.known(status)]
    weights = held.facts.goldstein[fit]
    known = sorted(weights[~np.isnan(weights)].tolist())
    return Tally(len(fit), int(happenings.reports(fit).sum()), tuple(known))
