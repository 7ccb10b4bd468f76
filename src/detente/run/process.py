"""A process that reads, seen from the one that started it."""

import multiprocessing
import os
import signal
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from multiprocessing import forkserver
from multiprocessing.context import BaseContext

from detente.acquire import Given
from detente.record.errors import EngineFailed
from detente.run.inputs import Outcome
from detente.run.reader import Reader
from detente.run.worker import ONE_THREAD, READY, unpack, work

_WARM = "detente.run.warm"
_BEGINS = 120.0
"""Seconds in which a process has to be ready: weights and tables are loaded in two or three, on a slow disk in ten."""


class Died(Exception):
    """The process ended while it read; says how."""


def prepare() -> BaseContext:
    """Starts the server that processes fork from, where the system has one, so that it loads what all of them need."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([_WARM])
    with told(ONE_THREAD):
        forkserver.ensure_running()
    return context


@contextmanager
def told(settings: Mapping[str, str]) -> Iterator[None]:
    """Variables of the environment for what is started meanwhile, where they are not set."""
    new = {name: value for name, value in settings.items() if name not in os.environ}
    os.environ.update(new)
    try:
        yield
    finally:
        for name in new:
            del os.environ[name]


class Process:
    """One that reads documents in the order in which it is given them; raises EngineFailed where it cannot begin."""

    def __init__(self, context: BaseContext, reader: Reader) -> None:
        self._pipe, its = context.Pipe()
        self._process = context.Process(target=work, args=(its, reader), daemon=True)  # type: ignore[attr-defined]
        self._process.start()
        self.given = 0
        """How many documents it has been given."""
        its.close()
        try:
            begun = self._pipe.poll(_BEGINS) and self._pipe.recv_bytes() == READY
        except (EOFError, OSError):
            begun = False
        if not begun:
            self.end()
            advice = (
                "is there memory enough? Python on this system may need `if __name__ == '__main__':` around the call"
            )
            raise EngineFailed("a process that was to read ended before it began", advice=advice)

    @property
    def pid(self) -> int:
        """The number by which the system knows it."""
        return int(self._process.pid)

    def give(self, given: Given) -> None:
        """Gives it one document more; one that has died says so when it is asked for what it read."""
        self.given += 1
        with suppress(OSError):
            self._pipe.send(given)

    def answer(self, seconds: float) -> Outcome:
        """What the next document gave; raises TimeoutError after so many seconds, and Died where it ended."""
        try:
            if not self._pipe.poll(seconds):
                raise TimeoutError
            return unpack(self._pipe.recv_bytes())
        except (EOFError, ConnectionError) as error:
            self._process.join(1)
            raise Died(_how(self._process.exitcode)) from error

    def kill(self) -> None:
        """Ends it, whatever it does; whoever waits for its answer is told."""
        self._process.kill()

    def end(self) -> None:
        """Ends it, and lets go of all that was its."""
        self.kill()
        self._process.join()
        self._pipe.close()


def _how(code: int | None) -> str:
    if code is None or code >= 0:
        return f"ended with status {code}"
    return f"was ended by {signal.Signals(-code).name}"
