"""Has all threads take memory from one heap."""

from contextlib import suppress
from ctypes import CDLL

_M_ARENA_MAX = -8


def share() -> None:
    """Has threads that are begun from now on share one heap, where the C library is GNU's; elsewhere nothing changes.

    By itself it has a heap for each of some threads, and each keeps what the largest of its requests took: arrays over
    half a million facts, a gigabyte in all. Source: mallopt(3).
    """
    with suppress(OSError, AttributeError, TypeError):
        CDLL(None).mallopt(_M_ARENA_MAX, 1)
