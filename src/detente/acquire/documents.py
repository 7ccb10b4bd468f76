"""The documents that files and folders hold, one after the other; what cannot be read is an error among them."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from detente.acquire.asked import Asked, Log
from detente.acquire.cdx import CAPTURES
from detente.acquire.files import check_file, inputs, opened_file
from detente.acquire.given import Given
from detente.acquire.metadata import Metadata
from detente.acquire.opened import open_stream
from detente.acquire.tabled import add_metadata
from detente.acquire.within import within
from detente.record.errors import UnreadableInput

Found = Iterator[Given | UnreadableInput]

UNUSED = "rows of metadata without a document"
"""Why a row of metadata comes to nothing."""


def documents(paths: Iterable[Path | str], *, asked: Asked | None = None, log: Log | None = None) -> Found:
    """Every document that the paths name, folders walked through, in a stable order.

    A file is one document, or holds many; `log` grows with what in it is passed over. An index of web captures among
    the files (CDX) tells when the pages beside it were taken.
    """
    asked, log = asked or Asked(), log or Log()
    files = [*inputs(paths)]
    indexes = {path for path in files if path.name.lower().endswith(CAPTURES)}
    log.size += sum(path.stat().st_size for path in files if path.is_file() and path not in indexes)
    known = asked.metadata or Metadata()
    for path in sorted(indexes):
        try:
            add_metadata(path, known, asked.fields)
        except UnreadableInput as error:
            yield error
    for one in (found for path in files if path not in indexes for found in _in_file(path, asked, log)):
        yield known.filled(one) if known and isinstance(one, Given) else one
    if known.unused:
        log.passed[UNUSED] += known.unused


def documents_in(stream: BinaryIO, *, uri: str, size: int, asked: Asked | None = None, log: Log | None = None) -> Found:
    """Every document in a stream of `size` bytes that lies at `uri`."""
    return within(open_stream(stream, uri, size, asked or Asked(), log or Log()))


def texts(given: Iterable[str]) -> Iterator[Given]:
    """Texts as documents, numbered from 1."""
    return (Given(f"text {number}", text) for number, text in enumerate(given, 1))


def _in_file(path: Path, asked: Asked, log: Log) -> Found:
    try:
        size, file = check_file(path), opened_file(path)
    except UnreadableInput as error:
        yield error
        return
    with file:
        yield from within(open_stream(file, path, size, asked, log))
