"""Which pairs of propositions are worth judging: reading two side by side costs a thousand times a glance at them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain, combinations, islice
from math import fsum
from typing import NamedTuple

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from detente.link.again import are_copies
from detente.link.anchors import kinship
from detente.link.bags import Sketch
from detente.link.compare import FEATURES, compare
from detente.link.judge import Propositions, in_order
from detente.link.likeness import LIKENESSES, likenesses
from detente.link.proposition import Proposition, Story
from detente.link.sketch import WHOLE, Floats, nearness, sketch
from detente.link.traits import traits
from detente.tables import load

TABLE, WITHIN, BETWEEN, SHORT = "sieve.tsv", "within", "between", "short "
CONSTANT, TIMES = "constant", " × "
_SHORT, _FEWEST = 11, 6
"""How many propositions a short story has at most: in few words a reply shares little with what it replies to. And how
many pairs two of a sentence or two have, which are looked at however little they share."""
_ENOUGH, _ENOUGH_OF_SHORT = WHOLE, int(0.3 * WHOLE)
"""How much two propositions have in common at least to be looked at closely, of 3.4 (`sketch.nearness`)."""
_GLANCED, _GLANCED_OF_SHORT, _LOOKED_AT, _OF_EACH = 16, 60, 8, 2
"""How many pairs of two stories, or two short ones, have most in common; how many of those of long ones are looked at
closely that are not told word for word; and within a long story so many for each proposition."""
_JUDGED, _JUDGED_WITHIN, _COPIED, _EACH = 4, 8, 16, 12
"""How many pairs of two long stories are judged at most, within a short one, or told word for word; within a long story
so many propositions stand for one."""
_CELLS = 4_000_000
"""How many pairs of propositions are glanced at at once: a table of them takes 32 MB."""
_FAR = 800
"""How many characters lie between two propositions that are not close."""
_MOST, _HALF = 3.4 * WHOLE, 4
"""How much two have in common at most, and how many propositions a story has that is half as short as can be."""


class _Row(Struct, frozen=True):
    """How much a feature, or a product of some, speaks for a link of pairs of a kind."""

    of: str
    feature: str
    weight: float


class Look(NamedTuple):
    """A pair that is looked at closely, the earlier first."""

    pair: Propositions
    of: str
    """WITHIN or BETWEEN, after SHORT where all that tell it are short."""
    longest: int
    """How many propositions the longer of the stories has."""
    kin: float
    """The share of bits that both stories have in common."""
    shared: float
    """How much both have in common (`sketch.nearness`)."""


COMPARED = (*FEATURES, *LIKENESSES, "kinship", "close", "first replies", "second replies", "few", "shared")
"""What is compared of a pair, in order, each about 0 … 1."""


def values(look: Look) -> tuple[float, ...]:
    """The value of each of COMPARED."""
    first, second = map(traits, look.pair)
    return (
        *compare(*look.pair),
        *likenesses(first, second),
        look.kin,
        max(0.0, 1 - abs(first.told.at - second.told.at) / _FAR),
        float(first.is_reply),
        float(second.is_reply),
        _HALF / (_HALF + look.longest),
        look.shared / _MOST,
    )


@dataclass(frozen=True, slots=True)
class Sieve:
    """The log-odds of a link, above those from which on a pair is judged: a constant, and weights of products."""

    constant: float
    factors: NDArray[np.intp]
    """[k, 3]: which of COMPARED each product is of, and of a one that follows them."""
    weights: Floats
    """[k]."""

    def odds(self, compared: Floats) -> list[float]:
        """Those of each row of values [n, COMPARED]; sums are exact, so that none depends on the rows beside it."""
        ones = np.ones((len(compared), 1))
        products = np.hstack([compared, ones])[:, self.factors].prod(axis=2)
        return [fsum((self.constant, *row)) for row in (products * self.weights).tolist()]


def within(story: Story) -> list[Propositions]:
    """The pairs of propositions of a story that are worth judging, the earlier first."""
    looks = [*looked_at_within(story)]
    most = _JUDGED_WITHIN if _is_short(story) else 1 + len(story.propositions) // _EACH
    return [*_likely(looks, _odds(looks), most)]


def between(story: Story, others: Sequence[Story]) -> Iterator[list[Propositions]]:
    """For each other story the pairs of both that are worth judging, the earlier first."""
    both = [_apart(looks) for looks in looked_at_between(story, others)]
    odds = iter(_odds([*chain.from_iterable(looks for _, looks in both)]))
    for copied, looks in both:
        most = _JUDGED if looks and looks[0].of == BETWEEN else _FEWEST
        yield [*copied, *_likely(looks, [*islice(odds, len(looks))], most)]


def _is_short(story: Story) -> bool:
    return len(story.propositions) <= _SHORT


def looked_at_within(story: Story) -> Iterator[Look]:
    """The pairs of a story that have enough in common to be looked at closely.

    Those of a short story are all looked at.
    """
    told, mine = story.propositions, _sketch(story)
    (shared,) = nearness(mine, [mine])
    if _is_short(story):
        of, places = f"{SHORT}{WITHIN}", [*combinations(range(len(told)), 2)]
    else:
        of, places = WITHIN, _likeliest(np.triu(shared, 1), _ENOUGH, _OF_EACH * len(told))
    for i, j in places:
        if _are_apart(told[i], told[j]):
            yield Look(in_order(told[i], told[j]), of, len(told), 1.0, float(shared[i, j]))


def looked_at_between(story: Story, others: Sequence[Story]) -> Iterator[list[Look]]:
    """For each other story the pairs of both that have enough in common to be looked at closely.

    Those of a sentence or two are all looked at.
    """
    for other, near in _nearness(story, others):
        first, second = _told_in_order(story, other)
        shared = near if first is story else near.T
        longest, kin = max(shared.shape), kinship(*sorted((story, other), key=lambda one: one.article))
        of = f"{SHORT}{BETWEEN}" if _is_short(story) and _is_short(other) else BETWEEN
        yield [
            Look((first.propositions[i], second.propositions[j]), of, longest, kin, float(shared[i, j]))
            for i, j in _places(of, shared)
        ]


def _nearness(story: Story, others: Sequence[Story]) -> Iterator[tuple[Story, Floats]]:
    """How much a story has in common with each other, some at a time: a table of all would hold too much at once."""
    mine, some, cells = _sketch(story), list[Story](), 0
    for other in others:
        more = len(story.propositions) * len(other.propositions)
        if some and cells + more > _CELLS:
            yield from zip(some, nearness(mine, [*map(_sketch, some)]), strict=True)
            some, cells = [], 0
        some.append(other)
        cells += more
    yield from zip(some, nearness(mine, [*map(_sketch, some)]), strict=True)


def _places(of: str, shared: Floats) -> list[tuple[int, int]]:
    """Where the pairs of two stories stand that are looked at closely."""
    if of == BETWEEN:
        return _likeliest(shared, _ENOUGH, _GLANCED)
    return _likeliest(shared, _ENOUGH_OF_SHORT if shared.size > _FEWEST else 0, _GLANCED_OF_SHORT)


def _are_apart(one: Proposition, other: Proposition) -> bool:
    """Whether two are told in sentences and words of their own: what goes on does not say again how it began."""
    if one.article != other.article:
        return True
    overlap = one.at < other.at + other.words.length and other.at < one.at + one.words.length
    return one.text != other.text and not overlap


def _told_in_order(one: Story, other: Story) -> tuple[Story, Story]:
    first, second = sorted((one, other), key=lambda story: (story.day or 0, story.article))
    return first, second


def _sketch(story: Story) -> Sketch:
    return story.sketch or sketch(story.propositions)


def _likeliest(shared: Floats, least: int, most: int) -> list[tuple[int, int]]:
    """Where those stand that have most in common, and enough; of equals those that come first."""
    flat = shared.ravel()
    enough = np.flatnonzero(flat >= least)
    order = enough[np.argsort(-flat[enough], kind="stable")[:most]]
    return [divmod(int(place), shared.shape[1]) for place in order]


def _apart(looks: Sequence[Look]) -> tuple[list[Propositions], list[Look]]:
    """The pairs that are told word for word, which need no judging, and of the others those that are looked at."""
    copied, others = list[Propositions](), list[Look]()
    for look in looks:
        if are_copies(*look.pair):
            copied.append(look.pair)
        else:
            others.append(look)
    return copied[:_COPIED], others[:_LOOKED_AT] if others and others[0].of == BETWEEN else others


def _odds(looks: Sequence[Look]) -> list[float]:
    """The log-odds of each by the sieve of its kind."""
    compared = np.array([values(look) for look in looks])
    found = dict[int, float]()
    for of in {look.of for look in looks}:
        those = [place for place, look in enumerate(looks) if look.of == of]
        found |= zip(those, sieve(of).odds(compared[those]), strict=True)
    return [found[place] for place in range(len(looks))]


def _likely(looks: Sequence[Look], odds: Sequence[float], most: int) -> Iterator[Propositions]:
    """The likeliest pairs of those that are worth judging."""
    likely = sorted((place for place, one in enumerate(odds) if one >= 0), key=lambda place: -odds[place])
    return (looks[place].pair for place in likely[:most])


@cache
def sieve(of: str) -> Sieve:
    """That of pairs WITHIN a story or BETWEEN two, or SHORT ones."""
    weights = {row.feature: row.weight for row in load("detente.link.tables", TABLE, _Row) if row.of == of}
    constant = weights.pop(CONSTANT)
    places = {name: place for place, name in enumerate((*COMPARED, ""))}
    names = [[*name.split(TIMES), "", ""][:3] for name in weights]
    factors = np.array([[places[name] for name in each] for each in names])
    return Sieve(constant, factors, np.array([*weights.values()]))
