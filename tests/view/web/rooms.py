"""Reading rooms to test: a record written to a store in a folder, and a client that reads its pages."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from fastapi.testclient import TestClient
from httpx import Response

from detente.record import AnyThing
from detente.store import Store, open_store
from detente.view.web import Room, application

HERE = "http://localhost"


class Browser(TestClient):
    """Sends what a page of ours sends: with each change the token that the page was given."""

    def request(self, method: str, url: Any, **named: Any) -> Response:
        access, cookies = self.app.state.access, self.cookies  # type: ignore[attr-defined]
        if method == "POST":
            of = [value for name, value in cookies.items() if name.endswith("detente-session")]
            bound = of[0] if of and access.is_demanded else ""
            named["headers"] = {"x-csrf-token": access.seal.token(bound), **(named.get("headers") or {})}
        return super().request(method, url, **named)


def filled(path: Path, things: Iterable[AnyThing]) -> Store:
    """A store in a file, with things in it."""
    store = open_store(path)
    with store.writing() as writer:
        writer.add(things)
    return store


def reader(store: Store, *, read_only: bool = False, follow: bool = False, here: str = HERE) -> TestClient:
    """Somebody who reads a store in a browser, without scripts; `follow` says whether he is led on."""
    room = Room(store=store, read_only=read_only)
    return Browser(application(room), base_url=here, follow_redirects=follow)


def reading(things: Iterable[AnyThing], folder: Path) -> TestClient:
    """Somebody who reads things, and is led on."""
    return reader(filled(folder / "crisis.db", things), follow=True)
