"""Who takes part in a fact, by the ids of actors."""

from collections.abc import Iterable
from dataclasses import dataclass

from detente.record import Mention, Record
from detente.view.facts.lookup import named

Actors = frozenset[str]
"""The ids of some actors."""


@dataclass(frozen=True, slots=True)
class Side:
    """Whom one asks for, in the words in which one does, and the actors that are meant."""

    name: str
    actors: Actors


def meant(record: Record, mentions: Iterable[str]) -> Actors:
    """The actors whom some mentions mean."""
    return frozenset(actor for id in mentions for actor in named(record, Mention, id).actors)
