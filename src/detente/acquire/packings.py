"""What gzip, bzip2 and xz hold, unpacked as it is read, in bounded memory, and on behind a damaged member of gzip."""

import bz2
import lzma
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

GZIP = b"\x1f\x8b"
LARGEST_DICTIONARY = 256_000_000
"""Memory that unpacking xz may take; its strongest usual setting takes 65 MB."""

_CHUNK = 65_536
_KEPT = 2 * _CHUNK
_MEMBER = b"\x1f\x8b\x08"
_LEAST, _TRIED = 18, 512
"""Bytes of a member of gzip at least, and how many of one are unpacked to see whether it is one."""


class Readable(Protocol):
    """Anything that bytes can be read of."""

    def read(self, size: int, /) -> bytes:
        """So many bytes at most."""


class Unpacker(Protocol):
    """What unpacks one member, as bz2 and lzma have it."""

    @property
    def eof(self) -> bool: ...
    @property
    def needs_input(self) -> bool: ...
    @property
    def unused_data(self) -> bytes: ...
    def decompress(self, data: bytes, most: int, /) -> bytes:
        """The next bytes, so many at most."""


class DamagedMember(zlib.error):
    """A member of gzip is damaged; whoever reads on gets those behind it."""


class _Inflater:
    """Unpacks a member of gzip."""

    def __init__(self) -> None:
        self._inner = zlib.decompressobj(31)

    @property
    def eof(self) -> bool:
        return self._inner.eof

    @property
    def needs_input(self) -> bool:
        return not self._inner.unconsumed_tail

    @property
    def unused_data(self) -> bytes:
        return self._inner.unused_data

    def decompress(self, data: bytes, most: int, /) -> bytes:
        return self._inner.decompress(self._inner.unconsumed_tail + data, most)


@dataclass(frozen=True, slots=True)
class Packing:
    """A way to pack: how what is packed begins, and what unpacks a member of it."""

    mark: bytes
    unpacker: Callable[[], Unpacker]


PACKINGS = (
    Packing(GZIP, _Inflater),
    Packing(b"BZh", bz2.BZ2Decompressor),
    Packing(b"\xfd7zXZ\x00", lambda: lzma.LZMADecompressor(memlimit=LARGEST_DICTIONARY)),
)


class Unpacked:
    """A stream of what another holds packed, member after member; zeros and what is no member behind them are left."""

    def __init__(self, stream: Readable, packing: Packing) -> None:
        self._stream, self._packing = stream, packing
        self._unpacker: Unpacker | None = None
        self._ahead = b""
        """What was read and belongs to no member yet."""
        self._fed = b""
        """The last that the member at work was given: where it is damaged, another may begin in that."""
        self._first, self._ended = True, False

    def read(self, size: int, /) -> bytes:
        """The next bytes, so many at most; none at the end.

        Raises DamagedMember where a member of gzip is damaged, EOFError where the last breaks off, and what bz2 and
        lzma raise.
        """
        while not self._ended and (unpacker := self._unpacker or self._begun()):
            data = self._unpacked(unpacker, size)
            if unpacker.eof:
                self._ahead, self._unpacker = unpacker.unused_data, None
            if data:
                return data
        return b""

    def _begun(self) -> Unpacker | None:
        """What unpacks the next member; None where there is none."""
        if not self._first:
            self._ahead = self._ahead.lstrip(b"\0")
        while len(self._ahead) < len(self._packing.mark) and (more := self._stream.read(_CHUNK)):
            self._ahead += more if self._first else more.lstrip(b"\0")
        is_member = self._first or self._ahead.startswith(self._packing.mark)
        if self._ahead and not is_member and self._packing.mark == GZIP:
            self._fed = self._ahead
            self._seek()
            raise DamagedMember("something that is no member stands between others")
        if self._ahead and is_member:
            self._unpacker, self._fed, self._first = self._packing.unpacker(), b"", False
        return self._unpacker

    def _unpacked(self, unpacker: Unpacker, size: int) -> bytes:
        given = b""
        if unpacker.needs_input:
            given, self._ahead = self._ahead or self._stream.read(_CHUNK), b""
            self._fed = (self._fed + given)[-_KEPT:]
        try:
            data = unpacker.decompress(given, size)
        except zlib.error as error:
            self._seek()
            raise DamagedMember(str(error)) from error
        except (OSError, lzma.LZMAError):
            self._ended = True
            raise
        if not data and not given and not unpacker.eof and unpacker.needs_input:
            self._ended = True
            raise EOFError("it breaks off")
        return data

    def _seek(self) -> None:
        """Goes to the next place at which a member of gzip begins, in what was given to the one before or behind it."""
        self._unpacker, window, start = None, self._fed, 1
        self._fed = b""
        while True:
            place = window.find(_MEMBER, start)
            if place >= 0 and len(window) - place < _TRIED and (more := self._stream.read(_CHUNK)):
                window += more
            elif place >= 0 and _is_member(window[place:]):
                self._ahead = window[place:]
                return
            elif place >= 0:
                start = place + 1
            elif more := self._stream.read(_CHUNK):
                window, start = window[-len(_MEMBER) + 1 :] + more, 0
            else:
                self._ahead = b""
                return


def _is_member(data: bytes) -> bool:
    """Whether what begins like a member of gzip unpacks like one."""
    try:
        return len(data) >= _LEAST and bool(zlib.decompressobj(31).decompress(data[:_TRIED], 1))
    except zlib.error:
        return False
