"""Words, names and sentences of an invented world."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product

from detente.record import Actor, ActorKind

_ONSETS = ("b", "d", "f", "g", "k", "l", "m", "n", "p", "r", "s", "t", "v", "z", "br", "st", "tr", "kr")
_RHYMES = ("a", "e", "i", "o", "u", "an", "el", "or", "ur", "ast", "im", "ondo")
_SMALL = "the of to and a in for on with as by at from that its after over under near before while".split()  # noqa: SIM905
_STATES, _PERSONS, _BODIES = 45, 320, 110
_VOCABULARY = 20_000


def _coined() -> list[str]:
    syllables = [onset + rhyme for onset, rhyme in product(_ONSETS, _RHYMES)]
    return ["".join(pair) for pair in product(syllables, syllables)]


@dataclass(frozen=True)
class Words:
    """Words to fill sentences with, the first ones the most common, and all who can speak or act, likewise."""

    common: Sequence[str]
    actors: Sequence[Actor]
    outlets: Sequence[str]
    towns: Sequence[tuple[str, str]]
    """With the country that each lies in."""


def words(chance: random.Random) -> Words:
    """The words of a world."""
    coined = _coined()
    chance.shuffle(coined)
    names = iter([word.capitalize() for word in coined])
    states = [(next(names), f"X{first}{second}") for first, second in product("ABCDEFG", "ABCDEFG")][:_STATES]
    actors = [_actor(code, name, ActorKind.STATE, code) for name, code in states]
    for _ in range(_PERSONS):
        given, family, country = next(names), next(names), chance.choice(states)[1]
        actors.append(_actor(f"{given}-{family}".lower(), f"{given} {family}", ActorKind.PERSON, country))
    for _ in range(_BODIES):
        name, country = f"{next(names)} Council", chance.choice([code for _, code in states] + [""])
        actors.append(_actor(name.lower().replace(" ", "-"), name, ActorKind.ORGANISATION, country or None))
    head, rest = actors[:12], actors[12:]
    chance.shuffle(rest)
    return Words(
        common=[*_SMALL, *coined[-_VOCABULARY:]],
        actors=[*head, *rest],
        outlets=[f"The {next(names)} {kind}" for kind in ("Post", "Times", "Wire", "Herald") for _ in range(35)],
        towns=[(next(names), chance.choice(states)[1]) for _ in range(400)],
    )


def _actor(id: str, name: str, kind: ActorKind, country: str | None) -> Actor:
    return Actor(id=id, name=name, kind=kind, country=country, sectors=("GOV",) if country else ())
