"""Brings the tables of a record of before up to date: a file for each version that there was, and what follows it."""

from collections.abc import Callable, Mapping

from alembic.operations import Operations
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Engine

from detente.store import tables
from detente.store.dialect import dialect_of
from detente.store.migrations import from_1, from_2, from_3, from_4, from_5, from_6
from detente.store.versions import set_version, version_of

STEPS: Mapping[int, Callable[[Operations], None]] = {
    1: from_1.upgrade,
    2: from_2.upgrade,
    3: from_3.upgrade,
    4: from_4.upgrade,
    5: from_5.upgrade,
    6: from_6.upgrade,
}
"""What makes tables of a version those of the next."""


def upgrade(engine: Engine) -> None:
    """Brings a record up to date within one transaction, unless another process has just done so."""
    with dialect_of(engine).writing(engine) as connection:
        operations = Operations(MigrationContext.configure(connection))
        for version in range(version_of(connection) or tables.SCHEMA, tables.SCHEMA):
            STEPS[version](operations)
        set_version(connection, tables.SCHEMA)
