"""Backs a record up: the whole of it as it is at one moment, in a file or on a server, while others add to it."""

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from itertools import islice
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Table, delete, select

from detente.record.errors import BadRecord
from detente.store import fulltext, tables
from detente.store.adding import put
from detente.store.engine import url_of
from detente.store.store import Store, open_store
from detente.store.verifying import Finding, verify

Told = Callable[[int, int], None]
"""Hears how much is written, and of how much: pages of a file, or rows."""

_AT_ONCE = 2_000
"""How many pages of a file, or rows, are copied at a time."""
_WRONG = 20
"""How many things that are wrong are told at most."""
_FILE, _THERE = "sqlite", "is there already"


def backup(store: Store, to: str, told: Told = lambda done, of: None) -> tuple[Finding, ...]:
    """Copies a record to a file or a database that holds none; the first of what is wrong with the copy, if anything.

    It appears there whole, or not at all. A file becomes a copy page by page; between a file and a server, or two
    servers, all rows of all tables go, so that earlier readings, reviews and the order of reading are kept. Raises
    BadRecord where there is something already, or nothing can be written.
    """
    url = url_of(to)
    if url.drivername != _FILE:
        return _into_server(store, to, told)
    with _aside(Path(str(url.database))) as part:
        if "://" not in store.place:
            _pages(store, part, told)
        with open_store(part) as made:
            if "://" in store.place:
                _rows(store, made, told)
            return _wrong(made)


def _into_server(store: Store, to: str, told: Told) -> tuple[Finding, ...]:
    with open_store(to) as made:
        if any(made.counts().values()):
            raise BadRecord(_THERE, where=made.place, advice="name an empty database: createdb NAME")
        _rows(store, made, told)
        return _wrong(made)


def _wrong(made: Store) -> tuple[Finding, ...]:
    return tuple(islice(verify(made), _WRONG))


def _pages(store: Store, part: Path, told: Told) -> None:
    """Copies a file as it is when that begins: what holds it open sees nothing of what others write."""
    with store.looking() as connection, closing(sqlite3.connect(part)) as made:
        connection.exec_driver_sql("SELECT count(*) FROM meta").close()
        file = connection.connection.driver_connection
        assert isinstance(file, sqlite3.Connection)
        try:
            file.backup(made, pages=_AT_ONCE, progress=lambda _, left, of: told(of - left, of))
        except sqlite3.Error as error:
            raise BadRecord(str(error), where=str(part), advice="free some space, or name another place") from error


def _rows(store: Store, made: Store, told: Told) -> None:
    """Copies all rows in one transaction, and makes the indexes of words anew."""
    done, of = 0, sum(store.counts().values())
    with store.looking() as source, made.writing(), made.looking() as target:
        target.execute(delete(tables.meta))
        for table in tables.metadata.sorted_tables:
            for some in _of(source, table):
                put(target, table, some)
                done += len(some) if "id" in table.c else 0
                told(done, of)
        fulltext.fill_all(target)


def _of(source: Connection, table: Table) -> Iterator[list[dict[str, Any]]]:
    asked = select(table).execution_options(yield_per=_AT_ONCE)
    for some in source.execute(asked).mappings().partitions():
        yield [dict(row) for row in some]


@contextmanager
def _aside(place: Path) -> Iterator[Path]:
    """A file beside the place at which it is to be, which it takes in the end; nothing is left where that fails."""
    if not place.parent.is_dir():
        raise BadRecord("no such folder", where=str(place.parent), advice="make it first, or name a file elsewhere")
    if place.exists():
        raise BadRecord(_THERE, where=str(place), advice="name another file; none is overwritten")
    part = place.with_name(f".{place.name}.{os.getpid()}.part")
    try:
        yield part
        _settle(part)
        os.link(part, place)  # unlike a new name for the file, it never takes the place of another
    except OSError as error:
        reason = error.strerror or str(error)
        raise BadRecord(reason, where=str(place), advice="name a place that can be written to") from error
    finally:
        for ending in ("", "-wal", "-shm", "-journal"):
            with suppress(OSError):
                part.with_name(part.name + ending).unlink(missing_ok=True)


def _settle(part: Path) -> None:
    """Has all of a file on its disk."""
    with part.open("rb") as file:
        os.fsync(file.fileno())
