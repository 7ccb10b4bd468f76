"""Keeps the catalogue of a store and brings it up to date when the record has changed."""

import logging
from collections.abc import Callable, Collection
from contextlib import AbstractContextManager
from dataclasses import replace
from itertools import chain
from threading import Lock, Thread
from time import monotonic, thread_time

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

SHORT = 0.2
"""Seconds of work for which a reader waits while the catalogue is brought up to date; what takes longer is done apart.
"""
_REST = 10
"""How many times as long as it took to bring a catalogue up to date it may then lag behind other processes."""
_LONGEST_REST = 10.0
"""How many seconds that is at most."""
_LOOK = 0.1
"""What share of that, and of a second, may pass until one looks again whether there is anything new."""

logger = logging.getLogger(__name__)

Reading = Callable[[], AbstractContextManager[Connection]]
Deciding = Callable[[Connection], tuple[Decided, Verdicts]]
"""What reviews come to, and which of them hold."""


class Keeper:
    """Gives the catalogue of a store to any number of threads.

    Reviews by this process hold in the next catalogue that anybody asks for. What else comes in may come a little
    later: a part of the time only is spent on following it, and where it takes long, nobody waits for it but who asks
    first after this process itself added something.
    """

    def __init__(self, reading: Reading, deciding: Deciding, search: Search) -> None:
        self._reading, self._deciding, self._search = reading, deciding, search
        self._making, self._following, self._counting = Lock(), Lock(), Lock()
        self._memory = Memory()
        self._held: Held = nothing()
        self._kept: Catalogue | None = None
        self._written = self._heeded = 0
        """How often this process has written, and how much of that the catalogue is sure to heed."""
        self._added = False
        self._took = self._rest_until = 0.0

    def wrote(self, kinds: Collection[str]) -> None:
        """Notes that this process has written things of some kinds to the record."""
        with self._counting:
            self._written += "reviews" in kinds
        if {*kinds} != {"reviews"}:
            self._added, self._rest_until = True, 0.0

    def catalogue(self, progress: Progress | None = None) -> Catalogue:
        """The catalogue of the record as it is now, or was a little ago; all wait for the first."""
        if self._kept is None or self._heeded < self._written:
            with self._making:
                if self._kept is None:
                    self._follow(progress or _logged)
                elif self._heeded < self._written:
                    self._decide()
        elif monotonic() >= self._rest_until:
            self._look()
        assert self._kept is not None
        return self._kept

    def _look(self) -> None:
        """Follows what has come in, if anything has and nobody does so already."""
        if not self._following.acquire(blocking=False):
            return
        apart = self._took > SHORT and not self._added
        try:
            if not self._is_behind():
                self._rest_until = monotonic() + _LOOK * min(1.0, self._took)
                apart = False
            elif not apart:
                with self._making:
                    self._follow(_logged)
        finally:
            if not apart:
                self._following.release()
        if apart:
            Thread(target=self._follow_apart, daemon=True).start()

    def _is_behind(self) -> bool:
        with self._reading() as connection:
            return self._kept is None or self._kept.version != version(connection)

    def _follow_apart(self) -> None:
        try:
            started = thread_time()
            with self._reading() as connection:
                held = grown(self._held, connection, _logged)
            with self._making:
                self._follow(_logged, held=held, started=started)
        except Exception:  # nobody waits here who could be told; it is tried again after a rest
            logger.exception("following the record")
            self._rest_until = monotonic() + _LONGEST_REST
        finally:
            self._following.release()

    def _follow(self, progress: Progress, *, held: Held | None = None, started: float | None = None) -> None:
        """Takes in all that has come, after what was taken in already, and heeds what was decided."""
        started, written, self._added = thread_time() if started is None else started, self._written, False
        with self._reading() as connection:
            decided, by = self._deciding(connection)
            self._held = grown(held or self._held, connection, progress)
            self._make(connection, decided, by, written)
        self._took = thread_time() - started
        self._rest_until = monotonic() + min(_REST * self._took, _LONGEST_REST)

    def _decide(self) -> None:
        """Heeds what was decided on what was taken in; takes in what has come where something was decided on that."""
        written = self._written
        with self._reading() as connection:
            now = version(connection)
            decided, by = self._deciding(connection)
            if not self._reaches(decided):
                self._held = grown(self._held, connection, _logged)
            elif now[0] == self._held.version[0]:
                self._held = replace(self._held, version=(*self._held.version[:-1], now[-1]))
            self._make(connection, decided, by, written)

    def _reaches(self, decided: Decided) -> bool:
        """Whether all is held that reviews change."""
        held, ids = self._held, chain(decided.amended, decided.gone, decided.about, decided.parted)
        known = (held.fact_ids, held.link_ids)
        return all(any(id in names for names in known) for id in ids) and all(
            actor in held.actor_ids for actor in decided.actors
        )

    def _make(self, connection: Connection, decided: Decided, by: Verdicts, written: int) -> None:
        heed = heeded(self._held, connection, decided, by)
        self._kept = Catalogue(heed, made(heed, self._memory), self._search)
        self._heeded = written


def _logged(read: int, total: int) -> None:
    logger.info("%d of %d facts", read, total)
