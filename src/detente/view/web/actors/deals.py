"""With whom an actor deals."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from detente.store.catalogue import Catalogue, Filter
from detente.store.catalogue.columns import Ints

_MOST = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Deal:
    """Another actor, and what the two do: how often the one towards the other, and the other towards it."""

    other: str
    name: str
    does: int
    receives: int


def deals(catalogue: Catalogue, id: str) -> tuple[Deal, ...]:
    """Those whom an actor, for a state everybody of its country, acts or speaks towards, and who do towards it."""
    mine = set(catalogue.roles.side(id))
    does = _others(catalogue, catalogue.find(Filter(by=(id,))), "to", mine)
    receives = _others(catalogue, catalogue.find(Filter(to=(id,))), "by", mine)
    both = Counter(does)
    both.update(receives)
    return tuple(
        Deal(other=head.id, name=head.name, does=does[code], receives=receives[code])
        for code, _ in both.most_common(_MOST)
        for head in [catalogue.actors[code]]
    )


def _others(catalogue: Catalogue, found: Ints, role: str, mine: set[int]) -> Counter[int]:
    """How many of some facts others, states with everybody of their countries, take part in."""
    facts, codes = catalogue.taking_part(found, role=role)
    others = ~np.isin(codes, [*mine])
    states = catalogue.roles.states[codes[others]]
    pairs = np.unique(np.stack((facts[others], states)), axis=1) if others.any() else np.empty((2, 0), np.int32)
    return Counter(dict(_counted(pairs[1])))


def _counted(codes: Ints) -> Iterator[tuple[int, int]]:
    values, counts = np.unique(codes, return_counts=True)
    yield from zip(values.tolist(), counts.tolist(), strict=True)
