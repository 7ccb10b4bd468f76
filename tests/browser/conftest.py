"""A reading room that answers over HTTP, and a browser that minds every request it makes."""

import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import which
from typing import Any
from urllib.parse import urlsplit

import pytest
import uvicorn
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, sync_playwright

from detente.store import Store
from detente.view.web import Room, application
from tests.crisis import THINGS
from tests.view.web.rooms import filled

CHROMIUM = which("chromium") or which("chromium-browser")
_PATIENCE = 15.0
"""Seconds until a server has to answer."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Without a browser the tests fail rather than pass by: `make test` installs one."""
    if CHROMIUM is None and any("browser" in item.nodeid for item in items):
        raise pytest.UsageError("no chromium: apt-get install chromium, or run `make test`, which does")


@contextmanager
def served(store: Store, **settings: Any) -> Iterator[str]:
    """The address of a reading room of a store, open until the block ends."""
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        config = uvicorn.Config(application(Room(store=store, **settings)), log_level="warning", lifespan="off")
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
        thread.start()
        until = time.monotonic() + _PATIENCE
        while not server.started:
            assert time.monotonic() < until, "the server does not start"
            time.sleep(0.02)
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        server.should_exit = True
        thread.join()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield opened
        opened.close()


@pytest.fixture
def strait(tmp_path: Path) -> Iterator[str]:
    """The address of a reading room of the small crisis, which one may write to."""
    with filled(tmp_path / "strait.db", THINGS) as store, served(store) as address:
        yield address


Opened = Callable[..., Page]


@pytest.fixture
def opened(browser: Browser, strait: str) -> Iterator[Opened]:
    """Opens pages of the room; whatever leaves the host, fails, or is said to be wrong on the console is a failure."""
    contexts: list[BrowserContext] = []
    wrong: list[str] = []

    def open_page(path: str = "/", **settings: Any) -> Page:
        context = browser.new_context(base_url=strait, **settings)
        contexts.append(context)
        page = context.new_page()
        host = urlsplit(strait).netloc
        page.on("request", lambda asked: wrong.append(asked.url) if _leaves(asked.url, host) else None)
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("console", lambda said: wrong.append(said.text) if _is_wrong(said) else None)
        page.goto(path)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert not wrong


def _is_wrong(said: ConsoleMessage) -> bool:
    """Whether something is wrong with a page; that one is not there is told of on the console too, and is right."""
    return said.type == "error" and "404" not in said.text


def _leaves(url: str, host: str) -> bool:
    parts = urlsplit(url)
    return parts.scheme not in ("data", "blob", "about") and parts.netloc != host
