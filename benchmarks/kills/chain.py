"""A record that is read into, killed at random, read into again and killed again, until it is whole."""

import time
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import TypeVar

from benchmarks.kills.held import Held, differing, held, unsound
from benchmarks.kills.places import Places
from benchmarks.kills.reading import Mode, Reading

T = TypeVar("T")

MOST = 10
"""How often one record is killed."""
_LOOK, _SOON = 0.005, 0.0005
_SLOWLY = 2
_AIMED = 4
"""Of kills, every so manyth waits for the next transaction: these take a hundredth of the time."""
_LATE = "timed out during startup"
_TRIES = 5
_STATUS = 1
"""How `detente read` ends here: some of what is given cannot be read."""

BEFORE, AMID, BETWEEN, AFTER = "before its first input", "while writing one", "between two", "after the last"


@dataclass(slots=True)
class Rehearsal:
    """How a reading goes that nobody disturbs."""

    mode: Mode
    seconds: float
    begins: float
    """Seconds until the first input is in the record."""
    states: Sequence[Held]
    """What the record holds after each step."""
    pace: float = 1.0
    """How many times as long a reading takes by now: what else the machine does is not always the same."""

    def expected(self, done: int) -> float:
        """How long a reading takes that goes on where so many steps are done."""
        left = 1 - done / len(self.states)
        return self.pace * (self.begins + (self.seconds - self.begins) * left)

    def took(self, seconds: float, done: int) -> None:
        """Learns from a reading that ended by itself."""
        self.pace *= (_SLOWLY + seconds / self.expected(done)) / (_SLOWLY + 1)


@dataclass(slots=True)
class Told:
    """What became of kills."""

    made: int = 0
    survived: int = 0
    fell: Counter[str] = field(default_factory=Counter)
    chains: int = 0
    equal: int = 0
    wrong: list[str] = field(default_factory=list)


def rehearse(mode: Mode, places: Places, given: Path, states: Sequence[Held]) -> Rehearsal:
    """Reads once without a kill."""
    return _patiently(lambda: _rehearse(mode, places, given, states))


def _rehearse(mode: Mode, places: Places, given: Path, states: Sequence[Held]) -> Rehearsal:
    """Reads once without a kill; raises AssertionError where the record is another than the one read in one process."""
    with places.fresh() as place, TemporaryDirectory(prefix="k") as temporary:
        started = time.perf_counter()
        begins = None
        with Reading(mode, given, place, temporary=Path(temporary)) as reading:
            while reading.runs:
                if begins is None and places.codings(place):
                    begins = time.perf_counter() - started
                time.sleep(0.05)
            seconds = time.perf_counter() - started
            _check(reading)
        others = differing(held(place), states[-1])
        assert not others, f"{mode}: other rows without any kill in {others}"
        return Rehearsal(mode, seconds, begins or seconds, states)


class Chain:
    """One record."""

    def __init__(self, rehearsal: Rehearsal, places: Places, given: Path, chance: Random) -> None:
        self._rehearsal, self._places, self._given, self._chance = rehearsal, places, given, chance
        self._states = {_key(state): number for number, state in reversed([*enumerate(rehearsal.states)])}
        self._done, self._said = 0, ""

    def run(self, most: int, told: Told) -> None:
        """Kills so often at most, reads to the end, and tells what was seen."""
        told.chains += 1
        with self._places.fresh() as place, TemporaryDirectory(prefix="k") as temporary:
            try:
                self._read(place, Path(temporary), most, told)
                self._compare(place)
            except AssertionError as error:
                told.wrong.append(f"{self._places.name}, {self._rehearsal.mode}: {error}")
            else:
                told.equal += 1

    def _read(self, place: str, temporary: Path, most: int, told: Told) -> None:
        for _ in range(most):
            with suppress(Busy):
                if not self._killed(place, temporary, told):
                    return
        _patiently(lambda: self._finish(place, temporary))

    def _killed(self, place: str, temporary: Path, told: Told) -> bool:
        """Reads and kills at a random moment; False where it has ended before."""
        seconds = self._chance.uniform(0, self._rehearsal.expected(self._done))
        aimed = told.made % _AIMED == _AIMED - 1
        until = (started := time.monotonic()) + seconds
        with Reading(self._rehearsal.mode, self._given, place, temporary=temporary) as reading:
            while (left := until - time.monotonic()) > 0 and reading.runs:
                time.sleep(min(left, _LOOK))
            while aimed and reading.runs and not self._places.is_written(place):
                time.sleep(_SOON)
            if not reading.runs:
                seconds = time.monotonic() - started
                _check(reading)
                self._rehearsal.took(seconds, self._done)
                self._said = reading.said()
                return False
            reading.halt()
            written = self._places.is_written(place)
            told.made += 1
            reading.kill()
        self._places.settle(place)
        before, self._done = self._done, self._step(held(place))
        wrong = unsound(place) if self._done else []
        assert not wrong, f"detente verify finds {wrong}"
        assert self._done >= before, f"after the kill the record held {self._done} inputs, and {before} before"
        told.fell[self._where(before, written=written)] += 1
        told.survived += 1
        return True

    def _step(self, now: Held) -> int:
        """After which step the record was killed; raises AssertionError where it is what no whole step leaves."""
        if (number := self._states.get(_key(now))) is not None:
            return number
        near = min(self._rehearsal.states, key=lambda state: len(differing(state, now)))
        raise AssertionError(f"what the record holds is no whole number of inputs: {differing(near, now)}")

    def _where(self, before: int, *, written: bool) -> str:
        if written:
            return AMID
        if self._done == len(self._rehearsal.states) - 1:
            return AFTER
        return BETWEEN if self._done > max(before, 2) else BEFORE

    def _finish(self, place: str, temporary: Path) -> None:
        with Reading(self._rehearsal.mode, self._given, place, temporary=temporary) as reading:
            _check(reading)
            self._said = reading.said()

    def _compare(self, place: str) -> None:
        """That the record is what a reading without a kill gives, and nothing lies beside it."""
        self._places.settle(place)
        others = differing(held(place), self._rehearsal.states[-1])
        assert not others, f"read to its end, the record has other rows in {others}: {self._said}"
        left = self._places.left(place)
        assert not left, f"beside the record there is still {left}"


class Busy(Exception):
    """The machine does too much else for Ray to begin in its half minute; it is to be tried again."""


def _patiently(does: Callable[[], T]) -> T:
    """Does something, and again where the machine is too busy."""
    for _ in range(_TRIES - 1):
        with suppress(Busy):
            return does()
    return does()


def _check(reading: Reading) -> None:
    """That a reading ended as one does that has read all it could; raises Busy where it could not begin."""
    status, said = reading.finished(), reading.said()
    if _LATE in said:
        raise Busy(said)
    assert status == _STATUS and "Traceback" not in said, f"it ended with {status}: {said}"


def _key(state: Held) -> tuple[tuple[str, str], ...]:
    return tuple(sorted(state.items()))
