"""The documents that files and folders hold, one after the other; what cannot be read is an error among them."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from detente.acquire.asked import Asked, Log
from detente.acquire.files import check_file, inputs, opened_file
from detente.acquire.given import Given
from detente.acquire.opened import Budget, Opened, counted
from detente.acquire.within import within
from detente.record.errors import UnreadableInput

Found = Iterator[Given | UnreadableInput]


def documents(paths: Iterable[Path | str], *, asked: Asked | None = None, log: Log | None = None) -> Found:
    """Every document that the paths name, folders walked through, in a stable order.

    A file is one document, or holds many; `log` grows with what in it is passed over.
    """
    asked, log = asked or Asked(), log or Log()
    for path in inputs(paths):
        yield from _in_file(path, asked, log)


def documents_in(stream: BinaryIO, *, uri: str, size: int, asked: Asked | None = None, log: Log | None = None) -> Found:
    """Every document in a stream of `size` bytes that lies at `uri`."""
    return within(_opened(stream, uri, size, asked or Asked(), log or Log()))


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
        yield from within(_opened(file, path, size, asked, log))


def _opened(stream: BinaryIO, where: Path | str, size: int, asked: Asked, log: Log) -> Opened:
    uri = where.as_posix() if isinstance(where, Path) else where
    return Opened(
        uri=uri,
        name=uri.rpartition("/")[2],
        stream=counted(stream, log.count),
        budget=Budget(size, where=uri),
        asked=asked,
        log=log,
        path=where if isinstance(where, Path) else None,
    )
