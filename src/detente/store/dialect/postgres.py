"""PostgreSQL: a record in a database, with the words of its facts as tsvectors under GIN."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from itertools import count, islice
from pathlib import Path
from typing import Any

import numpy as np
from sqlalchemy import (
    URL,
    Connection,
    Engine,
    Select,
    Table,
    cast,
    column,
    create_engine,
    event,
    false,
    inspect,
    select,
    table,
    text,
)
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.types import UserDefinedType

from detente.record.errors import BadRecord
from detente.store.dialect.base import Numbers, Sums
from detente.store.dialect.elements import Among, Says
from detente.store.words import Phrase, sum_of

CONNECT_SECONDS, WAIT_SECONDS = 10, 600
"""How long one waits for the server, and for others that are writing to the same record."""
_KEEPALIVES = {"keepalives_idle": 60, "keepalives_interval": 10, "keepalives_count": 3}
"""After how many seconds of silence one asks whether the other is still there, how often, and how many times; by itself
a system waits two hours, and whoever writes would keep others from it as long after his cable was pulled.
"""
_POOL, _MORE = 8, 32
_AT_ONCE = 5_000
_numbers = count()
_WRITE = text("""
SELECT set_config('lock_timeout', :wait, true), pg_advisory_xact_lock(hashtext('detente'), hashtext(current_schema()))
""")
_MAKE = (
    "CREATE TABLE {0} (seq BIGINT PRIMARY KEY, words TSVECTOR NOT NULL, spoken TEXT NOT NULL)",
    "CREATE INDEX ix_{0} ON {0} USING gin (words)",
)
_CORRUPTED = "XX"
"""How the codes of internal errors begin. Source: PostgreSQL, Appendix A"""
_INDEXED = "SELECT seq, spoken, tsvector_to_array(words) FROM {}"
_FAULTS = """
SELECT 'the index ' || named.relname || ' is not valid' FROM pg_index AS index
JOIN pg_class AS named ON named.oid = index.indexrelid
WHERE named.relnamespace = current_schema()::regnamespace AND NOT (index.indisvalid AND index.indisready)
UNION ALL SELECT 'the constraint ' || conname || ' is not checked' FROM pg_constraint
WHERE connamespace = current_schema()::regnamespace AND NOT convalidated
UNION ALL SELECT 'the triggers of ' || named.relname || ' are switched off' FROM pg_class AS named
WHERE named.relnamespace = current_schema()::regnamespace
AND EXISTS (SELECT 1 FROM pg_trigger WHERE tgrelid = named.oid AND tgenabled = 'D')
"""
_64_BITS = 2**64 - 1
_ZERO = "\0", "\ufffd"
_LONGEST = 100
"""How many characters of a word the index has; longer ones are looked at in the text."""
_MOST = 900_000
"""How many bytes of different words of a text the index has: a tsvector takes no more than a mebibyte."""
_NO_DRIVER = "PostgreSQL is spoken to through psycopg, which is not installed"


class _Query(UserDefinedType[str]):
    """The type `tsquery`, without the rest of SQLAlchemy's PostgreSQL, which takes a while to import."""

    cache_ok = True

    def get_col_spec(self, **_: Any) -> str:
        return "TSQUERY"


