"""How much two propositions tell in the same words, the names of those who take part left aside."""

from collections.abc import Mapping
from math import sqrt

from detente.link.traits import Strings, Traits

LIKENESSES = (
    *("own words", "own bits", "own rarest", "own covered", "own rare", "own runs", "one beginning", "fewest words"),
    *("sentences", "own words in a sentence"),
)
"""What is compared, in order, each 0 … 1."""
_BITS, _RAREST, _RARE, _MANY, _FEW = 40.0, 9.0, 5.0, 5, 10
"""Bits that are many and most, bits of a rare stem, and how many such stems, and stems at all, are enough."""

Squares = Mapping[str, float]


def likenesses(first: Traits, second: Traits) -> tuple[float, ...]:
    """The value of each of LIKENESSES."""
    names = first.names | second.names
    mine, theirs = _without(first.own.squares, names), _without(second.own.squares, names)
    around, beyond = _without(first.around.squares, names), _without(second.around.squares, names)
    alike, covered, shared = _cosine(mine, theirs)
    return (
        alike,
        min(1.0, sum(shared) / _BITS),
        max(shared, default=0.0) / _RAREST,
        covered,
        min(1.0, sum(bits >= _RARE for bits in shared) / _MANY),
        len(first.runs & second.runs) / max(1, min(len(first.runs), len(second.runs))),
        float(first.begins == second.begins),
        min(1.0, min(len(mine), len(theirs)) / _FEW),
        _cosine(around, beyond)[0],
        max(_cosine(mine, beyond)[1], _cosine(around, theirs)[1]),
    )


def _without(squares: Squares, names: Strings) -> Squares:
    return {stem: square for stem, square in squares.items() if stem not in names}


def _cosine(some: Squares, others: Squares) -> tuple[float, float, list[float]]:
    """The cosine of two sets of stems, how much of the shorter is in the other, and the bits of what both have."""
    shared = sorted(some[stem] for stem in some.keys() & others.keys())
    if not shared:
        return 0.0, 0.0, []
    both, length, width = sum(shared), sum(some.values()), sum(others.values())
    return both / sqrt(length * width), both / min(length, width), [sqrt(square) for square in shared]
