"""Bounds what the streams of a PDF unpack to, before a reader holds them in memory."""

import re
import zlib
from collections.abc import Iterator

from detente.record.errors import OversizedInput

_MOST = 400_000_000
"""Bytes in all that are packed and unpacked of one file."""
_CHUNK, _PIECE = 16_384, 1_000_000
_STREAM = re.compile(rb"stream\r?\n(?=[\x08\x18\x28\x38\x48\x58\x68\x78])")


def check_streams(data: bytes, *, where: str) -> None:
    """Raises OversizedInput where the streams that are packed by Flate, once or twice, unpack to more than any need."""
    left, whole = _MOST, memoryview(data)
    for match in _STREAM.finditer(data):
        left -= _cost(whole[match.end() :], left)
        if left <= 0:
            what = f"unpacks to more than {_MOST // 1_000_000} MB, as no document does"
            raise OversizedInput(what, where=where, advice="print it to a new PDF, and read that")


def _cost(packed: memoryview, most: int) -> int:
    """Bytes that a stream takes, packed and unpacked, counted a little beyond `most`; those before it is damaged."""
    outer, inner, cost = zlib.decompressobj(), zlib.decompressobj(), 0
    try:
        for start in range(0, len(packed), _CHUNK):
            given = bytes(packed[start : start + _CHUNK])
            cost += len(given)
            for piece in _unpacked(outer, given):
                cost += len(piece) + sum(map(len, _tried(inner, piece)))
                if cost > most:
                    return cost
            if outer.eof:
                return cost - len(outer.unused_data)
    except zlib.error:
        pass
    return cost


def _unpacked(unpacker: "zlib._Decompress", given: bytes) -> Iterator[bytes]:
    while given and not unpacker.eof:
        yield unpacker.decompress(given, _PIECE)
        given = unpacker.unconsumed_tail


def _tried(unpacker: "zlib._Decompress", given: bytes) -> Iterator[bytes]:
    """What a piece is when it is unpacked once more; nothing where it is not packed."""
    try:
        yield from _unpacked(unpacker, given)
    except zlib.error:
        return
