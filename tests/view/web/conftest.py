"""A reading room of the small crisis, and readers for it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from tests.crisis import THINGS

from detente.record import AnyThing
from detente.store import Store, open_store
from detente.view.web import Room, application

HERE = "http://localhost"


def filled(path: Path, things: list[AnyThing]) -> Store:
    """A store in a file, with things in it."""
    store = open_store(path)
    with store.writing() as writer:
        writer.add(things)
    return store


def reader(store: Store, *, read_only: bool = False) -> TestClient:
    """Somebody who reads a store in a browser, without scripts."""
    return TestClient(application(Room.of(store, read_only=read_only)), base_url=HERE, follow_redirects=False)


@pytest.fixture(scope="session")
def crisis(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The crisis as nobody has reviewed it; nobody writes to it."""
    with filled(tmp_path_factory.mktemp("room") / "strait.db", THINGS) as store:
        yield store


@pytest.fixture
def client(crisis: Store) -> TestClient:
    return reader(crisis)
