"""Keeps what was worked out of a catalogue: it never changes until the record does."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial, wraps
from threading import Lock, Thread
from time import monotonic
from typing import Generic, TypeVar
from weakref import WeakKeyDictionary, ref

from detente.store import Store
from detente.store.catalogue import Catalogue
from detente.view.web.room import Room

logger = logging.getLogger(__name__)

T = TypeVar("T")

SHORT = 0.1
"""Seconds that a reader waits for something to be worked out anew when the record has changed."""
_REST = 30
"""How many times as long as something took that is worked out apart nobody has it worked out again."""


@dataclass(frozen=True, slots=True)
class _Kept(Generic[T]):
    catalogue: ref[Catalogue]
    """Without keeping it: what nobody asks for long would keep an old one, and each has some hundred megabytes."""
    value: T
    seconds: float
    ended: float

    @property
    def may_be_made_anew(self) -> bool:
        return monotonic() - self.ended >= _REST * self.seconds


def kept(make: Callable[[Room, Catalogue], T]) -> Callable[[Room, Catalogue], T]:
    """The same function, which works out the same only once a catalogue.

    What takes longer than `SHORT` is worked out apart when the record has changed, for a part of the time at most;
    meanwhile one gets it as it was.
    """
    held: WeakKeyDictionary[Store, _Kept[T]] = WeakKeyDictionary()
    working = Lock()

    def work(room: Room, catalogue: Catalogue) -> T:
        began = monotonic()
        value = make(room, catalogue)
        held[room.store] = _Kept(ref(catalogue), value, monotonic() - began, monotonic())
        return value

    def work_apart(room: Room, catalogue: Catalogue) -> None:
        try:
            if held[room.store].catalogue() is not catalogue:
                work(room, catalogue)
        except Exception:  # nobody waits here who could be told; the next who asks has it tried again
            logger.exception("working out %s anew", make.__name__)
        finally:
            working.release()

    @wraps(make)
    def found(room: Room, catalogue: Catalogue) -> T:
        last = held.get(room.store)
        if last is None or (last.catalogue() is not catalogue and last.seconds < SHORT):
            return work(room, catalogue)
        if last.catalogue() is not catalogue and last.may_be_made_anew and working.acquire(blocking=False):
            Thread(target=partial(work_apart, room, catalogue), daemon=True).start()
        return last.value

    return found
