"""What differs between SQLite and PostgreSQL, a file for each."""

from collections.abc import Mapping

from sqlalchemy import Connection, Engine

from detente.store.dialect.base import Dialect
from detente.store.dialect.elements import Among, Says
from detente.store.dialect.postgres import PostgreSQL
from detente.store.dialect.sqlite import SQLite

__all__ = ["DIALECTS", "Among", "Dialect", "Says", "dialect_of"]

DIALECTS: Mapping[str, Dialect] = {"postgresql": PostgreSQL(), "sqlite": SQLite()}
"""How each kind of database is spoken to, by its name in a URL."""


def dialect_of(bind: Connection | Engine) -> Dialect:
    """How the database behind a connection is spoken to."""
    return DIALECTS[bind.dialect.name]
