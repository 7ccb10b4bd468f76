"""Which stories are held against each other at all: those that share enough of what tells them from others.

Whether two are near depends on the two alone, so that the order in which they come in makes no difference.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from functools import cache
from math import log2
from typing import NamedTuple

from msgspec import Struct

from detente.link.proposition import Party, Story
from detente.link.words import bits, stems
from detente.record import Link
from detente.tables import load

_PEOPLE, _WORDS = 10, 24
"""How many of the parties and stems of a story are kept, those of most bits."""
_COMMON = 3.0
"""Stems of fewer bits tell nothing."""
_OF_STATES = 3.0
"""The bits of a state at most: states are everywhere."""
A_WEEK = 7
_A_MONTH = 30
_BASE, _A_DOUBLING, _WHOLE = 12.0, 2.0, 250.0
"""The bits that two stories of one day have to share, how many more for each doubling of the days between, and how many
a story has that is long enough to share them. Chosen on the odd rows of evaluation/links and on training/links."""
_BY_STATES = 0.6
"""The share of what they need that stories more than a week apart can share as states: the rest is words or people."""
BESIDES = 1 - _BY_STATES


class Reach(NamedTuple):
    """How much of others a story can reach: the day on which it was told, and the bits of all its anchors."""

    day: int | None
    bits: float


class _State(Struct, frozen=True):
    """What a row of states.tsv tells of how a state is written of."""

    iso: str
    name: str
    adjectives: tuple[str, ...] = ()


def anchors(parties: Collection[Party], text: str) -> dict[str, float]:
    """The parties and words of a story that tell it from others, each with its bits."""
    people = {_key(party): _telling(party) for party in parties}
    named = {stem for party in parties for stem in stems(party.name)}
    counts = Counter(stem for stem in stems(text) if stem not in named)
    words = {stem: bits(stem) for stem in counts if bits(stem) >= _COMMON}
    rank = {stem: value * (1 + log2(counts[stem])) for stem, value in words.items()}
    return _most(people, people, _PEOPLE) | _most(words, rank, _WORDS)


def _key(party: Party) -> str:
    """The state of those who speak for one, so that a minister and his government are one anchor."""
    return f"@{party.country}" if party.country and party.speaks_for else f"@{party.id}"


def _telling(party: Party) -> float:
    """The bits of the rarest stem of a party's name; of who speaks for a state those of the state."""
    if party.country and party.speaks_for:
        return _of_state(party.country)
    return max(map(bits, stems(party.name)), default=0.0)


@cache
def _of_state(code: str) -> float:
    """The fewest bits of a name or adjective of the state with this code, few of the rarest."""
    rows = (row for row in load("detente.extract.lexicon", "states.tsv", _State) if row.iso == code)
    names = (stems(name) for row in rows for name in (row.name, *row.adjectives))
    return min([_OF_STATES, *(max(map(bits, name), default=0.0) for name in names)])


def _most(bits: Mapping[str, float], rank: Mapping[str, float], number: int) -> dict[str, float]:
    return {key: round(bits[key], 2) for key in sorted(bits, key=lambda key: (-rank[key], key))[:number]}


def is_state(key: str) -> bool:
    """Whether an anchor is a state: all that is told of states has it."""
    return key.startswith("@") and key[1:].isupper()


def needed(one: Reach, other: Reach) -> float:
    """The bits that two stories have to share; less where they are short: they share less, and are soon compared."""
    length = min(1.0, one.bits / _WHOLE) * min(1.0, other.bits / _WHOLE)
    return length * (_BASE + _A_DOUBLING * log2(1 + _days(one, other)))


def _days(one: Reach, other: Reach) -> int:
    return _A_MONTH if one.day is None or other.day is None else abs(one.day - other.day)


def reach(story: Story) -> Reach:
    """The day of a story, and all its bits."""
    return Reach(story.day, sum(sorted(story.anchors.values())))


def are_near(one: Story, other: Story) -> bool:
    """Whether two stories share enough to be held against each other; states alone do only where it is of one week."""
    mine, theirs = reach(one), reach(other)
    shared = {key: min(value, other.anchors[key]) for key, value in one.anchors.items() if key in other.anchors}
    states = sum(sorted(value for key, value in shared.items() if is_state(key)))
    rest = sum(sorted(value for key, value in shared.items() if not is_state(key)))
    need = needed(mine, theirs)
    return bool(shared) and rest + (states if _days(mine, theirs) <= A_WEEK else min(states, _BY_STATES * need)) >= need


class Near:
    """Stories in memory, found by what they share."""

    def __init__(self) -> None:
        self._stories: dict[str, Story] = {}
        self._by_anchor: dict[str, list[Story]] = {}

    def holds(self, article: str) -> bool:
        """Whether the story of an article is there."""
        return article in self._stories

    def near(self, story: Story) -> list[Story]:
        """The stories of other articles that are near this one."""
        sharing = {other.article: other for key in story.anchors for other in self._by_anchor.get(key, ())}
        return [other for id, other in sharing.items() if id != story.article and are_near(story, other)]

    def add(self, story: Story, _: Iterable[Link]) -> None:
        """Keeps a story, to be found from now on."""
        self._stories[story.article] = story
        for key in story.anchors:
            self._by_anchor.setdefault(key, []).append(story)
