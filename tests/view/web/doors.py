"""Rooms with a door to test with: two people have accounts, and passwords are hashed at once."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from argon2 import PasswordHasher
from fastapi.testclient import TestClient
from httpx import Response
from lxml import html
from tests.view.web.rooms import HERE, Browser

from detente.store import Store
from detente.view.web import Room, application
from detente.view.web.access.access import Access
from detente.view.web.access.accounts import Account, AccountsFile, key
from detente.view.web.access.audit import Audit, Entry, entries
from detente.view.web.access.passwords import Passwords
from detente.view.web.access.tokens import digest
from detente.view.web.access.visitor import Role

QUICK = Passwords(PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))
PASSWORD = "seven grey herons wait"
TOKEN = "a-token-of-a-program-1234567890"
ADA = Account(name="Ada", role=Role.REVIEWER, password=QUICK.hash(PASSWORD), stamp="1", token=digest(TOKEN))
BELA = Account(name="Bela", role=Role.READER, password=QUICK.hash(PASSWORD), stamp="2")


@dataclass
class Clock:
    """A clock that somebody else sets."""

    now: float = 1_000.0

    def __call__(self) -> float:
        return self.now


def accounts(folder: Path, *those: Account) -> AccountsFile:
    """A file with accounts."""
    file = AccountsFile(folder / "accounts.json")
    file.change(lambda _: {key(one.name): one for one in those})
    return file


def access(folder: Path, **given: Any) -> Access:
    """A door for two with accounts, and a log of who goes through it."""
    given = {"accounts": accounts(folder, ADA, BELA), "passwords": QUICK, "audit": Audit(folder / "log.jsonl")} | given
    return Access(**given)


def visitor(store: Store, door: Access, *, here: str = HERE, **given: Any) -> TestClient:
    """Somebody at a room, who has not entered."""
    return Browser(application(Room(store=store), access=door), base_url=here, follow_redirects=False, **given)


def entering(client: TestClient, name: str = "Ada", password: str = PASSWORD, **fields: str) -> Response:
    """Sends the form of entering as the page gives it."""
    page = html.fromstring(client.get("/enter").text)
    (token,) = page.xpath("//main//input[@name='csrf']/@value")
    return client.post("/enter", data={"csrf": token, "name": name, "password": password, **fields})


def inside(store: Store, door: Access, name: str = "Ada", **given: Any) -> TestClient:
    """Somebody who has entered."""
    client = visitor(store, door, **given)
    assert entering(client, name).status_code == 303
    return client


def told(door: Access) -> list[Entry]:
    """What the log tells."""
    assert door.audit.path
    return [one for one in entries(door.audit.path) if isinstance(one, Entry)]


@dataclass(frozen=True)
class At:
    """Sends requests as if from an address."""

    app: Callable[..., Any]
    address: str
    state: Any = field(default=None)

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        await self.app({**scope, "client": (self.address, 1)}, receive, send)
