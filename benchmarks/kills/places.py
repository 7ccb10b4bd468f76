"""Where records are made that are to survive: a file each, or a database each on a server of one's own."""

import sqlite3
import time
from abc import ABC, abstractmethod
from collections.abc import Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

import psycopg
from tests.postgres import database

_WRITE_LOCK = 120
"""The byte of the file beside a SQLite file that whoever writes holds locked."""
_GONE = 30.0
"""How many seconds a server has to notice that nobody is there any more."""
_numbers = count()


class Places(ABC):
    """A kind of store."""

    name: str

    @abstractmethod
    def fresh(self) -> AbstractContextManager[str]:
        """Where a record can be made, for the time of a context."""

    @abstractmethod
    def is_written(self, place: str) -> bool:
        """Whether a transaction that writes is open, as seen from outside."""

    @abstractmethod
    def codings(self, place: str) -> int:
        """How many inputs have been read, as seen from outside; 0 where there is no record yet."""

    @abstractmethod
    def settle(self, place: str) -> None:
        """Waits until nobody holds the record; raises AssertionError where somebody goes on holding it."""

    @abstractmethod
    def left(self, place: str) -> list[str]:
        """What lies beside a record that nobody has open, and should not."""


class Files(Places):
    """SQLite."""

    name = "SQLite"

    @contextmanager
    def fresh(self) -> Iterator[str]:
        """A file in a folder of its own."""
        with TemporaryDirectory(prefix="kills-") as folder:
            yield str(Path(folder) / "kills.db")

    def is_written(self, place: str) -> bool:
        """Whether somebody holds the lock of who writes."""
        beside = Path(f"{place}-shm")
        try:
            node = beside.stat().st_ino
        except FileNotFoundError:
            return False
        return any(map(_is_write_lock, (line for line in _locks() if line[5].rpartition(":")[2] == str(node))))

    def codings(self, place: str) -> int:
        """Asked of the file, where there is one with tables."""
        try:
            with closing(sqlite3.connect(f"file:{place}?mode=ro", uri=True)) as connection:
                return int(connection.execute("SELECT count(*) FROM codings").fetchone()[0])
        except sqlite3.OperationalError:
            return 0

    def settle(self, place: str) -> None:
        """Locks of a file end with who held them."""

    def left(self, place: str) -> list[str]:
        """All but the file itself."""
        return sorted(path.name for path in Path(place).parent.iterdir() if path != Path(place))


class Databases(Places):
    """PostgreSQL."""

    name = "PostgreSQL"

    def __init__(self) -> None:
        self._asked: dict[str, psycopg.Connection[tuple[object, ...]]] = {}

    @contextmanager
    def fresh(self) -> Iterator[str]:
        """A database of its own."""
        with database(f"kills_{next(_numbers)}") as place, psycopg.connect(place, autocommit=True) as connection:
            self._asked[place] = connection
            yield place
            del self._asked[place]

    def is_written(self, place: str) -> bool:
        """Whether somebody holds the lock of who writes."""
        return bool(
            self._ask(place, "SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND granted AND database = {own}")
        )

    def codings(self, place: str) -> int:
        """Asked of the server, where there are tables."""
        try:
            return int(str(self._ask(place, "SELECT count(*) FROM codings")[0][0]))
        except psycopg.errors.UndefinedTable:
            return 0

    def settle(self, place: str) -> None:
        """Waits until the server has ended what served who is not there any more."""
        until = time.monotonic() + _GONE
        while held := self._ask(place, "SELECT state, query FROM pg_stat_activity WHERE datid = {own} AND pid <> {me}"):
            assert time.monotonic() < until, f"the server still serves who was killed: {held}"
            time.sleep(0.02)

    def left(self, place: str) -> list[str]:
        """Transactions that wait to be taken up again."""
        return [
            str(row) for row in self._ask(place, "SELECT * FROM pg_prepared_xacts WHERE database = current_database()")
        ]

    def _ask(self, place: str, sql: str) -> list[tuple[object, ...]]:
        own = "(SELECT oid FROM pg_database WHERE datname = current_database())"
        return self._asked[place].execute(sql.format(own=own, me="pg_backend_pid()").encode()).fetchall()


STORES: dict[str, Places] = {"sqlite": Files(), "postgresql": Databases()}


def _locks() -> Iterator[list[str]]:
    """The locks on files, as Linux lists them; without those that one only waits for."""
    lines = (line.split() for line in Path("/proc/locks").read_text().splitlines())
    return (line for line in lines if line[1] != "->")


def _is_write_lock(line: list[str]) -> bool:
    _, _, _, how, _, _, first, last = line
    return how == "WRITE" and int(first) <= _WRITE_LOCK and (last == "EOF" or int(last) >= _WRITE_LOCK)
