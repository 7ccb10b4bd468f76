"""Where towns lie (lexicon/towns.tsv), and which of several of one name is meant, where that is certain."""

import re
import unicodedata
from collections.abc import Collection, Iterable
from functools import cache

from msgspec import Struct

from detente.extract.lexicon.tables import lines, parse

_TABLE = "towns.tsv"
_FAR_LARGER = 10
"""How many times as many people a town has as its namesakes for it to be meant where nothing else tells."""


class Town(Struct, frozen=True):
    """A row of towns.tsv; `keys` are its names as they are searched, coordinates are in degrees."""

    name: str
    keys: tuple[str, ...]
    state: str
    latitude: float
    longitude: float
    population: int


def key(name: str) -> str:
    """A name as towns are searched: small letters without accents and apostrophes, spaces for hyphens."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return re.sub(r"[\s–-]+", " ", re.sub(r"['’‘ʻ`]", "", plain)).strip().casefold()


def town_of(name: str, near: Iterable[Collection[str]]) -> Town | None:
    """The town that a name means; None where there is none, or where any of several may be meant.

    One that bears the name itself goes before those that once did. Of several, it is one far larger than the rest, else
    the only one in the states of the first of `near` that have any.
    """
    named = towns(key(name))
    named = tuple(t for t in named if t.keys[0] == key(name)) or named
    sure = _largest(named)
    for states in near if sure is None else ():
        if inside := [t for t in named if t.state in states]:
            return _largest(inside)
    return sure


def _largest(named: Collection[Town]) -> Town | None:
    """The town that is far larger than all others of another state."""
    top = max(named, key=lambda t: t.population, default=None)
    rest = (t.population for t in named if top and t.state != top.state)
    return top if top and top.population >= _FAR_LARGER * max(rest, default=0) else None


@cache
def towns(name: str) -> tuple[Town, ...]:
    """The towns of a name, which is written as a key."""
    header, by_name = _by_name()
    return parse([header, *by_name.get(name, "").splitlines()], Town, where=_TABLE)


@cache
def _by_name() -> tuple[str, dict[str, str]]:
    """The header and the lines under each name, which are read only where they are asked for: the table is long."""
    header, *rows = (line for line in lines(_TABLE) if not line.startswith("#"))
    found: dict[str, str] = {}
    for row in rows:
        for name in row.split("\t", 2)[1].split("|"):
            found[name] = f"{found[name]}\n{row}" if name in found else row
    return header, found
