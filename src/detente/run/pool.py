"""Reads on several cores: a process each, what they read in the order of what came in, and none of it lost with one.

A document that ends the process which reads it is tried once more by itself; if it does so again, or takes too long, it
is an Unread that says so, and the others go on.
"""

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future
from dataclasses import dataclass, field
from multiprocessing.context import BaseContext
from queue import Empty, SimpleQueue
from threading import Thread
from types import TracebackType
from typing import Self

from detente.acquire import Given
from detente.record.errors import EngineFailed
from detente.run.inputs import Outcome, unread
from detente.run.process import Died, Process, prepare
from detente.run.reader import Document, Reader

TIMEOUT = 600.0
"""Seconds that a document may take, unless another bound is given: some 600,000 words."""
_IN_HAND = 2
"""How many documents a process has: while it reads one the next lies there."""
_AHEAD = 32
"""How many documents a process are taken in, at most, before the first of them has been read and taken away."""
_TRIES = 2
_ENOUGH = 1000
"""How many documents a process reads: what it remembers of words grows with them, and another is there at once."""


@dataclass(slots=True)
class _Task:
    """A document that is to be read, and what will be known of it."""

    given: Given
    outcome: "Future[Outcome]" = field(default_factory=Future)
    deaths: int = 0


class Pool:
    """Processes that read. Used as a context, so that none is left behind."""

    def __init__(self, reader: Reader, *, jobs: int, timeout: float = TIMEOUT) -> None:
        reader.check()  # a table that cannot be read is said here, and not by every process
        self._tasks: SimpleQueue[_Task | None] = SimpleQueue()
        context = prepare()
        self._keepers = [_Keeper(self._tasks, context, reader, timeout) for _ in range(jobs)]
        for keeper in self._keepers:
            keeper.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        self.close()

    def read(self, documents: Iterable[Document]) -> Iterator[Outcome]:
        """The outcome of each document, in their order; raises EngineFailed where no process can be started."""
        waiting: deque[Future[Outcome]] = deque()
        for document in documents:
            waiting.append(self._submitted(document))
            enough = len(waiting) > 2 * _IN_HAND * len(self._keepers) and waiting[0].done()
            if enough or len(waiting) >= _AHEAD * len(self._keepers):
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()

    def _submitted(self, document: Document) -> "Future[Outcome]":
        if isinstance(document, Given):
            task = _Task(document)
            self._tasks.put(task)
            return task.outcome
        known: Future[Outcome] = Future()
        known.set_result(unread(document.where, document.what, document.advice))
        return known

    @property
    def pids(self) -> list[int]:
        """The processes that read, by the numbers by which the system knows them."""
        return [pid for keeper in self._keepers if (pid := keeper.pid)]

    def close(self) -> None:
        """Ends the processes; what they have not read is not read."""
        for keeper in self._keepers:
            keeper.closing = True
        self._tasks.put(None)
        for keeper in self._keepers:
            keeper.stop()


class _Keeper(Thread):
    """Sees to one process: gives it documents, takes what it read, and starts another where it dies."""

    def __init__(
        self, tasks: "SimpleQueue[_Task | None]", context: BaseContext, reader: Reader, timeout: float
    ) -> None:
        super().__init__(daemon=True)
        self._tasks, self._context, self._reader, self._timeout = tasks, context, reader, timeout
        self._held: deque[_Task] = deque()
        self._process: Process | None = None
        self.closing = False

    @property
    def pid(self) -> int | None:
        """That of the process; None where there is none at the moment."""
        process = self._process
        return process.pid if process else None

    def run(self) -> None:
        """Keeps the process reading until nothing more comes."""
        try:
            while self._take() and not self.closing:
                self._answer()
        except Exception as error:  # noqa: BLE001  whoever waits for what was read is told instead
            self._fail(error)
        finally:
            if self._process:
                self._process.end()

    def stop(self) -> None:
        """Ends the process and this, whatever both do."""
        if process := self._process:
            process.kill()
        self.join()

    def _take(self) -> bool:
        """Takes documents, as many as a process has in hand; False where there are none and none will come.

        A process that has read enough is given no more, and another stands ready when it is done.
        """
        worn = self._process is not None and self._process.given >= _ENOUGH
        if worn and not self._held:
            self._replace()
        while len(self._held) < (1 if worn and self._held else _IN_HAND):
            try:
                task = self._tasks.get(block=not self._held)
            except Empty:
                break
            if task is None:
                self._tasks.put(None)  # the other keepers are to know as well
                break
            self._held.append(task)
            if self._process:
                self._process.give(task.given)
        return bool(self._held)

    def _answer(self) -> None:
        """Takes what the first document in hand gave; what becomes of one that gives nothing is settled here."""
        first = self._held[0]
        process = self._at_work()
        if self.closing:  # looked at behind the start of a process, as `stop` looks for one behind setting it
            return
        try:
            outcome = process.answer(self._timeout)
        except TimeoutError:
            self._replace()
            outcome = unread(first.given.uri, f"took more than {self._timeout:g} s to read", _LONGER)
        except Died as died:
            self._replace()
            first.deaths += 1
            if first.deaths < _TRIES:
                return
            outcome = unread(first.given.uri, f"the process that read it {died}, twice", _ALONE)
        self._held.popleft()
        first.outcome.set_result(outcome)

    def _at_work(self) -> Process:
        """The process, with all in hand given to it."""
        if not self._process:
            self._process = Process(self._context, self._reader)
            for task in self._held:
                self._process.give(task.given)
        return self._process

    def _replace(self) -> None:
        if self._process:
            self._process.end()
        self._process = None

    def _fail(self, error: Exception) -> None:
        """Says to all that wait, now or later, that nothing is read here."""
        failed = error if isinstance(error, EngineFailed) else EngineFailed(f"{type(error).__name__}: {error}")
        while not self.closing:
            for task in self._held:
                task.outcome.set_exception(failed)
            self._held.clear()
            if (task_or_none := self._tasks.get()) is None:
                self._tasks.put(None)
                return
            self._held.append(task_or_none)


_LONGER = "cut it up, or give it longer with --timeout"
_ALONE = "is there memory enough? Read it by itself, and report it if it fails again"
