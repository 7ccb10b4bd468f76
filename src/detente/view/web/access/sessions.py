"""Sessions: who has entered and not left, kept in memory, so that they end when the server does."""

import secrets
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, replace
from hashlib import sha256
from threading import Lock

IDLE, LONGEST = 3_600.0, 8 * 3_600.0
"""Seconds after which a session ends in which nobody asked for anything, and any session."""
MOST = 10_000
"""How many sessions there are at most; then the one ends that was idle longest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """Somebody who has entered: by which name, and as whom he was known then."""

    name: str
    stamp: str
    """That of the account when he entered; a session of one that has changed since is none."""
    began: float
    seen: float


class Sessions:
    """All sessions; any number of threads may ask for them. Of the ids only digests are kept."""

    def __init__(
        self,
        *,
        idle: float = IDLE,
        longest: float = LONGEST,
        most: int = MOST,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._idle, self._longest, self._most, self._clock = idle, longest, most, clock
        self._known: OrderedDict[bytes, Session] = OrderedDict()
        self._lock = Lock()

    def begin(self, *, name: str = "", stamp: str = "") -> str:
        """Begins a session; gives its id, which nobody else can guess."""
        id, now = new_id(), self._clock()
        with self._lock:
            self._known[_kept(id)] = Session(name=name, stamp=stamp, began=now, seen=now)
            while len(self._known) > self._most:
                self._known.popitem(last=False)
        return id

    def find(self, id: str) -> Session | None:
        """The session of an id, in which somebody asks for something now; None where there is none any more."""
        now = self._clock()
        with self._lock:
            session = self._known.pop(_kept(id), None)
            if session is None or now - session.seen > self._idle or now - session.began > self._longest:
                return None
            self._known[_kept(id)] = session = replace(session, seen=now)
            return session

    def end(self, id: str) -> None:
        """Ends a session, where there is one."""
        with self._lock:
            self._known.pop(_kept(id), None)

    def __len__(self) -> int:
        """How many there are, with those that nobody has asked in since they ended."""
        return len(self._known)


def new_id() -> str:
    """256 bits of chance."""
    return secrets.token_urlsafe(32)


def _kept(id: str) -> bytes:
    return sha256(id.encode(errors="replace")).digest()
