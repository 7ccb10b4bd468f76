"""Documents in mail: messages by themselves (.eml) and mailboxes (.mbox), with subject, date and sender of each.

Source: RFC 5322, RFC 2045 to 2047, RFC 4155.
"""

import re
from collections.abc import Iterator
from email import policy
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.parser import BytesParser
from email.utils import parseaddr

from detente.acquire.days import day_of
from detente.acquire.decode import decode
from detente.acquire.files import oversized
from detente.acquire.given import Given, Known
from detente.acquire.opened import Opened
from detente.acquire.plain import plain
from detente.record.errors import BrokenInput, EmptyInput, OversizedInput, UnreadableInput

_LARGEST = 50_000_000
"""Bytes of one message, whatever is attached to it."""
_LONGEST_LINE = 1_000_000
_LONGEST_HEADER = 2_000
"""Characters of a header that are read: what takes them apart takes time by the square of them."""
_MOST_LOOKS = 50_000_000
"""How often lines may be held against the boundaries of parts in each other."""
_BOUNDARY = re.compile(rb"\bboundary\b", re.I)
_FROM = re.compile(rb"From \S+\s+(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b")
_QUOTED = re.compile(rb">+From ")
_ENOUGH = 0.5
"""The share of the words of the marked-up part that the plain part has at least, where it is the same and no hint."""


class _Bounded(policy.Compat32):
    """Reads headers as far as any is of use."""

    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        """The name and the value of a header."""
        name, value = super().header_source_parse(sourcelines)
        return name, value[:_LONGEST_HEADER]


_POLICY = _Bounded()


def documents(opened: Opened) -> Iterator[Given | UnreadableInput]:
    """The document of each message; one without words is an error."""
    if not _FROM.match(opened.head):
        data = opened.stream.read(_LARGEST + 1)
        yield _message(data, opened, opened.uri)
        return
    for number, data in enumerate(_messages(opened), 1):
        where = f"{opened.uri}#message={number}"
        try:
            yield _message(data, opened, where)
        except UnreadableInput as error:
            yield error


def _messages(opened: Opened) -> Iterator[bytes]:
    """The messages of a mailbox, each behind a line of From, an address and a day; too long ones cut."""
    lines: list[bytes] = []
    size, blank = 0, True
    while line := opened.stream.readline(_LONGEST_LINE):
        if blank and _FROM.match(line):
            if lines:
                yield _joined(lines)
            lines, size = [], 0
        elif size <= _LARGEST:
            lines.append(line[1:] if _QUOTED.match(line) else line)
            size += len(line)
        blank = not line.strip()
    if lines:
        yield _joined(lines)


def _joined(lines: list[bytes]) -> bytes:
    """The lines of a message, without the blank one that stands behind it in a mailbox."""
    return b"".join(lines[:-1] if not lines[-1].strip() else lines)


def _message(data: bytes, opened: Opened, where: str) -> Given:
    if len(data) > _LARGEST:
        raise oversized(where, most=_LARGEST)
    if data.count(b"\n") * sum(1 for _ in _BOUNDARY.finditer(data)) > _MOST_LOOKS:
        raise OversizedInput("too many parts in each other", where=where, advice="save what it holds as a text")
    try:
        message = BytesParser(policy=_POLICY).parsebytes(data)
        text = _text(message, opened, where)
    except (MessageError, LookupError, ValueError, RecursionError) as error:
        raise BrokenInput(f"not mail: {error}", where=where, advice="export it again") from error
    if not text.strip():
        raise EmptyInput("a message without words", where=where, advice="leave it out")
    sender = parseaddr(_header(message, "From"))[0] or None
    is_list = any(name in message for name in ("List-Id", "List-Unsubscribe", "List-Post"))
    known = Known(
        title=_header(message, "Subject") or None,
        published=day_of(_header(message, "Date")),
        byline=None if is_list else sender,
        publisher=sender if is_list else None,
    )
    return Given(where, text, known, media_type="text/plain")


def _text(message: Message, opened: Opened, where: str) -> str:
    """The plain part of a message, the marked-up one where that has far more words; what is attached is counted."""
    found = {"text/plain": "", "text/html": ""}
    for part in message.walk():
        kind = part.get_content_type()
        if part.is_multipart():
            continue
        if part.get_content_disposition() == "attachment" or kind not in found:
            opened.log.passed["attachments of mail"] += 1
        elif not found[kind]:
            payload = part.get_payload(decode=True)
            data = payload if isinstance(payload, bytes) else b""
            found[kind] = decode(data, where=where, charset=part.get_content_charset())[0] if data.strip() else ""
    shown = plain(found["text/html"])
    hint = len(found["text/plain"].split()) < _ENOUGH * len(shown.split())
    return shown if hint else found["text/plain"]


def _header(message: Message, name: str) -> str:
    try:
        words = str(make_header(decode_header(str(message.get(name, "")))))
    except (MessageError, LookupError, ValueError):
        words = str(message.get(name, ""))
    return " ".join(words.encode(errors="replace").decode().split())
