"""Bytes with a name that are read once from front to back, and bounds on what they may unpack to."""

import io
import lzma
import tarfile
import tempfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import IO, BinaryIO

from detente.acquire.asked import Asked, Log
from detente.acquire.files import place_of
from detente.acquire.packings import GZIP, PACKINGS, Readable, Unpacked
from detente.record.errors import OversizedInput

LOOK = 16_384
"""How many bytes at the start of a file tell what it is."""

DEEPEST = 6
"""How many archives and packings may lie in each other."""

FREE, RATIO = 100_000_000, 200
"""Bytes that any file may unpack to, and how many times its size a large one may; text packs to a thirtieth at most."""

BROKEN = (EOFError, OSError, lzma.LZMAError, tarfile.TarError, zipfile.BadZipFile, zlib.error)
"""What streams raise where they are damaged or break off."""

_CHUNK = 65_536
_IN_MEMORY, _LARGEST_COPY = 16_000_000, 2_000_000_000
_STEMS = dict.fromkeys((".gz", ".bz2", ".xz"), "") | dict.fromkeys((".tgz", ".tbz2", ".txz"), ".tar")


class Exhausted(OversizedInput):
    """More was unpacked of a file than its size allows, so that the rest of it is left."""


class Budget:
    """How much may be unpacked of one file and of the archives inside it."""

    def __init__(self, packed: int, *, where: str) -> None:
        self._most, self._where, self._spent = max(FREE, RATIO * packed), where, 0

    def charge(self, size: int) -> None:
        """Counts unpacked bytes; raises Exhausted where they are more than a text could be packed to."""
        self._spent += size
        if self._spent > self._most:
            what = f"unpacks to more than {self._most // 1_000_000} MB, as no archive of texts does"
            raise Exhausted(what, where=self._where, advice="unpack it yourself, if you trust it, and read that")


class _Counted(io.RawIOBase):
    """A stream of which every byte that is read is counted."""

    def __init__(self, inner: Readable, charge: Callable[[int], None]) -> None:
        # As much as there is, so that what a damaged file holds is had before its error.
        self._read: Callable[[int], bytes] = getattr(inner, "read1", inner.read)
        self._charge = charge

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview, /) -> int:  # type: ignore[override]
        data = self._read(len(buffer))
        buffer[: len(data)] = data
        self._charge(len(data))
        return len(data)


def counted(inner: Readable, charge: Callable[[int], None]) -> io.BufferedReader:
    """The same stream, buffered, with every byte read of it counted."""
    return io.BufferedReader(_Counted(inner, charge), _CHUNK)


@dataclass(frozen=True, slots=True)
class Opened:
    """A file, or what lies in one as a file does; its stream is read once."""

    uri: str
    name: str
    """Its last name, endings of packings aside: it hints at what it is."""
    stream: io.BufferedReader
    budget: Budget
    asked: Asked
    log: Log
    path: Path | None = None
    """Where it lies, for a file that is not packed."""
    depth: int = 0
    media_type: str | None = None
    fetched: str | None = None

    @property
    def head(self) -> bytes:
        """Its first bytes, which stay to be read."""
        return self.stream.peek(LOOK)[:LOOK]

    def member(self, name: str, stream: Readable) -> "Opened":
        """What lies in it as a file of that name does; its bytes count as unpacked."""
        shown = name.encode(errors="replace").decode()
        return replace(
            self,
            uri=f"{self.uri}!/{shown}",
            name=PurePosixPath(shown).name,
            stream=counted(stream, self.budget.charge),
            path=None,
            depth=self.depth + 1,
            media_type=None,
        )

    @contextmanager
    def seekable(self) -> Iterator[BinaryIO]:
        """Its bytes as a file in which one can move: the file itself, or a copy that vanishes afterwards."""
        if self.path:
            with self.path.open("rb") as file:
                yield file
        else:
            with tempfile.SpooledTemporaryFile(_IN_MEMORY) as copy:
                _copy(self.stream, copy, where=self.uri)
                copy.seek(0)
                yield copy  # type: ignore[misc]


def _copy(stream: BinaryIO, copy: IO[bytes], *, where: str) -> None:
    for chunk in iter(lambda: stream.read(_CHUNK), b""):
        copy.write(chunk)
        if copy.tell() > _LARGEST_COPY:
            what = f"larger than {_LARGEST_COPY // 1_000_000_000} GB within another archive"
            raise OversizedInput(what, where=where, advice="unpack the outer one yourself, and read that")


def open_stream(stream: Readable, where: Path | str, size: int, asked: Asked, log: Log) -> Opened:
    """A stream of `size` bytes, which is the file at a path or lies at an address; every byte read of it is counted."""
    uri = place_of(where) if isinstance(where, Path) else where
    return Opened(
        uri=uri,
        name=uri.rpartition("/")[2],
        stream=counted(stream, log.count),
        budget=Budget(size, where=uri),
        asked=asked,
        log=log,
        path=where if isinstance(where, Path) else None,
    )


def unpacked(opened: Opened) -> Opened | None:
    """What a file that is packed by gzip, bzip2 or xz holds; None for one that is not."""
    for packing in PACKINGS:
        if opened.head.startswith(packing.mark):
            stream = counted(Unpacked(opened.stream, packing), opened.budget.charge)
            return replace(opened, name=stem_of(opened.name), stream=stream, path=None, depth=opened.depth + 1)
    return None


def is_packed(head: bytes) -> bool:
    """Whether what opens so is packed by gzip, bzip2 or xz."""
    return head.startswith(tuple(packing.mark for packing in PACKINGS))


def stem_of(name: str) -> str:
    """The name of what a packed file of that name holds: `a.tar` for `a.tgz`."""
    stem, last = PurePosixPath(name).stem, PurePosixPath(name).suffix.lower()
    return stem + _STEMS[last] if last in _STEMS else name


def head_in_gzip(opened: Opened) -> bytes | None:
    """The first bytes of what is packed by gzip, without reading on; None for what is not."""
    if not opened.head.startswith(GZIP):
        return None
    try:
        return zlib.decompressobj(31).decompress(opened.head, LOOK)
    except zlib.error:
        return b""
