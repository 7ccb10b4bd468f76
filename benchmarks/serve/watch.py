"""What a server and a `detente read` do while others visit: memory, processor time, and how many articles came in."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from statistics import fmean, linear_regression
from time import monotonic

from benchmarks.serve.process import memory, seconds
from sqlalchemy import Engine, func, select

from detente.store import tables
from detente.store.dialect import dialect_of
from detente.store.engine import connect

FLAT = 0.03
"""By what share of itself memory may grow in the second half, articles that came in aside."""
_EVERY = 1.0
_MINUTE = 60.0


@dataclass(frozen=True, slots=True)
class Sample:
    """A moment: when it was, the megabytes that the server held, and the articles that had come into the record."""

    at: float
    memory: float
    articles: int


@dataclass
class Watch:
    """Looks at a server and at a process that reads, once a second."""

    server: int
    reader: int
    place: str
    samples: list[Sample] = field(default_factory=list)
    _used: list[tuple[float, float]] = field(default_factory=list)

    def look(self) -> Sample:
        """Takes a sample."""
        self._used.append((seconds(self.server), seconds(self.reader)))
        self.samples.append(Sample(monotonic(), memory(self.server), _last(self._engine)))
        return self.samples[-1]

    async def until_first(self, patience: float) -> None:
        """Waits until an article has come in, and begins there; ends the program where none comes."""
        before, until = _last(self._engine), monotonic() + patience
        while _last(self._engine) == before:
            if monotonic() > until:
                raise SystemExit("detente read reads nothing")
            await asyncio.sleep(_EVERY / 10)
        self.look()

    async def keep(self, *, until: float) -> None:
        """Takes samples until a time."""
        while (left := until - monotonic()) > 0:
            await asyncio.sleep(min(_EVERY, left))
            self.look()

    @property
    def added(self) -> int:
        """How many articles came in."""
        return self.samples[-1].articles - self.samples[0].articles

    @property
    def articles_a_second(self) -> float:
        return self.added / (self.samples[-1].at - self.samples[0].at)

    @property
    def used(self) -> tuple[float, float]:
        """The seconds of processor time that the server used, and that those used who read."""
        (server, reader), (server_then, reader_then) = self._used[0], self._used[-1]
        return server_then - server, reader_then - reader

    @property
    def by_minute(self) -> Sequence[float]:
        """The megabytes at the start, after each minute and at the end."""
        start = self.samples[0].at
        whole = [b.memory for a, b in pairwise(self.samples) if (a.at - start) // _MINUTE != (b.at - start) // _MINUTE]
        return [self.samples[0].memory, *whole, self.samples[-1].memory]

    @property
    def grown(self) -> float:
        """By what share of itself memory grew in the second half, beyond what the articles account for that came in.

        What an article accounts for is its share of what the server held when it began.
        """
        half = self.samples[len(self.samples) // 2 :]
        tenth = max(1, len(half) // 5)
        before, then = (fmean(one.memory for one in some) for some in (half[:tenth], half[-tenth:]))
        return (then - before - self._owed(half)) / before

    @property
    def slope(self) -> float:
        """The megabytes that it grew by each minute of the second half, articles aside."""
        half = self.samples[len(self.samples) // 2 :]
        if len(half) < 2:
            return 0.0
        whole = linear_regression([one.at for one in half], [one.memory for one in half]).slope
        return (whole - self._owed(half) / (half[-1].at - half[0].at)) * _MINUTE

    @property
    def is_flat(self) -> bool:
        return self.grown <= FLAT

    def _owed(self, some: Sequence[Sample]) -> float:
        """The megabytes that articles account for which came in meanwhile."""
        start = self.samples[0]
        return (some[-1].articles - some[0].articles) * start.memory / start.articles

    @cached_property
    def _engine(self) -> Engine:
        return connect(self.place, create=False)


def articles_at(place: str) -> int:
    """How many articles have come into the record at a path or URL."""
    engine = connect(place, create=False)
    try:
        return _last(engine)
    finally:
        engine.dispose()


def _last(engine: Engine) -> int:
    with dialect_of(engine).reading(engine) as connection:
        return connection.scalar(select(func.max(tables.articles.c.seq))) or 0
