"""What a proposition is compared with others by, worked out once however many it meets."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

from msgspec import Struct

from detente.link.proposition import Party, Proposition
from detente.link.words import Weighed, numbers, stems, weighed
from detente.record import Root, Status
from detente.tables import load

_NEGATIONS = frozenset(["not", "no", "never", "none", "nor", "neither", "without", "cannot", "nothing"])
TABLE = "replies.tsv"
_REMEMBERED = 8192
"""How many propositions are remembered with their traits."""
Strings = frozenset[str]


class _Reply(Struct, frozen=True):
    """A word of a reply."""

    word: str


@dataclass(frozen=True, slots=True)
class Sides:
    """Some parties as what two can have in common."""

    ids: Strings
    stands_for: Strings
    """The ids, and the state of each who speaks for one: some are of one side with others where these meet."""
    states: Strings


@dataclass(frozen=True, slots=True)
class Traits:
    """The sides, words and figures of a proposition; `own` are those of its own words, `around` of its sentence."""

    told: Proposition
    by: Sides
    to: Sides
    all: Sides
    about: Strings
    names: Strings
    """The stems of the names of its sides."""
    own: Weighed
    around: Weighed
    begins: str | None
    runs: frozenset[tuple[str, str]]
    """The first stem of its own words, and each two in a row."""
    own_numbers: Strings
    numbers: Strings
    figures: Mapping[str, float]
    is_negated: bool
    is_reply: bool
    """Whether its own words say that it answers, denies, doubts, confirms or calls off something."""
    roots: tuple[float, ...]
    statuses: tuple[float, ...]
    """1 for the one that it has, 0 for each other."""


@lru_cache(_REMEMBERED)
def traits(one: Proposition) -> Traits:
    """The traits of a proposition."""
    quoted = one.quoted
    own = stems(quoted)
    return Traits(
        told=one,
        by=_sides(one.by),
        to=_sides(one.to),
        all=_sides((*one.by, *one.to)),
        about=frozenset(one.about),
        names=names(one),
        own=weighed(quoted),
        around=weighed(one.text),
        begins=next(iter(own), None),
        runs=frozenset(pairwise(own)),
        own_numbers=numbers(quoted),
        numbers=numbers(one.text),
        figures=dict(one.figures),
        is_negated=_is_negated(quoted),
        is_reply=_is_reply(own),
        roots=tuple(float(one.root is root) for root in Root),
        statuses=tuple(float(one.status is status) for status in Status),
    )


def _is_reply(own: Iterable[str]) -> bool:
    """Whether stems are among those of a reply."""
    return not _replies().isdisjoint(own)


@cache
def _replies() -> Strings:
    return frozenset(stem for row in load("detente.link.tables", TABLE, _Reply) for stem in stems(row.word))


def names(one: Proposition) -> Strings:
    """The stems of the names of the sides of a proposition."""
    return frozenset(stem for party in (*one.by, *one.to) for stem in stems(party.name))


def stands_for(parties: Iterable[Party]) -> Strings:
    """The ids of parties, and the states of those who speak for one."""
    return frozenset(key for party in parties for key in _keys(party))


def _keys(party: Party) -> tuple[str, ...]:
    return (party.id, f"@{party.country}") if party.country and party.speaks_for else (party.id,)


def _sides(parties: tuple[Party, ...]) -> Sides:
    return Sides(
        ids=frozenset(party.id for party in parties),
        stands_for=stands_for(parties),
        states=frozenset(party.country for party in parties if party.country),
    )


def _is_negated(words: str) -> bool:
    return any(word.strip("“”\"',.;") in _NEGATIONS or word.endswith(("n't", "n’t")) for word in words.lower().split())