class PostgreSQL:
    """One schema of a database, written to by one connection at a time while any number read."""

    mark = "%s"
    advice: Mapping[str, str] = {
        "could not translate host name": "check the name of the server in --record postgresql://server/database",
        "failed to resolve host": "check the name of the server in --record postgresql://server/database",
        "password authentication failed": "check user and password; ~/.pgpass or PGPASSWORD keeps it out of commands",
        "no password supplied": "name the user in the address, and put the password into ~/.pgpass or PGPASSWORD",
        'database "': "make it with `createdb NAME`, or check its name",
        'role "': "make the user with `createuser NAME`, or name another: postgresql://user@server/database",
        'relation "': "the record is damaged; take a copy from a backup, or read the sources again into a new record",
        "onnection refused": "start the server, or check its name and port; docs/guide.md says how to start one",
        "No such file or directory": "start the server, or name it: postgresql://server/database",
        "timeout expired": "check the name and port of the server, and whether a firewall keeps you from it",
        "permission denied": "ask whoever runs the server for the right to it: GRANT ALL ON SCHEMA public TO you",
        "too many clients": "try again later, or raise max_connections of the server",
        "connection slots": "try again later, or raise max_connections of the server",
        "lock timeout": "another process is writing to it; try again when it has finished",
        "terminating connection": "nothing of this input was kept; try again when the server is there",
        "closed the connection": "nothing of this input was kept; try again when the server is there",
        "connection is lost": "nothing of this input was kept; try again when the server is there",
        "is starting up": "try again in a moment",
        "is shutting down": "nothing of this input was kept; try again when the server is there",
        "has no equivalent in encoding": "make the database anew: createdb --encoding UTF8 --template template0 NAME",
        "No space left": "free some space where the server keeps its data",
        "": "see the log of the server",
    }

    def engine(self, url: URL, *, create: bool) -> Engine:
        """The engine of a database; nothing is connected to yet."""
        del create  # whether there is a record is seen once one is connected
        try:
            engine = create_engine(
                url.set(drivername="postgresql+psycopg"),
                connect_args={
                    "connect_timeout": CONNECT_SECONDS,
                    "application_name": "detente",
                    "client_encoding": "utf8",
                    **_KEEPALIVES,
                },
                pool_pre_ping=True,
                pool_size=_POOL,
                max_overflow=_MORE,
            )
        except ModuleNotFoundError as error:
            raise BadRecord(_NO_DRIVER, advice="pip install 'detente[postgres]'") from error
        event.listen(engine, "connect", _prepare)
        event.listen(engine, "before_cursor_execute", _storable, retval=True)
        return engine

    def called(self, url: URL) -> str:
        """The name of the database."""
        return url.database or url.username or "postgresql"

    def prepare(self, engine: Engine) -> None:
        """Nothing is to be readied."""

    def reading(self, engine: Engine) -> Connection:
        """A connection that sees the record as it is at its first question."""
        return engine.connect().execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)

    @contextmanager
    def writing(self, engine: Engine) -> Iterator[Connection]:
        """A transaction that waits for all others that write: things are numbered in the order in which they appear."""
        with engine.begin() as connection:
            connection.execute(_WRITE, {"wait": f"{WAIT_SECONDS}s"})
            yield connection

    def put(self, connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
        """Copies rows into a table."""
        columns = [*rows[0]]
        named = ", ".join(f'"{name}"' for name in columns)
        values = ([_kept(row[name]) for name in columns] for row in rows)
        _copy(connection, f"COPY {table.name} ({named}) FROM STDIN", values)

    def stream(self, connection: Connection, sql: str, values: Sequence[Any]) -> Iterator[tuple[Any, ...]]:
        """The rows of a query, only some of them in memory at a time."""
        with closing(connection.connection.cursor(f"detente_{next(_numbers)}")) as cursor:
            cursor.execute(sql, values)
            while some := cursor.fetchmany(_AT_ONCE):
                yield from some

    def day(self, column: str) -> str:
        """SQL of the number of the day in a column, counted from 1970-01-01."""
        return f"({column} - DATE '1970-01-01')"

    def make_words(self, connection: Connection, index: str) -> None:
        """Makes a table of the words of each thing, as a set under an index and in their order."""
        for statement in _MAKE:
            connection.exec_driver_sql(statement.format(index))

    def put_words(self, connection: Connection, index: str, words: Iterable[tuple[int, Sequence[str]]]) -> None:
        """Adds words; a set of them has no positions, of which a tsvector takes but few."""
        rows = ((number, _lexemes(some), _spoken(some)) for number, some in words)
        _copy(connection, f"COPY {index} (seq, words, spoken) FROM STDIN", rows)

    def drop_words(self, connection: Connection, index: str, words: Iterable[tuple[int, Sequence[str]]]) -> None:
        """Takes words out."""
        numbers = [number for number, _ in words]
        sql = f"DELETE FROM {index} WHERE seq = ANY (%s)"  # noqa: S608 (a name of ours)
        connection.exec_driver_sql(sql, (numbers,))

    def is_damage(self, said: BaseException) -> bool:
        """Whether the server found its own data or indexes corrupted."""
        return str(getattr(said, "sqlstate", "")).startswith(_CORRUPTED)

    def shred(self, connection: Connection) -> None:
        """Nothing: rows are overwritten when tables are written anew."""

    def purge_words(self, connection: Connection, index: str) -> None:
        """Nothing: the index is made anew with its table."""

    def scrub(self, engine: Engine) -> None:
        """Writes all tables anew, with their indexes, and counts their values anew; what others read is waited for."""
        with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.exec_driver_sql(f"SET lock_timeout = '{WAIT_SECONDS}s'")
            try:
                for name in self.tables(connection):
                    connection.exec_driver_sql(f'VACUUM (FULL, ANALYZE) "{name}"')
            finally:
                connection.exec_driver_sql("RESET lock_timeout")

    def tables(self, connection: Connection) -> list[str]:
        """Those of the schema."""
        return sorted(inspect(connection).get_table_names())

    def files(self, url: URL) -> Sequence[Path]:
        """None that one could read."""
        return ()

    def having(self, index: str, phrases: Sequence[Phrase]) -> Select[Any]:
        """The numbers of the things whose set has the words of all phrases; then those have to stand together."""
        words = table(index, column("seq"), column("words"), column("spoken"))
        found = select(words.c.seq)
        if not phrases:
            return found.where(false())
        asked = " & ".join(_asked(phrase) for phrase in phrases)
        together = (words.c.spoken.like(_pattern(phrase)) for phrase in phrases if not _is_in_set(phrase))
        return found.where(words.c.words.op("@@")(cast(asked, _Query)), *together)

    def spelt(self, words: Sequence[str]) -> Sequence[str]:
        """Words as they are."""
        return words

    def sums(self, connection: Connection, index: str) -> Iterator[tuple[Numbers, Sums]]:
        """The words of each thing in their order; something else where its set is not that of these."""
        rows = self.stream(connection, _INDEXED.format(index), ())
        while some := [*islice(rows, _AT_ONCE)]:
            sums = [_sum(spoken, lexemes) for _, spoken, lexemes in some]
            yield np.asarray([number for number, _, _ in some], np.int64), np.asarray(sums, np.uint64)

    def indexes(self, connection: Connection) -> Iterator[str]:
        """The names of the indexes of a record."""
        sql = "SELECT indexname FROM pg_indexes WHERE schemaname = current_schema()"
        return iter(connection.exec_driver_sql(sql).scalars())

    def faults(self, connection: Connection) -> Iterator[str]:
        """The indexes that are not to be relied on, and the keys that nobody holds rows to."""
        return (str(line) for line in connection.exec_driver_sql(_FAULTS).scalars())


def _prepare(connection: Any, _: object) -> None:
    for name, value in _KEEPALIVES.items():
        connection.execute(f"SET tcp_{name} = {value}")
    connection.execute("SET jit = off")  # what it compiles for seconds are long conditions that are met in no time
    connection.commit()


def _copy(connection: Connection, sql: str, rows: Iterable[Sequence[Any]]) -> None:
    cursor: Any = connection.connection.cursor()  # that of psycopg, which knows how to copy
    with cursor, cursor.copy(sql) as copy:
        for row in rows:
            copy.write_row(row)


def _sum(spoken: str, lexemes: Collection[str]) -> int:
    words = spoken.split()
    is_sound = spoken == _spoken(words) and {*lexemes} == {*_kept_of(words)}
    return sum_of(words) if is_sound else ~sum_of(words) & _64_BITS


def _spoken(words: Sequence[str]) -> str:
    """Words in their order, as phrases are looked for among them."""
    return f" {' '.join(words)} "


def _kept(value: Any) -> Any:
    return value.replace(*_ZERO) if isinstance(value, str) and _ZERO[0] in value else value


def _lexemes(words: Sequence[str]) -> str:
    """The different words of a text as a tsvector is written."""
    return " ".join(f"'{word}'" for word in _kept_of(words))


def _kept_of(words: Sequence[str]) -> Collection[str]:
    """The different words of a text that its set has: the first of them where they are too many."""
    kept, size = dict.fromkeys(word[:_LONGEST] for word in words), 0
    if sum(len(word) + 3 for word in kept) < _MOST // 4:
        return kept
    first = []
    for word in kept:
        size += len(word.encode())
        if size > _MOST:
            break
        first.append(word)
    return first


def _asked(phrase: Phrase) -> str:
    """The words of a phrase as a tsquery is written; the last need only begin so where it opens."""
    *whole, last = (f"'{word[:_LONGEST]}'" for word in phrase.words)
    return " & ".join((*whole, f"{last}:*" if phrase.opens else last))


def _is_in_set(phrase: Phrase) -> bool:
    """Whether a phrase stands wherever the set has its words."""
    return len(phrase.words) == 1 and len(phrase.words[0]) <= _LONGEST


def _pattern(phrase: Phrase) -> str:
    return f"% {' '.join(phrase.words)}{'%' if phrase.opens else ' %'}"


def _storable(*given: Any) -> tuple[str, Any]:
    """What is asked without characters that no database holds, and which therefore find nothing."""
    _, _, statement, values, *_ = given
    return statement, _cleaned(values)


def _cleaned(values: Any) -> Any:
    match values:
        case str():
            return values.replace(*_ZERO).encode("utf-8", "replace").decode()
        case dict():
            return {name: _cleaned(value) for name, value in values.items()}
        case list() | tuple():
            return type(values)(_cleaned(value) for value in values)
        case _:
            return values


@compiles(Among, "postgresql")
def _among(among: Among, compiler: SQLCompiler, **options: Any) -> str:
    column, values = (compiler.process(clause, **options) for clause in among.clauses)
    return f"({column} = ANY ({values}))"


@compiles(Says, "postgresql")
def _says(says: Says, compiler: SQLCompiler, **options: Any) -> str:
    return compiler.process(says.seq.in_(PostgreSQL().having(says.index, says.phrases)), **options)
