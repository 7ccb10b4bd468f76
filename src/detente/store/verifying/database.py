"""Checks of the database: its pages, its tables with their columns and indexes, and what refers to what."""

from collections.abc import Iterator

from sqlalchemy import Connection, ForeignKeyConstraint, Table, inspect

from detente.store import tables
from detente.store.dialect import dialect_of
from detente.store.dialect.elements import index_of
from detente.store.fulltext import INDEXED
from detente.store.held import REPLACED
from detente.store.plain import rows
from detente.store.verifying.finding import Wrong
from detente.store.versions import version_of

RECORD = "record"


def is_sound_to_its_server(connection: Connection) -> Iterator[Wrong]:
    """The database finds nothing wrong with itself."""
    for told in dialect_of(connection).faults(connection):
        yield Wrong(RECORD, "", told)


def has_its_version(connection: Connection) -> Iterator[Wrong]:
    """It says which version its tables have, and it is the one that this detente reads."""
    if version_of(connection) != tables.SCHEMA:
        yield Wrong("meta", "schema", f"its tables are not said to have version {tables.SCHEMA}")
    told = [value for (value,) in rows(connection, "SELECT value FROM meta WHERE key = ?", REPLACED)]
    if any(not value.isdecimal() for value in told):
        yield Wrong("meta", REPLACED, "how often something was taken out is no number")


def has_its_tables(connection: Connection) -> Iterator[Wrong]:
    """All tables are there, with all columns."""
    inspector = inspect(connection)
    there = {*inspector.get_table_names()}
    for index in sorted(index_of(of) for of in INDEXED):
        if index not in there:
            yield Wrong(RECORD, index, "the index of words is not there")
    for table in tables.metadata.sorted_tables:
        if table.name not in there:
            yield Wrong(RECORD, table.name, "the table is not there")
            continue
        columns = {column["name"] for column in inspector.get_columns(table.name)}
        for column in table.columns:
            if column.name not in columns:
                yield Wrong(table.name, column.name, "the column is not there")


def has_its_indexes(connection: Connection) -> Iterator[Wrong]:
    """All indexes are there."""
    there = {*dialect_of(connection).indexes(connection)}
    for table in tables.metadata.sorted_tables:
        for missing in sorted({str(index.name) for index in table.indexes} - there):
            yield Wrong(table.name, missing, "the index is not there")


def has_each_thing_once(connection: Connection) -> Iterator[Wrong]:
    """No two things have one id."""
    for table in tables.metadata.sorted_tables:
        if "id" in table.c:
            sql = f"SELECT id FROM {table.name} GROUP BY id HAVING count(*) > 1"  # noqa: S608 (names of ours)
            for (id,) in rows(connection, sql):
                yield Wrong(table.name, str(id), "is there more than once")


def refers_to_what_is_there(connection: Connection) -> Iterator[Wrong]:
    """Every foreign key leads to a row."""
    for table in tables.metadata.sorted_tables:
        for key in sorted(table.foreign_key_constraints, key=lambda key: tuple(key.column_keys)):
            yield from _leading_nowhere(connection, table, key)


def _leading_nowhere(connection: Connection, table: Table, key: ForeignKeyConstraint) -> Iterator[Wrong]:
    (element,) = key.elements
    column, to = element.parent.name, element.column
    name = "id" if "id" in table.c else next(one.name for one in table.primary_key)
    sql = (
        f'SELECT "{name}", "{column}" FROM {table.name} AS here WHERE here."{column}" IS NOT NULL '  # noqa: S608 (names of ours)
        f'AND NOT EXISTS (SELECT 1 FROM {to.table.name} AS there WHERE there."{to.name}" = here."{column}")'
    )
    for id, value in rows(connection, sql):
        yield Wrong(table.name, str(id), f"its {column} {value} is none of {to.table.name}")
