"""Empty stores of the kind that a run of the contract is for: its tests are run through each."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from detente.record import AnyThing
from detente.store import Store, open_store, tables
from tests.postgres import cluster

_chosen = ["sqlite"]
_taken: set[int] = set()


def choose(kind: str) -> None:
    """From now on stores are of this kind."""
    _chosen[0] = kind


def chosen() -> str:
    """The kind that stores are of."""
    return _chosen[0]


@contextmanager
def fresh() -> Iterator[Store]:
    """An empty store of the kind chosen."""
    with place() as where, open_store(where) as store:
        yield store


@contextmanager
def holding(things: Iterable[AnyThing]) -> Iterator[Store]:
    """A store of the kind chosen that holds some things."""
    with fresh() as store:
        with store.writing() as writer:
            writer.add(things)
        yield store


@contextmanager
def place() -> Iterator[str]:
    """Where an empty store of the kind chosen can be opened, any number of times."""
    if chosen() == "postgresql":
        with _schema() as where:
            yield where
    else:
        with TemporaryDirectory() as folder:
            yield str(Path(folder) / "crisis.db")


@contextmanager
def _schema() -> Iterator[str]:
    """A schema that nobody else uses now, emptied: to make one takes far longer."""
    number = next(number for number in count() if number not in _taken)
    _taken.add(number)
    try:
        where = _made(number)
        _empty(number)
        yield where
    finally:
        _taken.discard(number)


@cache
def _made(number: int) -> str:
    cluster().sql(f"CREATE SCHEMA contract_{number}")
    url = cluster().url(schema=f"contract_{number}")
    open_store(url).close()
    return url


def _empty(number: int) -> None:
    names = [table.name for table in reversed(tables.metadata.sorted_tables) if table is not tables.meta]
    words = [f"{name}_words" for name in ("articles", "statements", "events")]
    forgotten = f"DELETE FROM contract_{number}.meta WHERE key LIKE 'forgotten%'"  # noqa: S608 (names of ours)
    cluster().sql(forgotten, *(f"DELETE FROM contract_{number}.{name}" for name in (*words, *names)))  # noqa: S608
