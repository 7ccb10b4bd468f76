"""Answers of servers (HTTP): their headers, and their bytes as they were before they were packed for the way.

Source: RFC 9110 and RFC 9112.
"""

import re
import zlib
from collections.abc import Iterable, Mapping

import brotli

from detente.acquire.acquire import BOUND
from detente.acquire.files import oversized
from detente.record.errors import BrokenInput

Headers = Mapping[str, str]
"""Values by name in small letters."""

_HEAD_ENDS = re.compile(rb"\r?\n\r?\n")
_CHUNK = re.compile(rb"\s{0,9}([0-9a-fA-F]{1,8})[^\r\n]{0,200}\r?\n")


def headers_in(lines: Iterable[bytes]) -> Headers:
    """The first value of each name, in lines of `name: value`."""
    headers: dict[str, str] = {}
    for line in lines:
        name, colon, value = line.decode("utf-8", errors="replace").partition(":")
        if colon:
            headers.setdefault(name.strip().lower(), value.strip())
    return headers


def answer_in(block: bytes) -> tuple[str, Headers, bytes]:
    """The status, headers and content of an answer; no status where it is none."""
    end = _HEAD_ENDS.search(block)
    head, content = (block[: end.start()], block[end.end() :]) if end else (block, b"")
    first, *lines = head.splitlines() or [b""]
    words = first.decode("latin-1").split(maxsplit=2)
    status = words[1] if len(words) > 1 and words[0].startswith("HTTP/") else ""
    return status, headers_in(lines), content


def decoded(content: bytes, encodings: str, *, where: str) -> bytes:
    """The content without its encodings, the last first; archives often name one that they have undone already.

    Raises BrokenInput where it is damaged, OversizedInput where it unpacks to more than a document may hold.
    """
    for name in reversed(encodings.lower().split(",")):
        try:
            content = _undone(content, name.strip())
        except (zlib.error, brotli.error) as error:
            what = f"cannot be unpacked ({name.strip()}): {error}"
            raise BrokenInput(what, where=where, advice="fetch it again") from error
        if len(content) > BOUND:
            raise oversized(where, most=BOUND)
    return content


def _undone(content: bytes, name: str) -> bytes:
    if name == "chunked":
        return _joined(content)
    if name in ("gzip", "x-gzip"):
        return _inflated(content, 31) if content.startswith(b"\x1f\x8b") else content
    if content.lstrip().startswith(b"<"):
        return content
    if name == "deflate":
        return _deflated(content)
    return _of_brotli(content) if name == "br" else content


def _joined(content: bytes) -> bytes:
    """The chunks as one; what does not begin as a chunk has been joined already."""
    parts, place = [], 0
    while match := _CHUNK.match(content, place):
        size = int(match[1], 16)
        parts.append(content[match.end() : match.end() + size])
        place = match.end() + size
        if not size:
            break
    return b"".join(parts) if place else content


def _inflated(content: bytes, bits: int) -> bytes:
    """What is unpacked of it, at most one byte more than a document may hold; raises zlib.error where it breaks off."""
    unpacker = zlib.decompressobj(bits)
    data = unpacker.decompress(content, BOUND + 1)
    if not unpacker.eof and len(data) <= BOUND:
        raise zlib.error("it breaks off")
    return data


def _deflated(content: bytes) -> bytes:
    try:
        return _inflated(content, 15)
    except zlib.error:
        return _inflated(content, -15)


def _of_brotli(content: bytes) -> bytes:
    unpacker = brotli.Decompressor()
    data: bytes = unpacker.process(content, output_buffer_limit=BOUND + 1)
    if not unpacker.is_finished() and len(data) <= BOUND:
        raise brotli.error("it breaks off")
    return data
