"""Has all threads take memory from one heap, looks for what nobody uses any more, and gives back what is free.

Arrays over half a million facts come and go with each request and each catalogue. Templates leave what a page was made
of in circles of references, which Python takes for long-lived where as many objects are held as here: within a minute
that is a gigabyte. And the C library keeps what is let go, by itself in a heap for each of some threads: another one.
Source: gc.freeze and gc.collect of Python's library; mallopt(3), malloc_trim(3). Where the C library is not GNU's its
part is left out.
"""

import asyncio
import gc
from contextlib import suppress
from ctypes import CDLL

from anyio import CapacityLimiter, to_thread

_M_ARENA_MAX = -8
_EVERY, _TIMES = 5.0, 4
"""Seconds between two times that one looks for what nobody uses, which takes some milliseconds, and every how many
times what is free is given back: to have again what was needed costs more."""


def share() -> None:
    """Has threads that are begun from now on share one heap."""
    with suppress(OSError, AttributeError, TypeError):
        CDLL(None).mallopt(_M_ARENA_MAX, 1)


def settle() -> None:
    """Takes all that is held now for what stays, so that one need not look through it for what nobody uses."""
    gc.collect()
    gc.freeze()


def give_back() -> None:
    """Gives the system what is free."""
    with suppress(OSError, AttributeError, TypeError):
        CDLL(None).malloc_trim(0)


async def keep_giving_back() -> None:
    """Looks for what nobody uses, and gives it back, again and again until it is cancelled."""
    alone, times = CapacityLimiter(1), 0  # and not in line with those who ask for pages
    while True:
        await asyncio.sleep(_EVERY)
        times += 1
        await to_thread.run_sync(gc.collect, limiter=alone)
        if times % _TIMES == 0:
            await to_thread.run_sync(give_back, limiter=alone)
