"""One input read under bounds of time, memory and reach."""

import resource
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from fuzzing.company import beside
from fuzzing.found import Finding, finding
from fuzzing.guard import Escape
from fuzzing.readers import Reader

SECONDS, SECONDS_A_MB = 2.0, 20.0
"""Processor time that an input may take: so much, and so much for each million bytes of it."""
GROWTH = 256_000_000
"""Bytes by which one input may raise the most memory that the process ever had."""


class TooLong(BaseException):
    """An input takes longer than its bound. No `except Exception` hides it."""


class TooMuch(Exception):
    """An input takes more memory than its bound, or leaves something behind."""


def bound(size: int) -> float:
    """The seconds of processor time that an input of that many bytes may take."""
    return SECONDS + SECONDS_A_MB * size / 1_000_000


def peak() -> int:
    """The most memory that this process ever had, in bytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def _check(before: int, folder: Path) -> None:
    """Raises TooMuch where reading took much memory, or left something behind."""
    if peak() - before > GROWTH:
        raise TooMuch(f"took {(peak() - before) // 1_000_000} MB")
    if left := [entry.name for entry in folder.iterdir()]:
        raise TooMuch(f"left files behind: {left}")


def trial(
    reader: Reader, name: str, data: bytes, *, folder: Path, company: int | None = None
) -> tuple[frozenset[str], Finding | None]:
    """What came of an input, in short, and what it did that none may do; `company`: in what it lies among others."""
    before = peak()
    try:
        with _timed(bound(len(data))):
            came = reader.read(name, data)
            if company is not None and reader.is_file:
                beside(name, data, which=company)
        _check(before, folder)
    except (Exception, TooLong, Escape, RecursionError) as error:  # noqa: BLE001 (all of them are what is looked for)
        return frozenset({type(error).__name__}), finding(reader.name, name, data, error)
    return came, None


@contextmanager
def _timed(seconds: float) -> Iterator[None]:
    started = time.process_time()

    def late(*_: object) -> None:
        raise TooLong(f"takes more than {time.process_time() - started:.1f} seconds")

    signal.signal(signal.SIGVTALRM, late)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
