"""Where a record lands: a SQLite file, by way of SQLAlchemy Core."""

from detente.store.query import EVERYTHING, Query
from detente.store.store import Store, open_store
from detente.store.writer import Writer

__all__ = ["EVERYTHING", "Query", "Store", "Writer", "open_store"]
