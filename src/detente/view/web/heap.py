"""Has all threads take memory from one heap, and gives back what of it is free.

Arrays over half a million facts come and go with each request and each catalogue. The C library keeps what they leave,
by itself in a heap for each of some threads: a gigabyte and more beside what is in use. Source: mallopt(3),
malloc_trim(3). Where the C library is not GNU's nothing changes.
"""

import asyncio
from contextlib import suppress
from ctypes import CDLL

from anyio import to_thread

_M_ARENA_MAX = -8
_EVERY = 20.0
"""Seconds between two times that memory is given back: to have again what was needed costs some milliseconds."""


def share() -> None:
    """Has threads that are begun from now on share one heap."""
    with suppress(OSError, AttributeError, TypeError):
        CDLL(None).mallopt(_M_ARENA_MAX, 1)


def give_back() -> None:
    """Gives the system what is free."""
    with suppress(OSError, AttributeError, TypeError):
        CDLL(None).malloc_trim(0)


async def keep_giving_back() -> None:
    """Does so again and again, until it is cancelled."""
    while True:
        await asyncio.sleep(_EVERY)
        await to_thread.run_sync(give_back)
