"""What is to be read, cut into portions: files, archives, and what lies in object stores, by name, size and time.

A portion is what is done as a whole or not: an archive by itself, or some small files together. Its key is the same
whoever makes it and whenever, as long as none of its files has changed.
"""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from copy import deepcopy
from dataclasses import astuple, dataclass, replace
from pathlib import Path
from typing import Any

from detente.acquire import Asked, inputs
from detente.acquire.cdx import CAPTURES
from detente.acquire.metadata import Metadata
from detente.acquire.tabled import add_metadata
from detente.record import Run, make_id
from detente.record.errors import UnreadableInput
from detente.run.cluster.library import fs

_SMALL = 200_000
"""Bytes of a file that is read together with others; larger ones are archives, or as good as."""
_TOGETHER = 32
"""How many small files are a portion at most."""


@dataclass(frozen=True, slots=True)
class Listing:
    """A file, where it lies: its path or URL, and the size and time by which one sees that it has changed."""

    uri: str
    size: int | None = None
    """Bytes; None where it cannot be told, so that it is read to see why."""
    changed: int | None = None
    """When it was last written, in nanoseconds since 1970."""

    @property
    def is_small(self) -> bool:
        """Whether it is read together with others."""
        return self.size is not None and self.size <= _SMALL


@dataclass(frozen=True, slots=True)
class Portion:
    """Files that are read together, and done together."""

    key: str
    files: tuple[Listing, ...]


def listed(paths: Iterable[str | Path]) -> Iterator[Listing]:
    """The files that paths and URLs of a file system (`s3://`, `gs://`, `file://`) name, folders walked in order."""
    for path in map(str, paths):
        yield from _remote(path) if is_remote(path) else map(_local, inputs([path]))


def is_remote(uri: str) -> bool:
    """Whether it is the URL of something in a file system or an object store."""
    return "://" in uri


def _local(path: Path) -> Listing:
    try:
        stat = path.stat()
    except OSError:
        return Listing(path.as_posix())
    return Listing(path.as_posix(), stat.st_size, stat.st_mtime_ns)


def _remote(url: str) -> Iterator[Listing]:
    system, path, prefix = opened(url)
    info = system.get_file_info(path)
    found = [info]
    if info.type is fs.FileType.Directory:
        inside = system.get_file_info(fs.FileSelector(path, recursive=True))
        found = [one for one in inside if one.type is fs.FileType.File and not _is_hidden(one.path[len(path) :])]
    for one in sorted(found, key=lambda one: Path(one.path).parts):
        size = one.size if one.type is fs.FileType.File else None
        yield Listing(f"{prefix}{one.path}", size, one.mtime_ns)


def opened(url: str) -> tuple[Any, str, str]:
    """The file system of a URL, the path in it, and what stands before paths in URLs of its kind."""
    system, path = fs.FileSystem.from_uri(url)
    return system, path, url[: url.index("://") + 3]


def _is_hidden(path: str) -> bool:
    return any(part.startswith(".") for part in Path(path).parts)


def informed(listings: Iterable[Listing], asked: Asked) -> tuple[list[Listing], Asked]:
    """The files without the indexes of web captures among them on this machine, and what these tell."""
    files = [*listings]
    indexes = [file for file in files if not is_remote(file.uri) and file.uri.lower().endswith(CAPTURES)]
    if not indexes:
        return files, asked
    known = deepcopy(asked.metadata) or Metadata()
    for index in indexes:
        with suppress(UnreadableInput):  # it stays among the files, and reading it says what is wrong with it
            add_metadata(Path(index.uri), known, asked.fields)
            files.remove(index)
    return files, replace(asked, metadata=known)


def portions(listings: Iterable[Listing], run: Run) -> Iterator[Portion]:
    """Files in their order as portions: small ones that lie beside each other together, each larger one alone."""
    together: list[Listing] = []
    for listing in listings:
        if together and not (listing.is_small and len(together) < _TOGETHER):
            yield _portion(together, run)
            together = []
        together.append(listing)
        if not listing.is_small:
            yield _portion(together, run)
            together = []
    if together:
        yield _portion(together, run)


def _portion(together: Iterable[Listing], run: Run) -> Portion:
    files = tuple(together)
    return Portion(make_id("portion", run.id, *map(astuple, files)), files)
