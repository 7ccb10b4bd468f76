"""Keeps what was worked out of a catalogue for as long as that is the newest: it never changes."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar
from weakref import WeakKeyDictionary

from detente.store.catalogue import Catalogue
from detente.view.web.room import Room

T = TypeVar("T")


def kept(make: Callable[[Room, Catalogue], T]) -> Callable[[Room, Catalogue], T]:
    """The same function, which works out the same only once a catalogue."""
    held: WeakKeyDictionary[Catalogue, T] = WeakKeyDictionary()

    @wraps(make)
    def found(room: Room, catalogue: Catalogue) -> T:
        if catalogue not in held:
            held[catalogue] = make(room, catalogue)
        return held[catalogue]

    return found
