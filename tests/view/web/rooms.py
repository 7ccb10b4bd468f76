"""Reading rooms to test: a record written to a store in a folder, and a client that reads its pages."""

from collections.abc import Iterable
from pathlib import Path

from fastapi.testclient import TestClient

from detente.record import AnyThing
from detente.store import Store, open_store
from detente.view.web import Room, application

HERE = "http://localhost"


def filled(path: Path, things: Iterable[AnyThing]) -> Store:
    """A store in a file, with things in it."""
    store = open_store(path)
    with store.writing() as writer:
        writer.add(things)
    return store


def reader(store: Store, *, read_only: bool = False, follow: bool = False, here: str = HERE) -> TestClient:
    """Somebody who reads a store in a browser, without scripts; `follow` says whether he is led on."""
    room = Room(store=store, read_only=read_only)
    return TestClient(application(room), base_url=here, follow_redirects=follow)


def reading(things: Iterable[AnyThing], folder: Path) -> TestClient:
    """Somebody who reads things, and is led on."""
    return reader(filled(folder / "crisis.db", things), follow=True)
