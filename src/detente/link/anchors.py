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
from detente.link.words import RAREST, bits, stems
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
_A_SEASON = 60
"""Days after which two stories have to share something rare; what is common is looked up by such stretches of time."""
_RARE = 8.0
"""The bits of what is rare."""
_OF_THE_KNOWN = 7.5
"""The bits of somebody in the tables at most: who is, is in the news again and again."""
_BASE, _A_DOUBLING, _WHOLE = 12.0, 2.0, 250.0
"""The bits that two stories of one day have to share, how many more for each doubling of the days between, and how many
a story has that is long enough to share them. Chosen on the odd rows of evaluation/links and on training/links."""
_BY_STATES = 0.6
"""The share of what they need that stories more than a week apart can share as states: the rest is words or people."""


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
    most = RAREST if ":" in party.id else _OF_THE_KNOWN
    return min(most, max(map(bits, stems(party.name)), default=0.0))


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


class Least:
    """The least bits that stories of other weeks share with one, of those blocks that are not of states."""

    def __init__(self, story: Story) -> None:
        self._reach = reach(story)
        self._states = sum(bits for key, bits in story.anchors.items() if is_state(key))
        self._common = sum(bits for key, bits in story.anchors.items() if bits < _RARE and not is_state(key))

    def of(self, other: Reach) -> float:
        """Those of a story of this reach: of another season it has what is common in blocks of its own."""
        need = needed(self._reach, other)
        apart = 0.0 if _are_of_one_season(self._reach, other) else self._common
        return need - min(self._states, _BY_STATES * need) - apart


def _days(one: Reach, other: Reach) -> int:
    return _A_MONTH if one.day is None or other.day is None else abs(one.day - other.day)


def reach(story: Story) -> Reach:
    """The day of a story, and all its bits."""
    return Reach(story.day, sum(sorted(story.anchors.values())))


def are_near(one: Story, other: Story) -> bool:
    """Whether two stories share enough to be held against each other.

    States alone do only where they are of one week, and common words and people only where they are of one season.
    """
    return share_enough(one.anchors, reach(one), other.anchors, reach(other))


def share_enough(one: Mapping[str, float], mine: Reach, other: Mapping[str, float], theirs: Reach) -> bool:
    """The same of two stories that have these anchors, and reach so far."""
    of_states: list[float] = []
    rest: list[float] = []
    for key in one.keys() & other.keys():
        (of_states if is_state(key) else rest).append(min(one[key], other[key]))
    if not _are_of_one_season(mine, theirs) and max(rest, default=0.0) < _RARE:
        return False
    states, need = sum(sorted(of_states)), needed(mine, theirs)
    if _days(mine, theirs) > A_WEEK:
        states = min(states, _BY_STATES * need)
    return bool(of_states or rest) and sum(sorted(rest)) + states >= need


def _are_of_one_season(one: Reach, other: Reach) -> bool:
    return one.day is not None and other.day is not None and abs(one.day - other.day) <= _A_SEASON


def blocks(story: Story) -> dict[str, float]:
    """What a story is kept under, with its bits: a rare anchor, or a common one and the stretch of time it is of."""
    return {
        block: bits
        for key, bits in story.anchors.items()
        for block in ([key] if bits >= _RARE and not is_state(key) else _of_time(key, story.day, 0))
    }


def looked_up(story: Story, *, states: bool) -> list[str]:
    """All that stories near this one are kept under, those blocks that are of states or those that are not.

    Anchors by themselves are among them: an earlier detente kept all stories so.
    """
    keys = [key for key in story.anchors if is_state(key) is states]
    return [*keys, *(block for key in keys for shift in (-1, 0, 1) for block in _of_time(key, story.day, shift))]


def _of_time(key: str, day: int | None, shift: int) -> tuple[str, ...]:
    """An anchor in the stretch of time that a day is of, or one before or after it; nothing where there is no day."""
    length = A_WEEK if is_state(key) else _A_SEASON
    return () if day is None else (f"{key}|{day // length + shift}",)


def kinship(one: Story, other: Story) -> float:
    """The share of the bits of the shorter of two stories that both have."""
    shared = sum(sorted(min(bits, other.anchors[key]) for key, bits in one.anchors.items() if key in other.anchors))
    return shared / (min(reach(one).bits, reach(other).bits) or 1)


class Near:
    """Stories in memory, found by what they share."""

    def __init__(self) -> None:
        self._stories: dict[str, Story] = {}
        self._by_block: dict[str, list[Story]] = {}

    def holds(self, article: str) -> bool:
        """Whether the story of an article is there."""
        return article in self._stories

    def near(self, story: Story) -> list[Story]:
        """The stories of other articles that are near this one."""
        asked = (*looked_up(story, states=False), *looked_up(story, states=True))
        sharing = {other.article: other for block in asked for other in self._by_block.get(block, ())}
        return [other for id, other in sharing.items() if id != story.article and are_near(story, other)]

    def add(self, story: Story, _: Iterable[Link]) -> None:
        """Keeps a story, to be found from now on."""
        self._stories[story.article] = story
        for block in blocks(story):
            self._by_block.setdefault(block, []).append(story)
