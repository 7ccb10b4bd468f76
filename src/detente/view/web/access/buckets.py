"""Buckets of tokens: how often somebody may ask, on the long run and at once."""

import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock

MOST = 10_000
"""How many buckets are kept; those that nobody used longest are full again, and forgotten."""


@dataclass(frozen=True, slots=True)
class Rate:
    """So many a minute on the long run, so many at once."""

    minute: float
    at_once: float

    def times(self, factor: float) -> "Rate":
        """A rate that is so many times as high."""
        return Rate(self.minute * factor, max(1.0, self.at_once * factor))


class Buckets:
    """A bucket for each who asks; any number of threads may take from them.

    Source: the token bucket of RFC 2697, section 3, with one rate.
    """

    def __init__(self, *, most: int = MOST, clock: Callable[[], float] = time.monotonic) -> None:
        self._most, self._clock = most, clock
        self._left: OrderedDict[tuple[str, ...], tuple[float, float]] = OrderedDict()
        self._lock = Lock()

    def take(self, who: tuple[str, ...], rate: Rate) -> float:
        """Takes one from somebody's bucket; the seconds until there is one where it is empty, 0 where it was not."""
        now = self._clock()
        with self._lock:
            left, then = self._left.pop(who, (rate.at_once, now))
            left = min(rate.at_once, left + (now - then) * rate.minute / 60)
            wait = 0.0 if left >= 1 else (1 - left) * 60 / rate.minute
            self._left[who] = (left if wait else left - 1, now)
            while len(self._left) > self._most:
                self._left.popitem(last=False)
        return wait

    def __len__(self) -> int:
        """How many buckets are kept."""
        return len(self._left)
