"""Asks one address once: no redirect is followed, and no more is taken than a feed holds."""

import time
from collections.abc import Mapping
from dataclasses import dataclass
from http.client import HTTPException, HTTPResponse
from importlib.metadata import version

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
    made = connection(parts, timeout=online.timeout, allow_private=online.allow_private)
    try:
        made.request("GET", _ascii(place), headers={"User-Agent": AGENT, "Accept-Encoding": "gzip", **headers})
        response = made.getresponse()
        stated = {name.lower(): value for name, value in response.getheaders()}
        content = _content(response, until=time.monotonic() + _PATIENCE * online.timeout)
    except (HTTPException, OSError, ValueError) as error:
        raise NotFetched(
            f"no answer: {error or type(error).__name__}", where=address, advice="try again later"
        ) from error
    finally:
        made.close()
    if len(content) > LARGEST:
        what = f"an answer larger than {LARGEST // 1_000_000} MB"
        raise OversizedInput(what, where=address, advice="fetch it yourself, and read the file")
    return Answer(response.status, stated, decoded(content, stated.get("content-encoding", ""), where=address))


def _content(response: HTTPResponse, *, until: float) -> bytes:
    """The bytes of an answer, at most one more than are taken; raises OSError where they drip or break off."""
    content = bytearray()
    while len(content) <= LARGEST and (piece := response.read1(_CHUNK)):
        content += piece
        if time.monotonic() > until:
            raise TimeoutError("it takes too long")
    if response.length and len(content) <= LARGEST:
        raise OSError("it breaks off")
    return bytes(content)


def _ascii(place: str) -> str:
    return "".join(c if c.isascii() else "".join(f"%{byte:02X}" for byte in c.encode()) for c in place)
