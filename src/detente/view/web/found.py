"""Actors found by name, for a reviewer to choose from."""

from dataclasses import dataclass

from detente.store.catalogue import ActorHead
from detente.store.catalogue.roles import ANY
from detente.view.web.room import Room

MOST = 30


@dataclass(frozen=True, slots=True)
class Found:
    """An actor, and in how many facts it takes part itself."""

    actor: ActorHead
    facts: int


def found(room: Room, name: str) -> tuple[Found, ...]:
    """The actors whom a name, or the beginning of any word of theirs, fits; those first that take part in most."""
    catalogue = room.store.catalogue()
    codes = catalogue.roles.asked(name)[0] if name.strip() else ()
    taking_part = catalogue.roles.own[ANY]
    all_of = [Found(catalogue.actors[code], len(taking_part.of([code]))) for code in codes]
    return tuple(sorted(all_of, key=lambda one: (-one.facts, one.actor.name)))[:MOST]


def facts_of(room: Room, id: str) -> int:
    """In how many facts an actor takes part itself."""
    catalogue = room.store.catalogue()
    return len(catalogue.roles.own[ANY].of([catalogue.actor_ids.place(id)]))
