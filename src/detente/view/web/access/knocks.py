"""How often one may be wrong about a password: five times, and then after a pause that grows.

Nobody can shut a name out for good: from where somebody has entered by it before, only what was wrong from there counts
(after the device cookies of OWASP), and elsewhere a name never waits longer than a minute.
"""

import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from ipaddress import ip_address, ip_network
from threading import Lock
from typing import TypeVar

V = TypeVar("V")

FREE = 5
"""How often one may be wrong before there is a pause."""
PAUSE, LONGEST_OF_A_NAME, LONGEST = 60.0, 60.0, 900.0
"""Seconds of the first pause, and of the longest of a name and of an address; each is twice the one before."""
_FORGOTTEN = 3_600.0
_MOST = 10_000
_WIDE = 64
"""An address of IPv6 is as good as all others of its network."""


@dataclass(frozen=True, slots=True)
class _Count:
    wrong: int = 0
    last: float = 0.0
    until: float = 0.0


@dataclass(frozen=True, slots=True)
class _Key:
    who: str
    longest: float


class Knocks:
    """Counts who was wrong, by name and by address; any number of threads may ask."""

    def __init__(self, *, clock: Callable[[], float] = time.monotonic, most: int = _MOST) -> None:
        self._clock, self._most = clock, most
        self._counts: OrderedDict[str, _Count] = OrderedDict()
        self._known: OrderedDict[str, None] = OrderedDict()
        self._lock = Lock()

    def wait(self, name: str, address: str) -> float:
        """The seconds until one may try; 0 where one may now, and then it counts as wrong until `right` is called."""
        now = self._clock()
        with self._lock:
            keys = self._keys(name, address)
            pause = max(self._count(key.who, now).until for key in keys) - now
            if pause > 0:
                return pause
            for key in keys:
                self._put(key, now)
        return 0.0

    def right(self, name: str, address: str) -> None:
        """What counted as wrong was right."""
        with self._lock:
            for key in self._keys(name, address):
                self._counts.pop(key.who, None)
            if name:
                _put(self._known, _together(name, network(address)), None, self._most)

    def _keys(self, name: str, address: str) -> tuple[_Key, ...]:
        where = network(address)
        if name and _together(name, where) in self._known:
            return (_Key(_together(name, where), LONGEST),)
        at = _Key(f"at {where}", LONGEST)
        return (at, _Key(f"as {name}", LONGEST_OF_A_NAME)) if name else (at,)

    def _count(self, who: str, now: float) -> _Count:
        count = self._counts.get(who, _Count())
        return count if now - count.last < _FORGOTTEN else _Count()

    def _put(self, key: _Key, now: float) -> None:
        wrong = self._count(key.who, now).wrong + 1
        doubled = min(wrong - FREE, 10)  # more are longer than any pause
        pause = min(key.longest, PAUSE * 2**doubled) if wrong >= FREE else 0.0
        _put(self._counts, key.who, _Count(wrong, now, now + pause), self._most)

    def __len__(self) -> int:
        """How much is remembered."""
        return len(self._counts) + len(self._known)


def network(address: str) -> str:
    """What an address is counted as: itself, or of IPv6 its network; other words stay as they are."""
    try:
        known = ip_address(address)
    except ValueError:
        return address[:100]
    if known.version == 6:
        return str(known.ipv4_mapped or ip_network((known, _WIDE), strict=False))
    return str(known)


def _together(*parts: str) -> str:
    return "\n".join(parts)


def _put(kept: OrderedDict[str, V], key: str, value: V, most: int) -> None:
    kept.pop(key, None)
    kept[key] = value
    while len(kept) > most:
        kept.popitem(last=False)
