"""Documents as sources: what came in, decoded, and where it came from."""

import gzip
import hashlib
import io
import zlib
from dataclasses import dataclass, replace
from importlib import import_module
from pathlib import Path

from detente.acquire.addresses import captured
from detente.acquire.decode import decode
from detente.acquire.files import contents, oversized, place_of
from detente.acquire.given import NOTHING_KNOWN, Given, Known
from detente.acquire.media import PDF, declared_charset, declared_type, media_type
from detente.record import Source, make_id
from detente.record.errors import BinaryInput, EmptyInput

BOUND = 10_000_000
"""The most bytes that one source may hold, packed or unpacked; the longest stories have under 100,000."""

_PDF, _PDF_BOUND = b"%PDF-", 50_000_000
_GZIP = b"\x1f\x8b"
_OTHER_FILES = (
    b"PK\x03\x04",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"\x7fELF",
    b"\xd0\xcf\x11\xe0",
    b"{\\rtf",
)


@dataclass(frozen=True, slots=True)
class Acquired:
    """A source and its characters, as they stand there, with what its container says of it."""

    source: Source
    text: str
    known: Known = NOTHING_KNOWN
    whole: bool = False
    """Whether it is one story, by what its container says."""

    @property
    def media_type(self) -> str:
        """`text/plain`, `text/html` or `application/pdf`."""
        return self.source.media_type


def take(given: Given) -> Acquired:
    """A document as a source, decoded; gzip is unpacked. Raises an UnreadableInput that says why where it is none."""
    if isinstance(given.content, str):
        return _acquired(given, given.content, data=_encoded(given.content, where=given.uri), encoding="utf-8")
    content = _unpacked(given.content, where=given.uri)
    if content.startswith(_PDF):
        text = import_module("detente.acquire.pdf").text_of_pdf(content, where=given.uri)
        return _acquired(replace(given, media_type=PDF), text, data=given.content, encoding="utf-8")
    if content.startswith(_OTHER_FILES):
        raise BinaryInput("neither text nor a page", where=given.uri, advice="export it as text, HTML, PDF or CSV")
    text, encoding = decode(content, where=given.uri, charset=declared_charset(given.media_type))
    return _acquired(given, text, data=given.content, encoding=encoding)


def bound_of(head: bytes) -> int:
    """The most bytes that a source may hold that begins so: a PDF holds pictures too."""
    return _PDF_BOUND if head.startswith(_PDF) else BOUND


def source_id(given: Given) -> str:
    """The id of the source that a document is, without decoding it; raises BinaryInput where it can be none."""
    content = given.content
    data = _encoded(content, where=given.uri) if isinstance(content, str) else content
    return _id(given.uri, hashlib.sha256(data).hexdigest())


def acquire(path: Path) -> Acquired:
    """The one document that the file at `path` is; raises an UnreadableInput that says why where it is none."""
    return take(Given(place_of(path), contents(path, most=BOUND)))


def acquire_bytes(data: bytes, *, uri: str) -> Acquired:
    """`data`, which came from `uri`, as a source."""
    return take(Given(uri, data))


def acquire_text(text: str, *, uri: str) -> Acquired:
    """`text`, which came from `uri`, as a source."""
    return take(Given(uri, text))


def _acquired(given: Given, text: str, *, data: bytes, encoding: str) -> Acquired:
    if not text.strip():
        raise EmptyInput("no text in it", where=given.uri, advice="leave it out")
    sha256 = hashlib.sha256(data).hexdigest()
    source = Source(
        id=_id(given.uri, sha256),
        uri=given.uri,
        sha256=sha256,
        media_type=declared_type(given.media_type) or media_type(text, uri=given.uri),
        encoding=encoding,
        fetched=given.fetched or captured(given.uri),
    )
    return Acquired(source, text, given.known, given.whole)


def _id(uri: str, sha256: str) -> str:
    return make_id("source", uri, sha256)


def _encoded(text: str, *, where: str) -> bytes:
    try:
        data = text.encode()
    except UnicodeEncodeError as error:
        raise BinaryInput("characters that no encoding has", where=where, advice="decode the text again") from error
    _check_bound(len(data), where=where)
    return data


def _unpacked(data: bytes, *, where: str) -> bytes:
    _check_bound(len(data), where=where, most=bound_of(data))
    if not data.startswith(_GZIP):
        return data
    try:
        content = gzip.GzipFile(fileobj=io.BytesIO(data)).read(BOUND + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise BinaryInput(f"broken gzip: {error}", where=where, advice="fetch it again") from error
    _check_bound(len(content), where=where)
    return content


def _check_bound(size: int, *, where: str, most: int = BOUND) -> None:
    if size > most:
        raise oversized(where, most=most)
