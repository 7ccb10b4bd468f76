"""Brings a record of an earlier detente up to date."""

from detente.store import open_store
from detente.store.tables import SCHEMA
from detente.view.cli.options import DEFAULT_RECORD, RecordFile
from detente.view.cli.screen import tell


def upgrade(record: RecordFile = DEFAULT_RECORD) -> None:
    """Bring a record of an earlier detente up to date; one in a file is, whenever it is opened."""
    with open_store(record, create=False, upgrading=True) as store:
        tell(f"{store.place} is up to date: its tables have version {SCHEMA}.")
