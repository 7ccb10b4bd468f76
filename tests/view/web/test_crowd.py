"""While many ask at once a page may be one of a moment ago, for those who show no name; else each is made anew."""

import asyncio
from collections.abc import Callable, Coroutine, Mapping
from concurrent.futures import ThreadPoolExecutor
from itertools import count
from typing import Any, TypeVar

import pytest
from starlette.types import Message, Receive, Scope, Send

from detente.view.web import crowd
from detente.view.web.crowd import BUSY, Crowd

T = TypeVar("T")
Headers = tuple[tuple[bytes, bytes], ...]


def _run(coroutine: Coroutine[Any, Any, T]) -> T:
    """What a coroutine gives; in a thread of its own, as that of the tests may have a loop that is running."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(asyncio.run, coroutine).result()


class Pages:
    """An application whose every page is another, and which answers when it is let."""

    def __init__(self, status: int = 200, **headers: str) -> None:
        self._status, self._numbers, self.open = status, count(1), asyncio.Event()
        self._headers = [(name.encode(), value.encode()) for name, value in headers.items()]
        self.open.set()

    async def __call__(self, scope: Scope, _: Receive, send: Send) -> None:
        number = next(self._numbers)
        await self.open.wait()
        start: Message = {"type": "http.response.start", "status": self._status, "headers": [*self._headers]}
        await send(start)
        start["headers"].append((b"content-encoding", b"added by whoever comes behind"))
        await send({"type": "http.response.body", "body": b"page ", "more_body": True})
        await send({"type": "http.response.body", "body": str(number).encode()})


async def asked(
    app: Crowd, path: str = "/brief", *headers: tuple[bytes, bytes], method: str = "GET"
) -> tuple[str, Mapping[bytes, bytes]]:
    """What comes of a request, and its headers."""
    sent: list[Message] = []

    async def send(message: Message) -> None:
        sent.append(message)

    async def receive() -> Message:
        return {"type": "http.request"}

    scope = {"type": "http", "method": method, "path": path, "query_string": b"", "headers": [*headers]}
    await app(scope, receive, send)
    body = b"".join(message.get("body", b"") for message in sent)
    return body.decode(), dict(sent[0]["headers"])


async def again(
    pages: Pages, path: str = "/brief", *headers: tuple[bytes, bytes], busy: int = BUSY, method: str = "GET"
) -> str:
    """What comes of a page that was given once already, while some others wait for theirs."""
    app = Crowd(pages)
    await asked(app, path, *headers, method=method)
    pages.open.clear()
    waiting = [asyncio.create_task(asked(app, f"/actors/{number}")) for number in range(busy)]
    await asyncio.sleep(0)
    wanted = asyncio.create_task(asked(app, path, *headers, method=method))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    pages.open.set()
    await asyncio.gather(*waiting)
    return (await wanted)[0]


def test_while_few_ask_each_page_is_made_anew() -> None:
    assert _run(again(Pages(), busy=BUSY - 1)) != "page 1"


def test_while_many_ask_a_page_is_given_again() -> None:
    assert _run(again(Pages())) == "page 1"


def test_a_page_that_is_given_again_says_how_old_it_is_and_has_only_its_own_headers() -> None:
    async def twice() -> Mapping[bytes, bytes]:
        app = Crowd(Pages())
        first = (await asked(app))[1]
        assert b"age" not in first
        app._under_way = BUSY
        return (await asked(app))[1]

    assert _run(twice()) == {b"age": b"0"}


@pytest.mark.parametrize(
    ("path", "headers", "method"),
    [
        ("/brief", ((b"cookie", b"reviewer=Ada"),), "GET"),
        ("/brief", ((b"authorization", b"Bearer of ill news"),), "GET"),
        ("/brief", (), "POST"),
        ("/review", (), "GET"),
        ("/reviews", (), "GET"),
        ("/adding/abc", (), "GET"),
    ],
)
def test_what_is_for_one_alone_or_of_the_moment_is_never_given_again(path: str, headers: Headers, method: str) -> None:
    assert _run(again(Pages(), path, *headers, method=method)) != "page 1"


def test_a_page_for_somebody_by_name_is_given_to_nobody_else() -> None:
    async def twice() -> str:
        app = Crowd(Pages())
        await asked(app, "/brief", (b"cookie", b"reviewer=Ada"))
        app._under_way = BUSY
        return (await asked(app))[0]

    assert _run(twice()) == "page 2"


@pytest.mark.parametrize(
    "pages",
    [
        lambda: Pages(404),
        lambda: Pages(**{"set-cookie": "a=b"}),
        lambda: Pages(**{"content-disposition": "attachment"}),
    ],
    ids=["not there", "sets a cookie", "a file"],
)
def test_only_plain_pages_are_kept(pages: Callable[[], Pages]) -> None:
    assert _run(again(pages())) != "page 1"


def test_no_page_is_given_after_its_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crowd, "LATELY", 0.0)
    assert _run(again(Pages())) != "page 1"


def test_what_is_kept_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crowd, "_MOST", 20)

    async def many() -> list[str]:
        app = Crowd(Pages())
        for number in range(9):
            await asked(app, f"/articles/{number}")
        app._under_way = BUSY
        return [(await asked(app, f"/articles/{number}"))[0] for number in (8, 0)]

    assert _run(many()) == ["page 9", "page 10"]
