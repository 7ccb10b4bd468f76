"""Keeps the catalogue of a store and brings it up to date when the record has changed."""

import logging
from collections.abc import Callable
from contextlib import AbstractContextManager
from threading import Lock
from time import monotonic

from sqlalchemy import Connection

from detente.record.reviews import Verdicts
from detente.store.catalogue.catalogue import Catalogue
from detente.store.catalogue.heeded import heeded
from detente.store.catalogue.held import Held, Progress
from detente.store.catalogue.made import made
from detente.store.catalogue.masks import Search
from detente.store.catalogue.memory import Memory
from detente.store.catalogue.reading import grown, nothing, version
from detente.store.decided import Decided

_REST = 5
"""How many times as long as it took to bring a catalogue up to date it may then lag behind other processes."""
_LONGEST_REST = 5.0
"""How many seconds that is at most."""

_log = logging.getLogger(__name__)

Reading = Callable[[], AbstractContextManager[Connection]]
Deciding = Callable[[Connection], tuple[Decided, Verdicts]]
"""What reviews come to, and which of them hold."""


class Keeper:
    """Gives the catalogue of a store to any number of threads."""

    def __init__(self, reading: Reading, deciding: Deciding, search: Search) -> None:
        self._reading, self._deciding, self._search = reading, deciding, search
        self._lock, self._memory = Lock(), Memory()
        self._held: Held = nothing()
        self._kept: Catalogue | None = None
        self._wrote, self._rest_until = False, 0.0

    def wrote(self) -> None:
        """Notes that this process has added to the record, so that its next catalogue has that."""
        self._wrote = True

    def catalogue(self, progress: Progress | None = None) -> Catalogue:
        """The catalogue of the record as it is now.

        While one thread brings it up to date, others get it as it was; all wait for the first. What another process
        adds may come a little later: a part of the time only is spent on following it.
        """
        with self._reading() as connection:
            now = version(connection)
        kept = self._kept
        if kept is not None and (kept.version == now or self._rests() or not self._lock.acquire(blocking=False)):
            return kept
        if kept is None:
            self._lock.acquire()
        try:
            return self._renewed(progress or _logged)
        finally:
            self._lock.release()

    def _rests(self) -> bool:
        return not self._wrote and monotonic() < self._rest_until

    def _renewed(self, progress: Progress) -> Catalogue:
        started, self._wrote = monotonic(), False
        with self._reading() as connection:
            now = version(connection)
            if self._kept is not None and self._kept.version == now:
                return self._kept
            self._held = grown(self._held, connection, progress)
            decided, by = self._deciding(connection)
            heed = heeded(self._held, connection, decided, by)
        self._kept = Catalogue(heed, made(heed, self._memory), self._search)
        ended = monotonic()
        self._rest_until = ended + min(_REST * (ended - started), _LONGEST_REST)
        return self._kept


def _logged(read: int, total: int) -> None:
    _log.info("%d of %d facts", read, total)
