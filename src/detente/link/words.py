"""Words as their stems, and how much it tells that two texts share one."""

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from math import log2, sqrt
from typing import NamedTuple

import snowballstemmer
from msgspec import Struct

from detente.tables import load

TABLE = "frequent.tsv"
STORIES = 1961
"""How many stories the frequencies were counted in."""
RAREST = 9.0
"""The bits of a stem that is not in the table."""
_REMEMBERED = 8192
"""How many texts are remembered with their stems."""
_WORD = re.compile(r"[^\W\d_]+(?:[-.][^\W\d_]+)*")
_NUMBER = re.compile(r"\d[\d,.]*\d|\d")


class Weighed(NamedTuple):
    """The squared bits of each stem of a text, and the length of all together."""

    squares: Mapping[str, float]
    length: float


class _Frequent(Struct, frozen=True):
    """A stem and in how many of the stories it stands."""

    stem: str
    stories: int


@lru_cache(_REMEMBERED)
def stems(text: str) -> tuple[str, ...]:
    """The stem of each word of a text, in order. Source: the Snowball stemmer for English (Porter2)."""
    return tuple(map(_stem, _WORD.findall(text)))


@lru_cache(_REMEMBERED)
def numbers(text: str) -> frozenset[str]:
    """The figures of a text as they are written, without separators of thousands."""
    return frozenset(number.replace(",", "") for number in _NUMBER.findall(text))


@cache
def _stem(word: str) -> str:
    stem: str = _stemmer().stemWord(word.lower())
    return stem


@cache
def _stemmer() -> snowballstemmer.stemmer:
    return snowballstemmer.stemmer("english")


@cache
def bits(stem: str) -> float:
    """How much it tells that a stem stands in a story: the log2 of how many stories there are for one that has it."""
    return min(RAREST, log2(STORIES / stories)) if (stories := _frequent().get(stem)) else RAREST


@lru_cache(_REMEMBERED)
def weighed(text: str) -> Weighed:
    """The stems of a text with their bits."""
    squares = {stem: bits(stem) ** 2 for stem in stems(text)}
    return Weighed(squares, sqrt(sum(squares.values())))


def cosine(some: Weighed, others: Weighed) -> float:
    """How alike two texts are as sets of stems, each stem as long as its bits: 0 … 1."""
    shared = some.squares.keys() & others.squares.keys()
    return sum(sorted(some.squares[stem] for stem in shared)) / (some.length * others.length) if shared else 0.0


def likeness(one: str, other: str) -> float:
    """The cosine of two texts."""
    return cosine(weighed(one), weighed(other))


@cache
def _frequent() -> Mapping[str, int]:
    return {row.stem: row.stories for row in load("detente.link.tables", TABLE, _Frequent)}
