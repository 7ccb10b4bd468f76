"""A visitor of the reading room: one connection that is kept open, a jar of cookies, pages as browsers ask for them.

It speaks HTTP over the streams of asyncio itself: two hundred of them cost a fraction of what they ask for.
"""

import asyncio
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from time import monotonic, perf_counter
from urllib.parse import urlencode

PATIENCE = 30.0
"""Seconds after which a visitor takes a page for lost."""
_IDLE = 4.0
"""Seconds after which a connection is not used again: servers close those on which nothing comes, uvicorn after 5."""
_GZIP = 31
_ENOUGH = 1 << 22


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back, unpacked, how many bytes that was on the way, and after how many seconds it was whole."""

    status: int
    headers: Mapping[str, str]
    body: bytes
    size: int
    seconds: float


@dataclass
class Client:
    """A visitor of the server at a port of this machine."""

    port: int
    cookies: dict[str, str] = field(default_factory=dict)
    _streams: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None
    _used: float = 0.0

    async def get(self, path: str) -> Answer:
        """A page; raises OSError, TimeoutError or ValueError where none comes, or not a whole one."""
        return await self._ask("GET", path)

    async def post(self, path: str, fields: Sequence[tuple[str, str]]) -> Answer:
        """What comes of a form; raises as `get` does."""
        return await self._ask("POST", path, urlencode(fields).encode())

    def close(self) -> None:
        """Closes the connection."""
        if self._streams:
            self._streams[1].close()
        self._streams = None

    async def _ask(self, method: str, path: str, body: bytes = b"") -> Answer:
        started = perf_counter()
        try:
            async with asyncio.timeout(PATIENCE):
                reader, writer = await self._connected()
                writer.write(self._request(method, path, body))
                status, headers, packed = await _answer(reader, self.cookies)
        except BaseException:
            self.close()
            raise
        seconds, self._used = perf_counter() - started, monotonic()
        if headers.get("connection") == "close":
            self.close()
        whole = _unpacked(packed) if headers.get("content-encoding") == "gzip" else packed
        return Answer(status, headers, whole, len(packed), seconds)

    async def _connected(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        if self._streams and monotonic() - self._used > _IDLE:
            self.close()
        if self._streams is None:
            self._streams = await asyncio.open_connection("127.0.0.1", self.port, limit=_ENOUGH)
        return self._streams

    def _request(self, method: str, path: str, body: bytes) -> bytes:
        own = f"127.0.0.1:{self.port}"
        lines = [f"{method} {path} HTTP/1.1", f"Host: {own}", "Accept-Encoding: gzip", "Accept: text/html,*/*"]
        if self.cookies:
            lines.append("Cookie: " + "; ".join(f"{name}={value}" for name, value in self.cookies.items()))
        if method == "POST":
            lines += [f"Origin: http://{own}", "Sec-Fetch-Site: same-origin"]
            lines += ["Content-Type: application/x-www-form-urlencoded", f"Content-Length: {len(body)}"]
        return "\r\n".join([*lines, "", ""]).encode() + body


async def _answer(reader: asyncio.StreamReader, cookies: dict[str, str]) -> tuple[int, Mapping[str, str], bytes]:
    """The status, the headers and the body as it came; cookies go into their jar."""
    first, *lines = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
    pairs = [(name.lower(), value.strip()) for name, _, value in (line.partition(":") for line in lines if line)]
    for name, value in pairs:
        if name == "set-cookie":
            _keep(cookies, value)
    headers = dict(pairs)
    if headers.get("transfer-encoding") == "chunked":
        return int(first.split()[1]), headers, await _chunks(reader)
    return int(first.split()[1]), headers, await reader.readexactly(int(headers.get("content-length", 0)))


def _unpacked(packed: bytes) -> bytes:
    try:
        return zlib.decompress(packed, _GZIP)
    except zlib.error as error:
        raise ValueError(str(error)) from error


async def _chunks(reader: asyncio.StreamReader) -> bytes:
    parts = []
    while size := int(await reader.readuntil(b"\r\n"), 16):
        parts.append(await reader.readexactly(size))
        await reader.readexactly(2)
    await reader.readexactly(2)
    return b"".join(parts)


def _keep(cookies: dict[str, str], line: str) -> None:
    name, _, value = line.partition(";")[0].partition("=")
    if "max-age=0" in line.lower():
        cookies.pop(name, None)
    else:
        cookies[name] = value
