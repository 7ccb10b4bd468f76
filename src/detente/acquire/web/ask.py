"""Asks one address once: no redirect is followed, and no more is taken than a feed holds."""

import socket
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException, HTTPResponse
from importlib.metadata import version
from threading import Event, Timer
from urllib.parse import urljoin, urlsplit

from detente.acquire.transfer import Headers, decoded
from detente.acquire.web.connect import checked, connection
from detente.acquire.web.online import Online
from detente.record.errors import NotFetched, OversizedInput

LARGEST = 20_000_000
"""The most bytes that are taken of an answer."""

REDIRECTS = 5
MOVED = frozenset({301, 302, 303, 307, 308})
"""How often an answer may lead elsewhere, and the states that do."""

_CHUNK = 65_536
_PATIENCE = 4
"""How many times the time for a connection an answer may take."""

AGENT = f"detente/{version('detente')} (reads news feeds when its user asks; Python)"
"""Who asks."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server answered."""

    status: int
    headers: Headers
    content: bytes


def ask(address: str, online: Online, headers: Mapping[str, str]) -> Answer:
    """The answer of the server at an address; raises NotFetched or OversizedInput."""
    parts = checked(address)
    place = f"{parts.path or '/'}{'?' + parts.query if parts.query else ''}"
    made, is_late = connection(parts, timeout=online.timeout, allow_private=online.allow_private), Event()
    try:
        made.connect()
        with _cut(made, is_late, _PATIENCE * online.timeout):
            made.request("GET", _ascii(place), headers={"User-Agent": AGENT, "Accept-Encoding": "gzip", **headers})
            response = made.getresponse()
            stated = {name.lower(): value for name, value in response.getheaders()}
            content = _content(response)
        if is_late.is_set():
            raise TimeoutError("it takes too long")
    except (HTTPException, OSError, ValueError) as error:
        said = "it takes too long" if is_late.is_set() else str(error) or type(error).__name__
        raise NotFetched(f"no answer: {said}", where=address, advice="try again later") from error
    finally:
        made.close()
    if len(content) > LARGEST:
        what = f"an answer larger than {LARGEST // 1_000_000} MB"
        raise OversizedInput(what, where=address, advice="fetch it yourself, and read the file")
    return Answer(response.status, stated, decoded(content, stated.get("content-encoding", ""), where=address))


@contextmanager
def _cut(made: HTTPConnection, is_late: Event, seconds: float) -> Iterator[None]:
    """Cuts a connection that lasts so long, whatever drips through it, and notes that it did."""

    def cut(line: socket.socket) -> None:
        is_late.set()
        with suppress(OSError):
            line.shutdown(socket.SHUT_RDWR)

    timer = Timer(seconds, cut, (made.sock,))
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


def _content(response: HTTPResponse) -> bytes:
    """The bytes of an answer, at most one more than are taken; raises OSError where they break off."""
    content = bytearray()
    while len(content) <= LARGEST and (piece := response.read1(_CHUNK)):
        content += piece
    if response.length and len(content) <= LARGEST:
        raise OSError("it breaks off")
    return bytes(content)


def moved_to(address: str, answer: Answer) -> str:
    """Where an answer leads on to; raises NotFetched where that is no address, or one that others can listen to."""
    try:
        place = urljoin(address, answer.headers.get("location", ""))
        listened_to = (urlsplit(address).scheme, urlsplit(place).scheme) == ("https", "http")
    except ValueError as error:
        raise NotFetched(f"it leads to no web address: {error}", where=address, advice="try again later") from error
    if listened_to:
        advice = "on such a way others can put words in: ask the address with http:// yourself if you trust it"
        raise NotFetched("it leads from https:// to http://", where=address, advice=advice)
    return place


def _ascii(place: str) -> str:
    return "".join(c if c.isascii() else "".join(f"%{byte:02X}" for byte in c.encode()) for c in place)
