"""Bytes, files and texts as sources: what came in, decoded, and where it came from."""

import gzip
import hashlib
import io
import zlib
from dataclasses import dataclass
from pathlib import Path

from detente.acquire.decode import decode
from detente.acquire.media import media_type
from detente.record import Source, make_id
from detente.record.errors import BinaryInput, EmptyInput, MissingInput, OversizedInput

BOUND = 10_000_000
"""The most bytes that one source may hold, packed or unpacked; the longest stories have under 100,000."""

_GZIP = b"\x1f\x8b"
_OTHER_FILES = (
    b"%PDF-",
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
    """A source and its characters, as they stand there."""

    source: Source
    text: str

    @property
    def media_type(self) -> str:
        """`text/plain` or `text/html`."""
        return self.source.media_type


def acquire(path: Path) -> Acquired:
    """The file at `path` as a source; raises an UnreadableInput that says why where it is none."""
    where = path.as_posix()
    try:
        return acquire_bytes(_contents(path), uri=where)
    except FileNotFoundError:
        raise MissingInput("no such file", where=where, advice="check the path") from None
    except OSError as error:
        raise MissingInput(error.strerror or "cannot be read", where=where, advice="check its rights") from error


def acquire_bytes(data: bytes, *, uri: str) -> Acquired:
    """`data`, which came from `uri`, as a source; gzip is unpacked."""
    content = _unpacked(data, where=uri)
    if content.startswith(_OTHER_FILES):
        raise BinaryInput("neither text nor a page", where=uri, advice="export it as text or HTML")
    text, encoding = decode(content, where=uri)
    return _acquired(text, data=data, encoding=encoding, uri=uri)


def acquire_text(text: str, *, uri: str) -> Acquired:
    """`text`, which came from `uri`, as a source."""
    try:
        data = text.encode()
    except UnicodeEncodeError as error:
        raise BinaryInput("characters that no encoding has", where=uri, advice="decode the text again") from error
    _check_bound(len(data), where=uri)
    return _acquired(text, data=data, encoding="utf-8", uri=uri)


def _acquired(text: str, *, data: bytes, encoding: str, uri: str) -> Acquired:
    if not text.strip():
        raise EmptyInput("no text in it", where=uri, advice="leave it out")
    sha256 = hashlib.sha256(data).hexdigest()
    media = media_type(text, uri=uri)
    return Acquired(
        Source(id=make_id("source", uri, sha256), uri=uri, sha256=sha256, media_type=media, encoding=encoding), text
    )


def _contents(path: Path) -> bytes:
    where = path.as_posix()
    if path.is_dir():
        raise MissingInput("a folder that is empty or cannot be listed", where=where, advice="check its rights")
    if path.exists() and not path.is_file():
        raise MissingInput("not a regular file", where=where, advice="copy what it gives into a file")
    _check_bound(path.stat().st_size, where=where)
    return path.read_bytes()


def _unpacked(data: bytes, *, where: str) -> bytes:
    _check_bound(len(data), where=where)
    if not data.startswith(_GZIP):
        return data
    try:
        content = gzip.GzipFile(fileobj=io.BytesIO(data)).read(BOUND + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise BinaryInput(f"broken gzip: {error}", where=where, advice="fetch it again") from error
    _check_bound(len(content), where=where)
    return content


def _check_bound(size: int, *, where: str) -> None:
    if size > BOUND:
        raise OversizedInput(
            f"larger than {BOUND // 1_000_000} MB", where=where, advice="one source is one page or text: cut it up"
        )
