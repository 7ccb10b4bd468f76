"""Reading rooms of records made for a test, and what asks them."""

from collections.abc import Iterable
from pathlib import Path

from fastapi.testclient import TestClient

from detente.record import AnyThing
from detente.store import open_store
from detente.view.web.app import application
from detente.view.web.room import Room


def reading(things: Iterable[AnyThing], folder: Path) -> TestClient:
    """What reads the room of a record that holds these things, in a file of a folder."""
    store = open_store(folder / "room.db")
    with store.writing() as writer:
        writer.add(things)
    return TestClient(application(Room(store=store)), base_url="http://localhost")
