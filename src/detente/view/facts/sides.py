"""Who takes part in a fact, by the ids of actors."""

from collections.abc import Iterable
from dataclasses import dataclass

from detente.record import Mention, Record, Root
from detente.view.facts.lookup import named

Actors = frozenset[str]
"""The ids of some actors."""

SHARED = frozenset({Root.AGREE, Root.CONSULT, Root.SUPPORT, Root.COOPERATE, Root.RETREAT, Root.SANCTION, Root.ASSAULT})
"""What two do with each other where both are said to do it; two who accuse, accuse a third."""


@dataclass(frozen=True, slots=True)
class Side:
    """Whom one asks for, in the words in which one does, and the actors that are meant."""

    name: str
    actors: Actors


def meant(record: Record, mentions: Iterable[str]) -> Actors:
    """The actors whom some mentions mean."""
    return frozenset(actor for id in mentions for actor in named(record, Mention, id).actors)
