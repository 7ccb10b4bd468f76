"""How near two words are as what they can mean: synonyms, derived from one another, one wider than the other.

Source: WordNet 3.0, Copyright 2006 by Princeton University; its licence stands on top of the table.
"""

from collections.abc import Mapping
from functools import cache

from msgspec import Struct

from detente.tables import load

TABLE = "senses.tsv"
_LATER = 0.3
"""How much less a sense counts for each one before it."""
KINDS = ("synonyms", "derived", "wider", "of one kind")
Weights = Mapping[str, float]


class _Word(Struct, frozen=True):
    """A lemma, its senses, those of words derived from it, and those next wider or narrower; the commonest first."""

    lemma: str
    senses: tuple[str, ...] = ()
    derived: tuple[str, ...] = ()
    wider: tuple[str, ...] = ()


@cache
def kinship(one: str, other: str) -> tuple[float, float, float, float]:
    """How near two lemmas are by each of KINDS, 0 … 1; 0 where the table does not know one."""
    (mine, derived, wider), (theirs, their_derived, their_wider) = _known(one), _known(other)
    here, there = {**derived, **mine}, {**their_derived, **theirs}
    return (
        _shared(mine, theirs),
        max(_shared(derived, there), _shared(here, their_derived)),
        max(_shared(wider, there), _shared(here, their_wider)),
        _shared(wider, their_wider),
    )


def _shared(some: Weights, others: Weights) -> float:
    return max((some[sense] * others[sense] for sense in some.keys() & others.keys()), default=0.0)


@cache
def _known(lemma: str) -> tuple[Weights, Weights, Weights]:
    word = _words().get(lemma, _Word(lemma))
    return _weighed(word.senses), _weighed(word.derived), dict.fromkeys(word.wider, 1.0)


def _weighed(senses: tuple[str, ...]) -> Weights:
    return {sense: 1 / (1 + _LATER * rank) for rank, sense in enumerate(senses)}


@cache
def _words() -> Mapping[str, _Word]:
    return {row.lemma: row for row in load("detente.link.tables", TABLE, _Word)}
