"""Makes hostile input out of sound: bits flipped, pieces cut, doubled and swapped, words of formats put in."""

import struct
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random

from fuzzing.words import ADDRESSES, BYTES, CHARACTERS, DATES, ENCODINGS, NUMBERS

LONGEST = 32_768
"""Bytes of an input at most: what is larger is tried in benchmarks/bombs."""

_LISTS = tuple(tuple(word.encode() for word in words) for words in (CHARACTERS, NUMBERS, DATES, ADDRESSES, ENCODINGS))
_EDGES = (0, 1, 0x7F, 0x80, 0xFF, 0x7FFF, 0xFFFF, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF)
_NUMBER = b"0123456789"


@dataclass(frozen=True, slots=True)
class Havoc:
    """Changes inputs by chance, in ways that formats know; the same chance gives the same input."""

    words: Sequence[bytes]
    """The words of the format."""

    def changed(self, data: bytes, others: Sequence[bytes], chance: Random) -> bytes:
        """The input with some changes, and perhaps a piece of another."""
        for _ in range(1 << chance.randrange(5)):
            data = self._once(data, others, chance)
        return data[:LONGEST]

    def _once(self, data: bytes, others: Sequence[bytes], chance: Random) -> bytes:
        kind = chance.randrange(12)
        if kind < len(_CHANGES):
            return _CHANGES[kind](data, chance)
        if kind < 9:
            words = self.words if kind < 8 else chance.choice((*_LISTS, BYTES))
            return _put(data, chance.choice(words), chance)
        if kind == 9:
            return _spliced(data, chance.choice(others), chance)
        return (
            _number(data, chance)
            if kind == 10
            else _put(data, chance.choice(self.words) * chance.randrange(2, 60), chance)
        )


def _flip(data: bytes, chance: Random) -> bytes:
    if not data:
        return b"\0"
    place = chance.randrange(len(data))
    return data[:place] + bytes((data[place] ^ (1 << chance.randrange(8)),)) + data[place + 1 :]


def _byte(data: bytes, chance: Random) -> bytes:
    return _put(data, chance.randbytes(chance.randrange(1, 5)), chance)


def _cut(data: bytes, chance: Random) -> bytes:
    start, end = _piece(data, chance)
    return data[:start] + data[end:]


def _doubled(data: bytes, chance: Random) -> bytes:
    start, end = _piece(data, chance)
    piece = data[start:end] * chance.choice((1, 1, 1, 2, 8, 40))
    place = chance.randrange(len(data) + 1)
    return data[:place] + piece[:LONGEST] + data[place:]


def _edge(data: bytes, chance: Random) -> bytes:
    """A whole number at the edge, as containers write lengths, in place of what stands there."""
    form = chance.choice(("<H", ">H", "<I", ">I", "<Q"))
    value = struct.pack(
        form,
        chance.choice(_EDGES) & (0xFFFF if form[1] == "H" else 0xFFFFFFFFFFFFFFFF if form[1] == "Q" else 0xFFFFFFFF),
    )
    place = chance.randrange(len(data) + 1)
    return data[:place] + value + data[place + len(value) :]


_CHANGES: tuple[Callable[[bytes, Random], bytes], ...] = (_flip, _byte, _cut, _doubled, _edge)


def _put(data: bytes, piece: bytes, chance: Random) -> bytes:
    place = chance.randrange(len(data) + 1)
    over = len(piece) if chance.random() < 0.3 else 0
    return data[:place] + piece + data[place + over :]


def _spliced(data: bytes, other: bytes, chance: Random) -> bytes:
    start, end = _piece(other, chance)
    place = chance.randrange(len(data) + 1)
    return data[:place] + other[start:end] + (data[place:] if chance.random() < 0.7 else b"")


def _number(data: bytes, chance: Random) -> bytes:
    """Another number in place of one that is written in digits."""
    start = place = chance.randrange(len(data) + 1)
    while start < len(data) and data[start] not in _NUMBER:
        start += 1
    if start == len(data):
        return data
    end = start
    while end < len(data) and data[end] in _NUMBER:
        end += 1
    return data[:start] + chance.choice(NUMBERS).encode() + data[end:] if place <= start else data


def _piece(data: bytes, chance: Random) -> tuple[int, int]:
    start = chance.randrange(len(data) + 1)
    return start, min(len(data), start + chance.choice((1, 4, 16, 64, 256, 1024, len(data))))
