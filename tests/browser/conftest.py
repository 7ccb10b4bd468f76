"""Reading rooms that answer over HTTP, and a browser that minds every request it makes."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from shutil import which
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.rooms import ROOMS, Open, desks
from tests.browser.watch import Watch

CHROMIUM = which("chromium") or which("chromium-browser")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Without a browser the tests fail rather than pass by: `make test` installs one."""
    if CHROMIUM is None and any("browser" in item.nodeid for item in items):
        raise pytest.UsageError("no chromium: apt-get install chromium, or run `make test`, which does")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield opened
        opened.close()


Rooms = Callable[[str], Open]


@pytest.fixture(scope="session")
def rooms(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Rooms]:
    """The rooms that tests share, each opened when somebody comes first; nobody writes to them."""
    known: dict[str, Open] = {}
    with ExitStack() as stack:

        def room(name: str) -> Open:
            if name not in known:
                known[name] = stack.enter_context(ROOMS[name](tmp_path_factory.mktemp(name)))
            return known[name]

        yield room


@pytest.fixture
def strait(tmp_path: Path) -> Iterator[Open]:
    """A room of the small crisis which one may write to."""
    with desks(tmp_path) as room:
        yield room


@pytest.fixture
def watch(browser: Browser) -> Iterator[Watch]:
    """Opens windows; whatever leaves the host, fails, or is said to be wrong on the console is a failure."""
    watch = Watch(browser)
    yield watch
    watch.close()
    assert not watch.wrong


Opened = Callable[..., Page]


@pytest.fixture
def opened(watch: Watch, rooms: Rooms) -> Iterator[Opened]:
    """Opens pages of the room that nobody writes to; that anything is kept of who only reads is a failure."""

    def open_page(path: str = "/", *, room: str = "crisis", account: str = "", **settings: Any) -> Page:
        place = rooms(room)
        session = place.enter(account) if account else ""
        return watch.open(place.address, path.format(**place.ids), session=session, **settings)

    yield open_page
    assert not watch.kept()
