"""Which pairs of propositions are worth judging: reading two side by side costs a thousand times a glance at them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations, product
from math import prod

import numpy as np
from msgspec import Struct

from detente.encode import margins
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

TABLE, WITHIN, BETWEEN = "sieve.tsv", "within", "between"
CONSTANT, TIMES = "constant", " × "
_FEW, _FEWEST = 60, 6
"""How many pairs a short story has, or two: in few words a reply shares none with what it replies to. And how many a
sentence or two have, which are held against each other however little they share."""
_KIN = 0.2
"""The share of bits that two short stories have in common at least."""
_SHORT_WITHIN, _SHORT_BETWEEN = 8, 4
"""How many pairs are judged at most within a short story, and between two."""
_ENOUGH = int(0.75 * WHOLE)
"""How much two propositions have in common at least to be looked at closely, of 3.4 (`sketch.nearness`)."""
_GLANCED, _LOOKED_AT, _OF_EACH = 16, 8, 2
"""How many pairs of two stories have most in common, and how many of these are looked at closely that are not told word
for word; within a story so many for each proposition."""
_NEAR_BY = 3
"""How many propositions lie at most between a reply and what it replies to."""
_JUDGED, _COPIED, _EACH = 4, 16, 12
"""How many pairs of two stories are judged at most, or told word for word; for so many propositions one within."""
_FAR = 800
"""How many characters lie between two propositions that are not close."""


class _Row(Struct, frozen=True):
    """How much a feature, or a product of some, speaks for a link within a story or between two."""

    of: str
    feature: str
    weight: float


@dataclass(frozen=True, slots=True)
class Sieve:
    """The log-odds of being linked, above those from which on a pair is judged: a constant, and weights of products."""

    constant: float
    weights: Mapping[tuple[str, ...], float]

    def odds(self, pair: Propositions, kin: float) -> float:
        """Those of a pair of two stories that have this share of bits in common."""
        value = values(pair, kin)
        return self.constant + sum(
            weight * prod([value[name] for name in names]) for names, weight in self.weights.items() if value[names[0]]
        )


def values(pair: Propositions, kin: float) -> dict[str, float]:
    """What is compared of a pair, by name."""
    first, second = map(traits, pair)
    return {
        **dict(zip(FEATURES, compare(*pair), strict=True)),
        **dict(zip(LIKENESSES, likenesses(first, second), strict=True)),
        "kinship": kin,
        "close": max(0.0, 1 - abs(first.told.at - second.told.at) / _FAR),
        "first replies": float(first.is_reply),
        "second replies": float(second.is_reply),
    }


def within(story: Story) -> list[Propositions]:
    """The pairs of propositions of a story that are worth judging, the earlier first."""
    told = story.propositions
    if len(told) * (len(told) - 1) <= 2 * _FEW:
        return _of_short((in_order(*pair) for pair in combinations(told, 2)), _SHORT_WITHIN)
    pairs = [*looked_at_within(story)]
    return _worth(pairs, sieve(WITHIN), 1.0, looked_at=len(pairs), most=1 + len(told) // _EACH)


def between(story: Story, others: Sequence[Story]) -> Iterator[list[Propositions]]:
    """For each other story the pairs of both that are worth judging, the earlier first."""
    looked_at = looked_at_between(story, others)
    for other, pairs in zip(others, looked_at, strict=True):
        kin = kinship(*sorted((story, other), key=lambda one: one.article))
        number = len(story.propositions) * len(other.propositions)
        if number > _FEW:
            yield _worth(pairs, sieve(BETWEEN), kin, looked_at=_LOOKED_AT, most=_JUDGED)
        elif number <= _FEWEST or kin >= _KIN:
            yield _of_short(_all_between(story, other), _SHORT_BETWEEN if number > _FEWEST else number)
        else:
            yield []


def looked_at_within(story: Story) -> Iterator[Propositions]:
    """The pairs of a story that have enough in common to be looked at closely, or of which one is a reply."""
    told, mine = story.propositions, _sketch(story)
    (shared,) = nearness(mine, [mine])
    for i, j in _likeliest(np.triu(shared + _replied(mine), 1), _OF_EACH * len(told)):
        if _are_apart(told[i], told[j]):
            yield in_order(told[i], told[j])


def looked_at_between(story: Story, others: Sequence[Story]) -> Iterator[list[Propositions]]:
    """For each other story the pairs of both that have enough in common to be looked at closely."""
    for other, shared in zip(others, nearness(_sketch(story), [*map(_sketch, others)]), strict=True):
        first, second = _told_in_order(story, other)
        places = _likeliest(shared if first is story else shared.T, _GLANCED)
        yield [(first.propositions[i], second.propositions[j]) for i, j in places]


def _are_apart(one: Proposition, other: Proposition) -> bool:
    """Whether two are told in sentences and words of their own: what goes on does not say again how it began."""
    if one.article != other.article:
        return True
    overlap = one.at < other.at + other.words.length and other.at < one.at + one.words.length
    return one.text != other.text and not overlap


def _told_in_order(one: Story, other: Story) -> tuple[Story, Story]:
    first, second = sorted((one, other), key=lambda story: (story.day or 0, story.article))
    return first, second


def _all_between(one: Story, other: Story) -> Iterator[Propositions]:
    first, second = _told_in_order(one, other)
    return product(first.propositions, second.propositions)


def _sketch(story: Story) -> Sketch:
    return story.sketch or sketch(story.propositions)


def _replied(told: Sketch) -> Floats:
    """Enough to be looked at where one of two that stand near each other is a reply."""
    replies = np.frombuffer(told.replies, dtype=np.uint8)
    places = np.arange(len(replies))
    near = np.abs(places[:, None] - places) <= _NEAR_BY
    return np.asarray(_ENOUGH * (near & (replies[:, None] | replies).astype(bool)), dtype=np.float64)


def _likeliest(shared: Floats, most: int) -> list[tuple[int, int]]:
    """Where those stand that have most in common, and enough; of equals those that come first."""
    flat = shared.ravel()
    enough = np.flatnonzero(flat >= _ENOUGH)
    order = enough[np.argsort(-flat[enough], kind="stable")[:most]]
    return [divmod(int(place), shared.shape[1]) for place in order]


def _of_short(pairs: Iterable[Propositions], most: int) -> list[Propositions]:
    """Of all pairs of short stories those that are likeliest by what was compared."""
    copied, others = _apart([pair for pair in pairs if _are_apart(*pair)])
    return [*copied, *_likely(others, margins([compare(*pair) for pair in others]), most)]


def _worth(pairs: Sequence[Propositions], by: Sieve, kin: float, *, looked_at: int, most: int) -> list[Propositions]:
    """Of the pairs that have most in common those that are likeliest when they are looked at closely."""
    copied, others = _apart(pairs)
    return [*copied, *_likely(others, [by.odds(pair, kin) for pair in others[:looked_at]], most)]


def _apart(pairs: Sequence[Propositions]) -> tuple[list[Propositions], list[Propositions]]:
    """Those that are told word for word, which need no judging, and the others."""
    copied = [are_copies(*pair) for pair in pairs]
    first, second = ([pair for pair, is_one in zip(pairs, copied, strict=True) if is_one is of] for of in (True, False))
    return first[:_COPIED], second


def _likely(pairs: Sequence[Propositions], odds: Sequence[float], most: int) -> list[Propositions]:
    likely = [each for each in zip(odds, pairs, strict=False) if each[0] >= 0]
    return [pair for _, pair in sorted(likely, key=lambda each: -each[0])[:most]]


@cache
def sieve(of: str) -> Sieve:
    """That of pairs WITHIN a story or BETWEEN two."""
    rows = [row for row in load("detente.link.tables", TABLE, _Row) if row.of == of]
    weights = {tuple(row.feature.split(TIMES)): row.weight for row in rows}
    return Sieve(weights.pop((CONSTANT,)), weights)
