"""Reading rooms to test: a record written to a store in a folder, and a client that reads its pages."""

from collections.abc import Iterable
from pathlib import Path

from fastapi.testclient import TestClient

from detente.record import AnyThing
from detente.store import open_store
from detente.view.web import Room, application


def reading(things: Iterable[AnyThing], folder: Path) -> TestClient:
    store = open_store(folder / "crisis.db")
    with store.writing() as writer:
        writer.add(things)
    return TestClient(application(Room.of(store)), base_url="http://localhost")
