"""The version of its tables, which a record keeps in itself."""

from sqlalchemy import Connection, delete, insert, select

from detente.store.tables import meta

_KEY = "schema"


def version_of(connection: Connection) -> int | None:
    """The version that a record says its tables have; None where it says none."""
    value = connection.scalar(select(meta.c.value).where(meta.c.key == _KEY))
    return int(value) if value and value.isdecimal() else None


def set_version(connection: Connection, version: int) -> None:
    """Writes the version of its tables into a record."""
    connection.execute(delete(meta).where(meta.c.key == _KEY))
    connection.execute(insert(meta).values(key=_KEY, value=str(version)))
