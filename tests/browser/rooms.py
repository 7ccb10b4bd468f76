"""Reading rooms that answer over HTTP: one of each kind that somebody can come into."""

import socket
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import uvicorn

from detente.record import AnyThing, Unread, Verdict
from detente.run import Outcome
from detente.store import Store, decide, take_back
from detente.view.web import Room, application
from detente.view.web.access.access import Access
from detente.view.web.access.tokens import digest
from detente.view.web.desk import Desk, Drop, Step
from detente.view.web.reader import Reader
from tests.coded import read_twice
from tests.crisis import BESMAR, CLOSE, FISH, MISSILES, NEVER, REBELS, REFUSED, SAILORS, THINGS, TURN
from tests.view.web import doors
from tests.view.web.rooms import filled

_PATIENCE = 15.0
"""Seconds until a server has to answer."""
_LONG = Unread(id="unread-1", uri="https://post.example/" + "strait" * 30, reason="No story in it", advice="give one")


@dataclass(frozen=True, slots=True)
class Open:
    """A room that is open, and the ids in it that are other ones each time."""

    address: str
    store: Store
    ids: Mapping[str, str] = field(default_factory=dict)
    access: Access = field(default_factory=Access)

    def enter(self, name: str) -> str:
        """Begins a session of an account; gives its id."""
        account = self.access.accounts and self.access.accounts.find(name)
        assert account
        return self.access.sessions.begin(name=account.name, stamp=account.stamp)


@contextmanager
def served(
    store: Store, *, read_only: bool = False, desk: Desk | None = None, access: Access | None = None
) -> Iterator[str]:
    """The address of a reading room of a store, open until the block ends."""
    app = application(Room(store=store, read_only=read_only), access=access)
    app.state.desk = desk or app.state.desk
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        server = uvicorn.Server(uvicorn.Config(app, log_level="warning", lifespan="off"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
        thread.start()
        _wait(lambda: server.started)
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        server.should_exit = True
        thread.join()
        app.state.desk.close()


def _wait(until: Callable[[], bool]) -> None:
    patience = time.monotonic() + _PATIENCE
    while not until():
        assert time.monotonic() < patience, "the room does not open"
        time.sleep(0.01)


@dataclass(frozen=True, slots=True)
class Held(Reader):
    """Cannot read what is empty, and comes to an end with anything else when the room closes."""

    closing: threading.Event

    def outcome(self, data: bytes, *, uri: str, published: str | None) -> Outcome:
        if data:
            self.closing.wait()
        why: tuple[AnyThing, ...] = (Unread(id="u", uri=uri, reason="no text in it", advice="leave it out"),)
        return Outcome(uri, why)


@contextmanager
def crisis(folder: Path) -> Iterator[Open]:
    """The small crisis as nobody has reviewed it; somebody adds a story, which is being read."""
    closing = threading.Event()
    with filled(folder / "strait.db", THINGS) as store:
        desk = Desk(store, lambda: Held((), (), closing))
        failed, reading = (desk.take(Drop(data=data, uri=uri)) for data, uri in ((b"", "blank.txt"), (b"x", "x.txt")))
        _wait(lambda: _steps(desk, failed, reading) == (Step.FAILED, Step.READING))
        with served(store, desk=desk) as address:
            yield Open(address, store, {"failed": failed, "reading": reading})
            closing.set()


def _steps(desk: Desk, *ids: str) -> tuple[Step | None, ...]:
    return tuple(job.step if (job := desk.job(id)) else None for id in ids)


@contextmanager
def reviewed(folder: Path) -> Iterator[Open]:
    """The crisis after some hours of review, with an input that could not be read."""
    with filled(folder / "reviewed.db", [*THINGS, _LONG]) as store:
        decide(store, of=CLOSE.id, verdict=Verdict.ACCEPT, by="Ada", note="The spokesman said so on both days.")
        decide(store, of=MISSILES.id, verdict=Verdict.AMEND, changes={"status": "claimed"}, by="Ada", labels=["status"])
        decide(store, of=SAILORS.id, verdict=Verdict.REJECT, by="Bela", labels=["wrong sides", "root"])
        decide(store, of=TURN.id, verdict=Verdict.REJECT, by="Bela", note="Not of one gas.")
        decide(store, of=REBELS.id, verdict=Verdict.AMEND, amended=BESMAR.id, by="Ada")
        decide(store, of=FISH.actors[0], verdict=Verdict.REJECT, by="Ada", note="The fishermen")
        back = decide(store, of=REFUSED.id, verdict=Verdict.REJECT, by="Ada")
        take_back(store, back.id, by="Bela", note="It is right.")
        decide(store, of=NEVER.id, verdict=Verdict.NOTE, by="Ada", note="She denies it since.")
        with served(store) as address:
            yield Open(address, store)


@contextmanager
def empty(folder: Path) -> Iterator[Open]:
    """A record into which nothing has been read."""
    with filled(folder / "empty.db", []) as store, served(store) as address:
        yield Open(address, store)


@contextmanager
def shut(folder: Path) -> Iterator[Open]:
    """The crisis, for reading only."""
    with filled(folder / "shut.db", THINGS) as store, served(store, read_only=True) as address:
        yield Open(address, store)


@contextmanager
def coded(folder: Path) -> Iterator[Open]:
    """A story that two runs have read differently."""
    with filled(folder / "coded.db", []) as store:
        read_twice(store)
        with served(store) as address:
            yield Open(address, store)


@contextmanager
def news(folder: Path) -> Iterator[Open]:
    """A record to which people add stories, which one another's do not disturb."""
    with filled(folder / "news.db", []) as store, served(store) as address:
        yield Open(address, store)


@contextmanager
def desks(folder: Path) -> Iterator[Open]:
    """The crisis, for one test to write to."""
    with filled(folder / "desks.db", THINGS) as store, served(store) as address:
        yield Open(address, store)


@contextmanager
def guarded(folder: Path) -> Iterator[Open]:
    """The crisis behind a door: one enters by an account."""
    access = doors.access(folder)
    with filled(folder / "guarded.db", THINGS) as store, served(store, access=access) as address:
        yield Open(address, store, access=access)


@contextmanager
def sealed(folder: Path) -> Iterator[Open]:
    """The crisis behind a door: one enters by the token of the room."""
    access = Access(token=digest(doors.TOKEN))
    with filled(folder / "sealed.db", THINGS) as store, served(store, access=access) as address:
        yield Open(address, store)


ROOMS: Mapping[str, Callable[[Path], AbstractContextManager[Open]]] = {
    each.__name__: each for each in (crisis, reviewed, empty, shut, coded, news, guarded, sealed)
}
"""The rooms that tests share: nobody writes to them, but into that of the news."""
