"""Verifies a record: all in it is looked at once, some at a time, and what is wrong is told as it is found."""

from collections.abc import Callable, Iterator

from sqlalchemy import Connection, Table
from sqlalchemy.exc import DBAPIError

from detente.record import KINDS
from detente.store import tables
from detente.store.dialect import dialect_of
from detente.store.store import Store
from detente.store.verifying.checks import BACKUP, FIRST, OF_KIND, ROWS, TABLES, WHOLE, WORDS
from detente.store.verifying.finding import Finding
from detente.store.verifying.page import OF_ARTICLES, pages
from detente.store.verifying.words import Sums

Told = Callable[[str, int], None]
"""Hears of what kind, and how many of it, have been looked at."""

_BY_ARTICLE = frozenset(OF_ARTICLES[1:])


def verify(store: Store, told: Told = lambda kind, number: None) -> Iterator[Finding]:
    """What is wrong with a record as it is now, however much others add meanwhile; nothing where it is sound.

    `told` hears of the rows that have been looked at. Of the record some rows are in memory at a time, and eight bytes
    a fact. Raises BadRecord where the database cannot be asked.
    """
    with store.looking() as connection:
        is_record = True
        for check in FIRST:
            for finding in _guarded(connection, "record", check.of(connection)):
                is_record &= finding.check != TABLES
                yield finding
        if is_record:
            yield from _rest(connection, told)


def _rest(connection: Connection, told: Told) -> Iterator[Finding]:
    for check in WHOLE:
        yield from _guarded(connection, "record", check.of(connection))
    sums = Sums(connection)
    for table in (tables.of(kind) for kind in KINDS.values()):
        if table not in _BY_ARTICLE:
            yield from _guarded(connection, table.name, _table(connection, table, sums, told))
    yield from _guarded(connection, "record", WORDS.of(sums))


def _table(connection: Connection, table: Table, sums: Sums, told: Told) -> Iterator[Finding]:
    for page in pages(connection, table):
        for check in (*ROWS, *OF_KIND.get(table, ())):
            yield from check.of(page)
        sums.take(page)
        for kind, rows in page.rows.items():
            told(kind.name, len(rows))


def _guarded(connection: Connection, kind: str, findings: Iterator[Finding]) -> Iterator[Finding]:
    """Findings, the last of which says so where the database cannot give what is looked for."""
    driver = connection.dialect.loaded_dbapi
    try:
        yield from findings
    except (DBAPIError, driver.Error, UnicodeDecodeError) as error:
        said = error.orig if isinstance(error, DBAPIError) else error
        if said is None or not dialect_of(connection).is_damage(said):
            raise
        what = f"cannot be read to the end: {str(said).partition(chr(10))[0]}"
        yield Finding(check="readable", kind=kind, id="", what=what, advice=BACKUP)
