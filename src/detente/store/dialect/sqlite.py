"""SQLite: a record in a file, with the words of its facts in tables of FTS5."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from functools import lru_cache
from pathlib import Path
from typing import Any
from zlib import crc32

import numpy as np
from sqlalchemy import (
    URL,
    Connection,
    Date,
    Engine,
    Select,
    StaticPool,
    Table,
    column,
    create_engine,
    event,
    select,
    table,
    text,
)
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler

from detente.record.errors import BadRecord
from detente.store.dialect.base import Numbers, Sums
from detente.store.dialect.elements import Among, Says
from detente.store.words import Phrase

BUSY_SECONDS = 30
"""How long one waits for another process that is writing to the same record."""

_MEMORY = (None, "", ":memory:")
_AT_ONCE = 5_000
_CACHE_KIB, _LOGGED_PAGES = 16_000, 4_000
"""How much of a file one has in memory, and how many changed pages wait to be written to their places: each article
changes some hundred pages, many of them again and again, so that four times what SQLite has by itself is half the work.
"""
_DAMAGED = "the file is damaged; take a copy from a backup, or read the sources again into a new record"
_PRIMARY = 0xFF
"""What of a code of SQLite tells what kind of error it is. Source: https://www.sqlite.org/rescode.html"""
_FAULTS = 100
"""How many faults of a file are told at most."""
_LONG = 8_000
"""From how many characters on a word can be longer than what FTS5 keeps of one."""
_CONNECTIONS = 10
"""How many connections stay open, each with its memory: as many as there are threads that ask, and some."""
_WRITING = "detente_writing"
_MAKE = "CREATE VIRTUAL TABLE {} USING fts5(words, content='', columnsize=0, tokenize='unicode61 remove_diacritics 0')"
_NOTHING = '""'
"""A search that nothing answers."""


