"""Pages while many ask at once: who shows no name gets one that somebody else got a moment ago, and it says so."""

from collections import OrderedDict
from dataclasses import dataclass, field
from time import monotonic

from starlette.types import ASGIApp, Message, Receive, Scope, Send

THREADS = 8
"""How many requests are answered at once; more only take turns, and each holds memory while it waits for its own."""
BUSY = 3
"""How many are under way when a page may be one of a moment ago."""
LATELY = 10.0
"""How many seconds that is at most; what others add to a record takes as long to be seen."""
_MOST, _LARGEST = 32_000_000, 1_000_000
"""How many bytes of pages are kept at most, and how many one may have."""
_EACH_ANEW = ("/static", "/add", "/adding", "/review", "/enter", "/leave")
"""How addresses begin whose pages are of the moment, or cost nothing."""
_OF_ONE = frozenset({b"cookie", b"authorization"})
"""What a request shows that comes from somebody in particular."""

_Key = tuple[str, str, bytes, bytes]


@dataclass(frozen=True, slots=True)
class _Page:
    at: float
    start: Message
    body: bytes


class Crowd:
    """Keeps pages for some seconds, and gives them again while more ask than can be answered at once.

    Only what came of a plain request for a page that showed neither a name nor a token is kept, and only who shows
    neither gets it, with its age in seconds in the header `Age`. While few ask every page is made anew.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._under_way = self._held = 0
        self._pages: OrderedDict[_Key, _Page] = OrderedDict()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers a request."""
        key = _key(scope)
        if key and self._under_way >= BUSY and (page := self._of_late(key)):
            await _give_again(page, send)
            return
        watched = _Watched(send)
        self._under_way += 1
        try:
            await self._app(scope, receive, watched if key else send)
        finally:
            self._under_way -= 1
        if key and watched.start and watched.is_whole:
            self._keep(key, _Page(watched.began, watched.start, b"".join(watched.parts)))

    def _of_late(self, key: _Key) -> _Page | None:
        page = self._pages.get(key)
        return page if page and monotonic() - page.at < LATELY else None

    def _keep(self, key: _Key, page: _Page) -> None:
        self._drop(key)
        self._pages[key] = page
        self._held += len(page.body)
        while self._held > _MOST:
            self._drop(next(iter(self._pages)))

    def _drop(self, key: _Key) -> None:
        if page := self._pages.pop(key, None):
            self._held -= len(page.body)


@dataclass
class _Watched:
    """Passes an answer on, and remembers it where it is a page that may be given again."""

    send: Send
    began: float = field(default_factory=monotonic)
    start: Message | None = None
    parts: list[bytes] = field(default_factory=list)
    is_whole: bool = False

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start" and _may_be_kept(message):
            self.start = {**message, "headers": [*message["headers"]]}  # those behind us add to what they are given
        elif message["type"] == "http.response.body" and self.start:
            self.parts.append(message.get("body", b""))
            self.is_whole = not message.get("more_body", False)
            if sum(map(len, self.parts)) > _LARGEST:
                self.start, self.parts = None, []
        await self.send(message)


def _key(scope: Scope) -> _Key | None:
    """What tells a page from others that anybody may get; None of what is for one alone, or of the moment."""
    if scope["type"] != "http" or scope["method"] != "GET" or scope["path"].startswith(_EACH_ANEW):
        return None
    headers: list[tuple[bytes, bytes]] = scope["headers"]
    if any(name in _OF_ONE for name, _ in headers):
        return None
    return scope.get("scheme", ""), scope["path"], scope["query_string"], dict(headers).get(b"host", b"")


def _may_be_kept(start: Message) -> bool:
    names = {name.lower() for name, _ in start["headers"]}
    return start["status"] == 200 and b"set-cookie" not in names and b"content-disposition" not in names


async def _give_again(page: _Page, send: Send) -> None:
    age = str(int(monotonic() - page.at)).encode()
    await send({**page.start, "headers": [*page.start["headers"], (b"age", age)]})
    await send({"type": "http.response.body", "body": page.body})
