"""What a bomb is, what it may cost, and how it is read in a process of its own."""

import multiprocessing
import os
import resource
import signal
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

from detente.acquire import Given, documents, take
from detente.clean import clean
from detente.record.errors import UnreadableInput

SECONDS, SECONDS_A_MB = 10.0, 2.0
"""Processor time that a file may take up to its stories: so much, and so much for each million bytes of it."""
MEGABYTES = 1200
"""Memory that it may take, in million bytes, whatever its size."""

_PATIENCE = 60
_SPACE = 6_000_000_000

Files = Mapping[str, bytes | Callable[[Path], None]]


@dataclass(frozen=True, slots=True)
class Bomb:
    """A file, or several, that cost more than they look."""

    name: str
    make: Callable[[Path], object]
    """Writes it into a folder."""
    told: str = ""
    """What an error of it says; nothing where it is read."""
    is_long: bool = False
    """Whether it takes seconds to be made or read, so that no test waits for it."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What came of a bomb."""

    size: int
    seconds: float
    megabytes: float
    outcome: str

    @property
    def is_bounded(self) -> bool:
        """Whether it kept to the bounds."""
        much = self.size / 1_000_000
        within = self.seconds <= SECONDS + SECONDS_A_MB * much and self.megabytes <= MEGABYTES
        return within and not self.outcome.startswith(("died", "detente failed", "hung", "raised"))


def cost(bomb: Bomb, folder: Path) -> Cost:
    """Makes a bomb in a folder and reads that; whatever it does happens in a process of its own."""
    bomb.make(folder)
    size = sum(path.lstat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    ours, theirs = multiprocessing.Pipe(duplex=False)
    process = multiprocessing.get_context("fork").Process(target=_measured, args=(folder, theirs))
    process.start()
    theirs.close()
    try:
        if not ours.poll(_PATIENCE):
            process.kill()
            return Cost(size, float(_PATIENCE), 0.0, "hung")
        seconds, megabytes, outcome = ours.recv()
    except EOFError:
        process.join()
        return Cost(size, 0.0, 0.0, f"died: {process.exitcode}")
    finally:
        process.join()
    return Cost(size, seconds, megabytes, outcome)


def _measured(folder: Path, theirs: Connection) -> None:
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    resource.setrlimit(resource.RLIMIT_AS, (_SPACE, _SPACE))
    started, before = time.process_time(), _peak()
    try:
        outcome = outcome_of(folder)
    except Exception as error:  # noqa: BLE001 (it is what is looked for)
        outcome = f"raised {type(error).__name__}: {error}"
    theirs.send((time.process_time() - started, _peak() - before, outcome[:200]))
    os._exit(0)


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 / 1_000_000


def outcome_of(folder: Path) -> str:
    """What reading a folder gives: how many stories, and the last error."""
    stories, errors, last = 0, 0, ""
    for one in documents([folder]):
        try:
            if isinstance(one, UnreadableInput):
                raise one
            stories += _stories(one)
        except UnreadableInput as error:
            errors, last = errors + 1, error.what
            if "detente failed" in last:
                return last
    return "; ".join(
        filter(None, (f"{stories:,} read" if stories else "", f"{errors:,} refused: {last}" if errors else ""))
    )


def _stories(given: Given) -> int:
    articles = clean(take(given))
    if any("SECRET" in article.text for article in articles):
        raise AssertionError("a file was opened that nobody named")
    return len(articles)