class SQLite:
    """One file, written to by one process at a time while others read."""

    mark = "?"
    advice: Mapping[str, str] = {
        "not a database": "this file is something else; name a record, or a file that does not exist yet",
        "malformed": _DAMAGED,
        "codec can't decode": _DAMAGED,
        "readonly": "the file or its folder may not be written to; name another with --record",
        "unable to open": "the file may not be read, or its folder not be written to; name another with --record",
        "locked": "another process is writing to it; try again when it has finished",
        "full": "nothing of this input was kept; free some space, or name a file on another disk with --record",
        "disk I/O": "nothing of this input was kept; is the disk full, or failing? Free some space, or name another",
        "": "check the file, or name another",
    }

    def engine(self, url: URL, *, create: bool) -> Engine:
        """The engine of a file; raises BadRecord where it is none and none can be made."""
        in_memory = url.database in _MEMORY
        if not in_memory:
            _check_place(Path(str(url.database)), create=create)
        kept: dict[str, Any] = {"pool_size": _CONNECTIONS, "pool_use_lifo": True}
        options: dict[str, Any] = {"poolclass": StaticPool} if in_memory else kept
        engine = create_engine(url, connect_args={"timeout": BUSY_SECONDS}, **options)
        event.listen(engine, "connect", _prepare)
        event.listen(engine, "begin", _begin)
        return engine

    def called(self, url: URL) -> str:
        """The name of the file without its ending."""
        return Path(url.database or ":memory:").stem

    def prepare(self, engine: Engine) -> None:
        """Lets one look at the record while another adds to it."""
        with closing(engine.raw_connection()) as connection:
            connection.cursor().execute("PRAGMA journal_mode = WAL")

    def reading(self, engine: Engine) -> Connection:
        """A connection that sees the record as it is at its first question."""
        return engine.connect()

    @contextmanager
    def writing(self, engine: Engine) -> Iterator[Connection]:
        """A transaction that has the right to write from its beginning, so that none that has read fails to get it."""
        with engine.connect().execution_options(**{_WRITING: True}) as connection, connection.begin():
            yield connection

    def put(self, connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
        """Inserts rows."""
        columns = [*rows[0]]
        dated = [name for name in columns if isinstance(table.c[name].type, Date)]
        named, marks = ", ".join(f'"{name}"' for name in columns), ", ".join("?" * len(columns))
        sql = f"INSERT INTO {table.name} ({named}) VALUES ({marks})"  # noqa: S608 (names of ours)
        connection.exec_driver_sql(sql, [tuple(_written(row, dated).values()) for row in rows])

    def stream(self, connection: Connection, sql: str, values: Sequence[Any]) -> Iterator[tuple[Any, ...]]:
        """The rows of a query, only some of them in memory at a time."""
        with closing(connection.connection.cursor()) as cursor:
            cursor.execute(sql, values)
            while some := cursor.fetchmany(_AT_ONCE):
                yield from some

    def day(self, column: str) -> str:
        """SQL of the number of the day in a column, counted from 1970-01-01."""
        return f"CAST(julianday({column}) - 2440587.5 AS INTEGER)"

    def make_words(self, connection: Connection, index: str) -> None:
        """Makes a table of FTS5, which holds an index and not the words again."""
        connection.execute(text(_MAKE.format(index)))

    def put_words(self, connection: Connection, index: str, words: Iterable[tuple[int, Sequence[str]]]) -> None:
        """Adds words, which FTS5 finds again as they are: `folded` left letters and digits alone."""
        given = [(number, " ".join(some)) for number, some in words]
        if given:
            connection.exec_driver_sql(f"INSERT INTO {index} (rowid, words) VALUES (?, ?)", given)  # noqa: S608 (a name of ours)

    def drop_words(self, connection: Connection, index: str, words: Iterable[tuple[int, Sequence[str]]]) -> None:
        """Takes words out, which FTS5 has to be told, since it does not keep them."""
        given = [("delete", number, " ".join(some)) for number, some in words]
        if given:
            sql = f"INSERT INTO {index} ({index}, rowid, words) VALUES (?, ?, ?)"  # noqa: S608 (a name of ours)
            connection.exec_driver_sql(sql, given)

    def is_damage(self, said: BaseException) -> bool:
        """Whether pages are none of a database, or letters are no UTF-8."""
        code = getattr(said, "sqlite_errorcode", 0) & _PRIMARY
        return code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB) or "decode" in str(said)

    def shred(self, connection: Connection) -> None:
        """Has pages and rows that fall free filled with zeros."""
        connection.exec_driver_sql("PRAGMA secure_delete = ON")

    def purge_words(self, connection: Connection, index: str) -> None:
        """Merges the parts of an index, of which some only say what of others is gone."""
        connection.exec_driver_sql(f"INSERT INTO {index} ({index}) VALUES ('optimize')")  # noqa: S608 (a name of ours)

    def scrub(self, engine: Engine) -> None:
        """Writes the file anew, and empties the log beside it."""
        with closing(engine.raw_connection()) as connection:
            cursor = connection.cursor()
            cursor.execute("PRAGMA secure_delete = ON")
            cursor.execute("VACUUM")
            ((busy, _, _),) = cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        if busy:
            raise BadRecord(
                "others look at the record, so that what was taken out may still lie in its log",
                where=str(engine.url.database),
                advice="close what reads it, and forget the same again",
            )

    def tables(self, connection: Connection) -> list[str]:
        """All but the virtual ones, whose values lie in tables that FTS5 keeps for them."""
        sql = "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name"
        return [*connection.scalars(text(sql))]

    def files(self, url: URL) -> Sequence[Path]:
        """The file, and those that SQLite keeps beside it."""
        if url.database in _MEMORY:
            return ()
        beside = (Path(f"{url.database}{ending}") for ending in ("", "-wal", "-shm", "-journal"))
        return tuple(filter(Path.is_file, beside))

    def having(self, index: str, phrases: Sequence[Phrase]) -> Select[Any]:
        """The numbers of the things of an index that have all of some phrases."""
        words = table(index, column("rowid"), column(index))
        return select(words.c.rowid).where(words.c[index].op("MATCH")(match(phrases)))

    def spelt(self, words: Sequence[str]) -> Sequence[str]:
        """Words as FTS5 keeps them: it knows fewer letters than Python, and cuts the longest."""
        if all(word.isascii() and len(word) < _LONG for word in words):
            return words
        return [part for word in words for part in _spelt(word)]

    def sums(self, connection: Connection, index: str) -> Iterator[tuple[Numbers, Sums]]:
        """Looks every word up as a search does, and gives each place in which it stands."""
        every, each = f"temp.{index}_every", f"temp.{index}_each"
        connection.exec_driver_sql(f"CREATE VIRTUAL TABLE {every} USING fts5vocab(main, {index}, row)")
        connection.exec_driver_sql(f"CREATE VIRTUAL TABLE {each} USING fts5vocab(main, {index}, instance)")
        try:
            for (word,) in self.stream(connection, f"SELECT term FROM {every}", ()):  # noqa: S608 (a name of ours)
                weight = np.uint64(crc32(word.encode()))
                for places in self._chunks(connection, f"SELECT doc, offset + 1 FROM {each} WHERE term = ?", word):  # noqa: S608 (a name of ours)
                    yield places[:, 0], places[:, 1].astype(np.uint64) * weight
        finally:
            connection.exec_driver_sql(f"DROP TABLE {each}")
            connection.exec_driver_sql(f"DROP TABLE {every}")

    def _chunks(self, connection: Connection, sql: str, word: str) -> Iterator[Numbers]:
        """The rows of a query that has numbers, some at a time."""
        with closing(connection.connection.cursor()) as cursor:
            cursor.execute(sql, (word,))
            while some := cursor.fetchmany(_AT_ONCE):
                yield np.asarray(some, np.int64)

    def indexes(self, connection: Connection) -> Iterator[str]:
        """The names of the indexes of a record."""
        return iter(connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'index'").scalars())

    def faults(self, connection: Connection) -> Iterator[str]:
        """What is wrong with the pages of the file, its tables and its indexes."""
        told = connection.exec_driver_sql(f"PRAGMA integrity_check({_FAULTS})").scalars()
        return (" ".join(str(line).split()) for line in told if line != "ok")


def _written(row: Mapping[str, Any], dated: Iterable[str]) -> Mapping[str, Any]:
    """A row with its days as they stand in a file."""
    return {**row, **{name: day.isoformat() for name in dated if (day := row[name])}}


@lru_cache(maxsize=100_000)
def _spelt(word: str) -> tuple[str, ...]:
    """The words that FTS5 makes of one."""
    with closing(sqlite3.connect(":memory:")) as memory:
        memory.execute(_MAKE.format("given"))
        memory.execute("INSERT INTO given (rowid, words) VALUES (1, ?)", (word,))
        memory.execute("CREATE VIRTUAL TABLE each USING fts5vocab(given, instance)")
        return tuple(part for (part,) in memory.execute("SELECT term FROM each ORDER BY offset"))


def match(phrases: Iterable[Phrase]) -> str:
    """Phrases as a query of FTS5, of words of letters and digits alone; one that nothing answers of none."""
    quoted = (f'"{" ".join(phrase.words)}"{"*" if phrase.opens else ""}' for phrase in phrases)
    return " ".join(quoted) or _NOTHING


def _check_place(path: Path, *, create: bool) -> None:
    if path.is_dir():
        raise BadRecord("a folder, not a record", where=str(path), advice="name a file in it")
    if not path.parent.is_dir():
        raise BadRecord("no such folder", where=str(path.parent), advice="make it first, or name a file elsewhere")
    if not create and not path.exists():
        raise BadRecord("no such record", where=str(path), advice="make one with `detente read`, or name another")


def _prepare(connection: sqlite3.Connection, _: object) -> None:
    connection.isolation_level = None  # the driver begins late, and never for what makes tables: _begin does it
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = FULL")  # what is said to be kept is on the disk
    connection.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
    connection.execute(f"PRAGMA wal_autocheckpoint = {_LOGGED_PAGES}")


def _begin(connection: Connection) -> None:
    writing = connection.get_execution_options().get(_WRITING)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


@compiles(Among, "sqlite")
def _among(among: Among, compiler: SQLCompiler, **options: Any) -> str:
    column, values = (compiler.process(clause, **options) for clause in among.clauses)
    return f"({column} IN (SELECT value FROM json_each({values})))"  # noqa: S608 (of what SQLAlchemy has written)


@compiles(Says, "sqlite")
def _says(says: Says, compiler: SQLCompiler, **options: Any) -> str:
    return compiler.process(says.seq.in_(SQLite().having(says.index, says.phrases)), **options)
