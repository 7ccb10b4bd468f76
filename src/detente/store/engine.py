"""Opens the database of a record: checks that it is one, makes one where there is none."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, inspect, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError

from detente.record.errors import BadRecord
from detente.store import fulltext, tables
from detente.store.dialect import DIALECTS, dialect_of
from detente.store.versions import set_version, version_of

_SECRETS = ("password", "sslpassword")
"""What an address may hold behind its question mark that nobody is to see."""
_POSTGRES = ("postgres", "postgresql+psycopg")
"""Other names of PostgreSQL in addresses."""


def connect(place: str | Path, *, create: bool, upgrading: bool = False) -> Engine:
    """The engine of the record at a path or URL; raises BadRecord where there is none and none can be made.

    A record in a file whose tables are of before is brought up to date; one on a server where `upgrading` holds.
    """
    url = url_of(place)
    engine = DIALECTS[url.get_backend_name()].engine(url, create=create)
    where = shown(url)
    try:
        with plainly(engine, where):
            _check_schema(engine, where, create=create, upgrading=upgrading or engine.dialect.name == "sqlite")
    except BaseException:
        engine.dispose()
        raise
    return engine


def url_of(place: str | Path) -> URL:
    """The URL of a record, that of a SQLite file where a path is given; raises BadRecord where no store is for it."""
    text = str(place)
    if "://" not in text:
        return URL.create("sqlite", database=text)
    try:
        url = make_url(text)
    except ArgumentError as error:
        where = text.partition("://")[0] + "://…"  # whatever follows may hold a password
        raise BadRecord("not a database URL", where=where, advice="name a file, or postgresql://server/db") from error
    if url.drivername in _POSTGRES:
        url = url.set(drivername="postgresql")
    if url.drivername not in DIALECTS:
        advice = "name a file: crisis.db, or a database: postgresql://server/crisis"
        raise BadRecord(f"no store for {url.drivername}", where=shown(url), advice=advice)
    return url


def shown(url: URL) -> str:
    """Where a record is, as anybody may see it: the path of a file, an address without its password."""
    if url.drivername == "sqlite":
        return url.database or ":memory:"
    hidden = {name: "***" for name in _SECRETS if name in url.query}
    return url.update_query_dict(hidden).render_as_string(hide_password=True)


@contextmanager
def plainly(engine: Engine, where: str) -> Iterator[None]:
    """Turns what a database raises into BadRecord, with what to do about it."""
    driver = engine.dialect.loaded_dbapi
    try:
        yield
    except (DBAPIError, driver.Error, UnicodeDecodeError) as error:  # a driver may stumble over words of the error
        said = error.orig if isinstance(error, DBAPIError) else error
        if isinstance(said, driver.IntegrityError):
            advice = str(said).partition("\n")[0]
            raise BadRecord(
                "a thing refers to another that the record does not hold", where=where, advice=advice
            ) from error
        told = " ".join(str(said).split())
        advice = next(advice for words, advice in dialect_of(engine).advice.items() if words in told)
        raise BadRecord(str(said).strip().partition("\n")[0], where=where, advice=advice) from error


def _check_schema(engine: Engine, where: str, *, create: bool, upgrading: bool) -> None:
    names = inspect(engine).get_table_names()
    if not names:
        return _make(engine, where, create=create)
    version = _version(engine) if "meta" in names else None
    if version is None:
        raise BadRecord("a database, but not a record", where=where, advice="name another, or an empty one")
    if version > tables.SCHEMA:
        raise BadRecord(
            f"written with version {version} of the tables; this detente reads version {tables.SCHEMA}",
            where=where,
            advice="install the detente that wrote it, or read the sources again into a new record",
        )
    if version < tables.SCHEMA:
        if not upgrading:
            raise BadRecord(
                f"written with version {version} of the tables, and this detente has version {tables.SCHEMA}",
                where=where,
                advice="bring it up to date with `detente upgrade` when nobody reads it with the one of before",
            )
        _upgrade(engine)
    return None


def _upgrade(engine: Engine) -> None:
    from detente.store.migrations import upgrade  # noqa: PLC0415 (few records need alembic, which is slow to import)

    upgrade(engine)


def _version(engine: Engine) -> int | None:
    with dialect_of(engine).reading(engine) as connection:
        return version_of(connection)


def _make(engine: Engine, where: str, *, create: bool) -> None:
    if not create:
        raise BadRecord("no record there yet", where=where, advice="make one with `detente read`, or name another")
    dialect = dialect_of(engine)
    dialect.prepare(engine)
    with dialect.writing(engine) as connection:
        if "meta" not in inspect(connection).get_table_names():  # or another process has just made it
            _make_tables(connection)


def _make_tables(connection: Connection) -> None:
    tables.metadata.create_all(connection)
    fulltext.make(connection)
    set_version(connection, tables.SCHEMA)
