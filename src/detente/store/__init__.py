"""Where a record lands: a SQLite file or PostgreSQL, by way of SQLAlchemy Core."""

from detente.store.backing import backup
from detente.store.catalogue import Catalogue, Filter
from detente.store.coded import Earlier, RunHead
from detente.store.deciding import Decision, decide, decide_all, take_back
from detente.store.importing import Imported, import_lines
from detente.store.query import EVERYTHING, Query
from detente.store.snapshot import Portion, Snapshot
from detente.store.staging import Line, Refused
from detente.store.store import Store, open_store
from detente.store.verifying import Finding, verify
from detente.store.writer import Writer

__all__ = [
    "EVERYTHING",
    "Catalogue",
    "Decision",
    "Earlier",
    "Filter",
    "Finding",
    "Imported",
    "Line",
    "Portion",
    "Query",
    "Refused",
    "RunHead",
    "Snapshot",
    "Store",
    "Writer",
    "backup",
    "decide",
    "decide_all",
    "import_lines",
    "open_store",
    "take_back",
    "verify",
]
