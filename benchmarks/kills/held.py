"""All that a record holds, row by row, so that two can be told to be the same."""

from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Table, select, text

from detente.record.errors import BadRecord
from detente.run import Reader, read_locally, with_coding
from detente.store import open_store, tables
from detente.store.dialect import dialect_of
from detente.store.dialect.elements import index_of
from detente.store.engine import connect
from detente.store.fulltext import INDEXED
from detente.store.verifying import Finding, verify
from detente.view.intake import take_in

Held = Mapping[str, str]
"""A fingerprint of the rows of each table and of each index of words; that of what is no record yet is empty."""

NOTHING: Held = {}
_BY_NATURE = {tables.codings.c.written}
"""What says when something was written into the record, which is another time each time."""
_NOT_YET = ("no such record", "no record there yet")
_CHECKS = ("PRAGMA integrity_check", "PRAGMA foreign_key_check")


def held(place: str | Path) -> Held:
    """What the record at a path or address holds; raises AssertionError where it is damaged."""
    try:
        engine = connect(place, create=False)
    except BadRecord as error:
        if error.what in _NOT_YET:
            return NOTHING
        raise AssertionError(f"the record does not open: {error}") from error
    try:
        with dialect_of(engine).reading(engine) as connection:
            if engine.dialect.name == "sqlite":
                _check(connection)
            return {name: _digest(rows) for name, rows in _all(connection)}
    finally:
        engine.dispose()


def states(place: str | Path, given: Path) -> Iterator[Held]:
    """What a record holds at first, when its tables are made, and after each input that is read without a break."""
    from detente.acquire import documents  # noqa: PLC0415

    reader = Reader()
    run = reader.stamp()
    yield NOTHING
    with open_store(place) as store:
        yield held(place)
        take_in(store, (run,))
        yield held(place)
        for outcome in read_locally(documents([given]), reader, jobs=0):
            take_in(store, with_coding(run, outcome.things))
            yield held(place)


def unsound(place: str | Path) -> list[Finding]:
    """What `detente verify` finds wrong with a record."""
    with open_store(place, create=False) as store:
        return [*verify(store)]


def differing(one: Held, other: Held) -> list[str]:
    """The tables whose rows are others."""
    return sorted(name for name in {*one, *other} if one.get(name) != other.get(name))


def _check(connection: Connection) -> None:
    """That SQLite finds the file whole, and every reference to lead somewhere."""
    whole, astray = (connection.exec_driver_sql(check).fetchall() for check in _CHECKS)
    assert whole == [("ok",)] and not astray, f"the file is damaged: {whole[:3]} {astray[:3]}"


def _all(connection: Connection) -> Iterator[tuple[str, Iterable[Any]]]:
    for table in tables.metadata.sorted_tables:
        yield table.name, connection.execute(_rows(table))
    for table in sorted(INDEXED, key=lambda table: table.name):
        yield index_of(table), _words(connection, index_of(table))


def _rows(table: Table) -> Any:
    return select(*(column for column in table.c if column not in _BY_NATURE)).order_by(*table.primary_key)


def _words(connection: Connection, index: str) -> Iterable[Any]:
    if connection.dialect.name != "sqlite":
        return connection.execute(text(f"SELECT * FROM {index} ORDER BY seq"))  # noqa: S608 (a name of ours)
    connection.execute(text(f"CREATE VIRTUAL TABLE temp.seen_{index} USING fts5vocab(main, {index}, 'instance')"))
    return connection.execute(text(f"SELECT * FROM temp.seen_{index} ORDER BY doc, col, offset, term"))  # noqa: S608


def _digest(rows: Iterable[Any]) -> str:
    digest = sha256()
    for row in rows:
        digest.update(f"{tuple(row)!r}\n".encode())
    return digest.hexdigest()
