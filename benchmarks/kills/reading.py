"""A `detente read` in a process group of its own, which is killed whole, and looked at just before that."""

import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Self

_PATIENCE = 900.0
_GONE = {"local": 10.0, "ray": 180.0}
"""How many seconds processes have to end after the group is killed; Ray's are of other groups, and slow to begin."""


@dataclass(frozen=True, slots=True)
class Mode:
    """What reads."""

    engine: str
    jobs: int

    def command(self, given: Path, record: str) -> list[str]:
        """The command that reads what is given into a record."""
        asked = ["--record", record, "--engine", self.engine, "--jobs", str(self.jobs)]
        return [sys.executable, "-m", "detente", "read", str(given), *asked]


class Reading:
    """One that has begun. Used as a context: none of it is left behind."""

    def __init__(self, mode: Mode, given: Path, record: str, *, temporary: Path) -> None:
        self._mode = mode
        self._said = (temporary / "said").open("w+b")
        self._process = subprocess.Popen(
            mode.command(given, record),
            stdin=subprocess.DEVNULL,
            stdout=self._said,
            stderr=subprocess.STDOUT,
            start_new_session=True,
            env={**os.environ, "TMPDIR": str(temporary), "RAY_TMPDIR": str(temporary), "DETENTE_THREADS": "1"},
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        with suppress(ProcessLookupError):
            os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()
        self._said.close()

    @property
    def runs(self) -> bool:
        """Whether it still reads."""
        return self._process.poll() is None

    def finished(self) -> int:
        """The status with which it ends by itself."""
        return self._process.wait(_PATIENCE)

    def said(self) -> str:
        """What it said so far."""
        self._said.seek(0)
        return self._said.read().decode(errors="replace")

    def halt(self) -> None:
        """Stops the group where it is, so that one can look at it."""
        os.killpg(self._process.pid, signal.SIGSTOP)

    def kill(self) -> None:
        """Kills the group as it is, and waits until nothing of it is left; raises AssertionError where some is."""
        os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()
        until = time.monotonic() + _GONE[self._mode.engine]
        while left := session_of(self._process.pid):
            assert time.monotonic() < until, f"still there {_GONE[self._mode.engine]:g} s after the kill: {left}"
            time.sleep(0.05)


def session_of(leader: int) -> list[str]:
    """The processes of a session that run, each with its command."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            state, _, _, session, *_ = (folder / "stat").read_text().rpartition(")")[2].split()
            if int(session) == leader and state != "Z":
                found.append((folder / "cmdline").read_text().replace("\0", " ")[:120])
    return found
