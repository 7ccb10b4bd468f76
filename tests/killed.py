"""Kills processes at chosen statements while they write, and holds what they leave against what whole inputs leave.

    python -m tests.killed adding PLACE…        at each of some places that are empty: inputs are added
    python -m tests.killed upgrading FILE…      records of before are brought up to date

Each place is killed at another statement, twice, and then let be. A process forks itself for each, so that hundreds of
them take seconds. Prints how many were killed, and where; an assertion that fails ends it with its traceback.
"""

import os
import shutil
import signal
import sqlite3
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.kills.held import Held, differing, held
from sqlalchemy import Engine, event

from detente.store import open_store
from tests import atonce

INPUTS = 4
_EACH = 19
"""Of the statements that bring a record up to date, every so manyth is one that it is killed at."""
Does = Callable[[str], None]


def main() -> None:
    """Kills, and prints what became of it."""
    what, *places = sys.argv[1:]
    fell = Counter[str](_adding(places) if what == "adding" else _upgrading(places))
    sys.stdout.write("".join(f"{number} {where}\n" for where, number in sorted(fell.items())))


def _adding(places: Sequence[str]) -> Iterator[str]:
    """Adds inputs to empty places; the first is undisturbed."""
    first, *others = places
    states = [*_states(first)]
    last = _statements(_add, others.pop())
    for number, place in enumerate(others):
        done = 0
        for at in (1 + number * last // len(others), 1 + number * 7 % last):
            if not _killed(_add, place, at):
                continue
            before, done = done, _step(held(place), states)
            assert done >= before, f"killed at statement {at}: {done} inputs are left of {before}"
            yield f"with {done - 1} inputs" if done > 0 else "before there was a record"
        _add(place)
        assert not differing(held(place), states[-1]), f"not whole in the end: {differing(held(place), states[-1])}"


def _step(now: Held, states: Sequence[Held]) -> int:
    assert now in states, f"no whole number of inputs: {min((differing(now, state) for state in states), key=len)}"
    return states.index(now)


def _upgrading(files: Sequence[str]) -> Iterator[str]:
    """Brings a copy of each record up to date, killed at statements all along."""
    with TemporaryDirectory() as folder:
        for file in files:
            place = str(Path(folder) / "crisis.db")
            shutil.copy(file, place)
            before, last = _outline(place), _statements(_upgrade, place)
            after, rows = _outline(place), held(place)
            for at in range(1, last + 1, _EACH):
                shutil.copy(file, place)
                assert _killed(_upgrade, place, at)
                now = _outline(place)
                assert now in (before, after), f"{file}, killed at statement {at}: tables of neither version"
                yield "before" if now == before else "after"
                _upgrade(place)
                assert held(place) == rows, f"{file}, killed at statement {at}: {differing(held(place), rows)}"


def _add(place: str) -> None:
    with open_store(place) as store:
        for things in atonce.inputs()[:INPUTS]:
            with store.writing() as writer:
                writer.add(things)


def _states(place: str) -> Iterator[Held]:
    yield held(place)
    with open_store(place) as store:
        yield held(place)
        for things in atonce.inputs()[:INPUTS]:
            with store.writing() as writer:
                writer.add(things)
            yield held(place)


def _upgrade(place: str) -> None:
    open_store(place, create=False, upgrading=True).close()


def _outline(file: str) -> tuple[object, ...]:
    """The tables of a file, and the version that it says they are of."""
    with sqlite3.connect(file) as connection:
        names = connection.execute("SELECT name, sql FROM sqlite_master ORDER BY name").fetchall()
        return (*names, *connection.execute("SELECT * FROM meta").fetchall())


def _statements(does: Does, place: str) -> int:
    """How many statements and commits something takes that is not disturbed."""
    reading, writing = os.pipe()
    if not os.fork():
        seen = _counted(lambda _: None)
        does(place)
        os.write(writing, str(seen[0]).encode())
        os._exit(0)
    os.close(writing)
    _, status = os.wait()
    assert status == 0, f"undisturbed, it ended with {status}"
    with os.fdopen(reading) as told:
        return int(told.read())


def _killed(does: Does, place: str, at: int) -> bool:
    """Does something in a process that is killed before a statement; False where it takes fewer."""
    if not os.fork():
        _counted(lambda number: os.kill(os.getpid(), signal.SIGKILL) if number == at else None)
        does(place)
        os._exit(0)
    _, status = os.wait()
    assert status in (0, signal.SIGKILL), f"killed at statement {at}, it ended with {status}"
    return status == signal.SIGKILL


def _counted(each: Callable[[int], None]) -> list[int]:
    """Calls something before each statement and commit from now on; the number of the last stands in the list."""
    seen = [0]

    def count(*_: object) -> None:
        seen[0] += 1
        each(seen[0])

    event.listen(Engine, "before_cursor_execute", count)
    event.listen(Engine, "commit", count)
    return seen


if __name__ == "__main__":
    main()
