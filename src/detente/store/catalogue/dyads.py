"""Between whom most happens."""

from dataclasses import dataclass

import numpy as np

from detente.record import Status
from detente.record.kinds import SHARED
from detente.store.catalogue.columns import Facts, Ints, Mask
from detente.store.catalogue.happenings import Happenings
from detente.store.catalogue.held import Held
from detente.store.catalogue.index import Index, joined, once
from detente.store.catalogue.roles import Roles
from detente.store.catalogue.vocabulary import Vocabularies

COUNTED = (Status.OCCURRED, Status.CLAIMED)
"""What counts as having happened between two."""


@dataclass(frozen=True, slots=True)
class Dyad:
    """Two actors, by their ids, and what happened between them or is claimed to have, either way."""

    one: str
    other: str
    happenings: int
    cooperation: int
    conflict: int
    mean: float | None
    """The mean on Goldstein's scale of what has a weight."""


class Ties:
    """Which events tie which states, or others that belong to none: who acts and on whom, or who act together."""

    def __init__(self, held: Held, roles: Roles) -> None:
        doers, receivers = (_by_fact(roles.own[role], roles) for role in ("by", "to"))
        one, other = joined(doers[0], receivers[0])
        alone = np.isin(doers[0], receivers[0], invert=True) & shared(held.facts, held.words)[doers[0]]
        facts, codes = (part[alone] for part in doers)
        first, second = joined(facts, facts)
        ties = (
            np.concatenate((doers[0][one], facts[first])),
            np.concatenate((doers[1][one], codes[first])),
            np.concatenate((receivers[1][other], codes[second])),
        )
        self.facts, self.one, self.other = _once(*ties, len(roles.states))


def shared(facts: Facts, words: Vocabularies) -> Mask:
    """Which events are what two do with each other where both are said to do it."""
    return np.isin(facts.root, [words.root.known(root) for root in SHARED])


def counted(facts: Facts, words: Vocabularies, found: Ints) -> Mask:
    """Which of the facts found count as having happened."""
    return np.isin(facts.status[found], [words.status.known(status) for status in COUNTED])


def _by_fact(index: Index, roles: Roles) -> tuple[Ints, Ints]:
    """The facts, in order, and the states of their actors, each once."""
    values = len(roles.states)
    keys = once(index.facts.astype(np.int64) * max(values, 1) + roles.states[index.codes])
    facts, codes = np.divmod(keys, max(values, 1))
    return facts.astype(np.int32), codes.astype(np.int32)


def _once(facts: Ints, one: Ints, other: Ints, values: int) -> tuple[Ints, Ints, Ints]:
    """The ties of two that are not the same, each once whichever way it goes."""
    low, high = np.minimum(one, other).astype(np.int64), np.maximum(one, other)
    apart = low != high
    keys = once((facts[apart] * values + low[apart]) * values + high[apart])
    rest, second = np.divmod(keys, max(values, 1))
    tied, first = np.divmod(rest, max(values, 1))
    return tied.astype(np.int32), first.astype(np.int32), second.astype(np.int32)


def dyads(held: Held, ties: Ties, happenings: Happenings, found: Ints, most: int) -> tuple[Dyad, ...]:
    """The pairs between which most happened by the facts found, each happening by its surest report."""
    facts, mask = held.facts, np.zeros(len(held.facts), np.bool_)
    mask[happenings.chiefs(found[counted(facts, held.words, found)])] = True
    fit = mask[ties.facts]
    events, keys = ties.facts[fit], ties.one[fit].astype(np.int64) * len(held.actors) + ties.other[fit]
    pairs, of = np.unique(keys, return_inverse=True)
    counts = np.bincount(of, minlength=len(pairs))
    conflict = np.bincount(of, facts.quad[events] > 2, minlength=len(pairs))
    weights = facts.goldstein[events]
    weighed = ~np.isnan(weights)
    total, number = (np.bincount(of[weighed], w, minlength=len(pairs)) for w in (weights[weighed], None))
    return tuple(
        Dyad(
            one=held.actor_ids[int(pairs[n]) // len(held.actors)],
            other=held.actor_ids[int(pairs[n]) % len(held.actors)],
            happenings=int(counts[n]),
            cooperation=int(counts[n] - conflict[n]),
            conflict=int(conflict[n]),
            mean=round(float(total[n] / number[n]), 3) if number[n] else None,
        )
        for n in np.argsort(-counts, kind="stable")[:most].tolist()
    )
