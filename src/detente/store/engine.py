"""Opens the database of a record: checks that it is one, makes one where there is none."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, StaticPool, create_engine, event, inspect, make_url, select
from sqlalchemy.exc import ArgumentError, DatabaseError, IntegrityError

from detente.record.errors import BadRecord
from detente.store import fulltext, tables
from detente.store.query import folded
from detente.store.words import says

BUSY_SECONDS = 30
"""How long one waits for another process that is writing to the same record."""

_WITHOUT_WORDS, _WITHOUT_CODINGS = 4, 5
"""The versions of the tables whose records had no index of their words, and no codings."""

_MEMORY = (None, "", ":memory:")


def connect(place: str | Path, *, create: bool) -> Engine:
    """The engine of the record at a path or URL; raises BadRecord where there is none and none can be made."""
    url = _url(place)
    in_memory = url.database in _MEMORY
    if not in_memory:
        _check_place(Path(str(url.database)), create=create)
    engine = _engine(url, in_memory=in_memory)
    with plainly(str(place)):
        _check_schema(engine, str(place))
    return engine


@contextmanager
def plainly(where: str) -> Iterator[None]:
    """Turns what a database raises into BadRecord, with what to do about it."""
    try:
        yield
    except IntegrityError as error:
        raise BadRecord(
            "a thing refers to another that the record does not hold", where=where, advice=str(error.orig)
        ) from error
    except (DatabaseError, sqlite3.DatabaseError) as error:
        said = str(error.orig if isinstance(error, DatabaseError) else error)
        raise BadRecord(said, where=where, advice=_advice(said)) from error


def _advice(what: str) -> str:
    return next((advice for words, advice in _ADVICE.items() if words in what), "check the file, or name another")


_ADVICE = {
    "not a database": "this file is something else; name a record, or a file that does not exist yet",
    "malformed": "the file is damaged; take a copy from a backup, or read the sources again into a new record",
    "readonly": "the file or its folder may not be written to; name another with --record",
    "unable to open": "the file may not be read, or its folder not be written to; name another with --record",
    "locked": "another process is writing to it; try again when it has finished",
    "full": "free some space, or name a file on another disk with --record",
}


def _url(place: str | Path) -> URL:
    text = str(place)
    if "://" not in text:
        return URL.create("sqlite", database=text)
    try:
        url = make_url(text)
    except ArgumentError as error:
        raise BadRecord("not a database URL", where=text, advice="name a file") from error
    if url.get_backend_name() != "sqlite":
        where = url.render_as_string(hide_password=True)
        raise BadRecord(f"no store for {url.get_backend_name()}", where=where, advice="name a file: crisis.db")
    return url


def _check_place(path: Path, *, create: bool) -> None:
    if path.is_dir():
        raise BadRecord("a folder, not a record", where=str(path), advice="name a file in it")
    if not path.parent.is_dir():
        raise BadRecord("no such folder", where=str(path.parent), advice="make it first, or name a file elsewhere")
    if not create and not path.exists():
        raise BadRecord("no such record", where=str(path), advice="make one with `detente read`, or name another")


def _engine(url: URL, *, in_memory: bool) -> Engine:
    options: dict[str, Any] = {"poolclass": StaticPool} if in_memory else {}
    engine = create_engine(url, connect_args={"timeout": BUSY_SECONDS}, **options)
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _prepare(connection: sqlite3.Connection, _: object) -> None:
    connection.isolation_level = None  # the driver begins late, and never for what makes tables: _begin does it
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = NORMAL")  # with WAL a crash can lose the last input, never the record
    connection.create_function("folded", 1, lambda text: text and folded(text), deterministic=True)
    connection.create_function("says", 2, lambda text, asked: bool(text) and says(text, asked), deterministic=True)


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN")


def _check_schema(engine: Engine, where: str) -> None:
    names = inspect(engine).get_table_names()
    if not names:
        return _make(engine)
    version = _version(engine) if "meta" in names else None
    if version in (_WITHOUT_WORDS, _WITHOUT_CODINGS):
        return _upgrade(engine, version)
    if version is None:
        raise BadRecord("a database, but not a record", where=where, advice="name another file")
    if version != tables.SCHEMA:
        raise BadRecord(
            f"written with version {version} of the tables; this detente reads version {tables.SCHEMA}",
            where=where,
            advice="install the detente that wrote it, or read the sources again into a new record",
        )
    return None


def _upgrade(engine: Engine, version: int) -> None:
    """Makes a record of a version before one of this, with all that it holds."""
    with engine.begin() as transaction:
        if version == _WITHOUT_WORDS:
            fulltext.make(transaction)
        tables.codings.create(transaction)
        transaction.exec_driver_sql("ALTER TABLE actors ADD COLUMN run VARCHAR")
        transaction.exec_driver_sql("CREATE INDEX ix_anchors_article ON anchors (article)")
        transaction.execute(tables.meta.update().where(tables.meta.c.key == "schema").values(value=str(tables.SCHEMA)))


def _version(engine: Engine) -> int | None:
    with engine.connect() as connection:
        asked = select(tables.meta.c.value).where(tables.meta.c.key == "schema")
        value = connection.scalar(asked)
    return int(value) if value and value.isdecimal() else None


def _make(engine: Engine) -> None:
    with closing(engine.raw_connection()) as connection:
        connection.cursor().execute("PRAGMA journal_mode = WAL")  # one may look at a record while another adds to it
    with engine.begin() as transaction:
        tables.metadata.create_all(transaction)
        fulltext.make(transaction)
        transaction.execute(tables.meta.insert().values(key="schema", value=str(tables.SCHEMA)))
