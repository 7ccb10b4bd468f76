"""Documents in web archives (WARC): pages and texts that were fetched, read as a stream, each with when it was fetched.

Source: ISO 28500 (WARC 1.0 and 1.1). Archives as Common Crawl News publishes them, and extracted texts, are read.
"""

from collections.abc import Iterator
from typing import BinaryIO

from detente.acquire.acquire import BOUND
from detente.acquire.days import moment_of
from detente.acquire.files import oversized
from detente.acquire.given import Given
from detente.acquire.media import declared_type
from detente.acquire.opened import Exhausted, Opened
from detente.acquire.packings import DamagedMember
from detente.acquire.transfer import Headers, answer_in, decoded, headers_in
from detente.record.errors import BrokenInput, UnreadableInput

_PAGES = frozenset({"response", "resource", "conversion"})
_LONGEST_LINE = 65_536
_MOST_LINES = 1000
_CHUNK = 65_536
_VERSION = b"WARC/"
_AGAIN = "fetch the archive again"


def documents(opened: Opened) -> Iterator[Given | UnreadableInput]:
    """The page or text of each record that holds one; others are counted, and damaged ones are errors."""
    number, there = 0, True
    while there:
        number += 1
        here = f"{opened.uri}#record={number}"
        try:
            sound, there = _at_next(opened.stream)
            if not sound:
                yield BrokenInput("damaged; the next record is looked for", where=here, advice=_AGAIN)
            found = _document(opened.stream, here) if there else None
        except Exhausted:
            raise
        except DamagedMember as error:
            yield BrokenInput(f"damaged ({error}); the next record is looked for", where=here, advice=_AGAIN)
            continue
        except UnreadableInput as error:
            yield error
            continue
        if isinstance(found, str):
            opened.log.passed[found] += 1
        elif found:
            yield found


def _at_next(stream: BinaryIO) -> tuple[bool, bool]:
    """Goes behind the first line of the next record: whether it stands where it should, and whether there is one."""
    while (line := stream.readline(_LONGEST_LINE)) and not line.strip():
        pass
    sound = not line or line.startswith(_VERSION)
    while line and not line.startswith(_VERSION):
        line = stream.readline(_LONGEST_LINE)
    return sound, bool(line)


def _document(stream: BinaryIO, here: str) -> Given | str:
    """The document of the record whose first line was read, or why it is passed over; it is read to its end."""
    headers = _headers(stream)
    where = headers.get("warc-target-uri", "").strip("<> ") or here
    length = headers.get("content-length", "")
    if not (length.isascii() and length.isdecimal() and len(length) < 16):
        raise BrokenInput("a record that does not say how long it is", where=where, advice=_AGAIN)
    kind = headers.get("warc-type", "").lower()
    reason = _unread_kind(kind, where)
    content = _block(stream, int(length), kept=reason is None, where=where)
    return reason or _given(headers, content, where)


def _unread_kind(kind: str, where: str) -> str | None:
    if kind not in _PAGES:
        return f"{kind if kind.isalpha() else 'other'} records in web archives"
    return "robots.txt in web archives" if where.endswith("/robots.txt") else None


def _given(headers: Headers, content: bytes, where: str) -> Given | str:
    declared, encodings = headers.get("content-type", ""), ""
    if declared.startswith("application/http") or (headers.get("warc-type") == "response" and not declared):
        status, answered, content = answer_in(content)
        if status != "200":
            return f"answers {status[:3]} in web archives"
        declared = answered.get("content-type", "")
        encodings = f"{answered.get('content-encoding', '')},{answered.get('transfer-encoding', '')}"
    if declared and declared_type(declared) is None:
        return "records in web archives that are no pages"
    content = decoded(content, encodings, where=where)
    return Given(where, content, media_type=declared or None, fetched=moment_of(headers.get("warc-date")))


def _headers(stream: BinaryIO) -> Headers:
    lines: list[bytes] = []
    while (line := stream.readline(_LONGEST_LINE)).strip() and len(lines) < _MOST_LINES:
        lines.append(line)
    return headers_in(lines)


def _block(stream: BinaryIO, length: int, *, kept: bool, where: str) -> bytes:
    """The bytes of a record, which is left behind in any case; raises an error where they break off or are too many."""
    held = stream.read(min(length, BOUND + 1)) if kept else b""
    left = length - len(held)
    while left and (chunk := stream.read(min(left, _CHUNK))):
        left -= len(chunk)
    if left:
        raise BrokenInput("the archive breaks off in it", where=where, advice=_AGAIN)
    if len(held) > BOUND:
        raise oversized(where, most=BOUND)
    return held
