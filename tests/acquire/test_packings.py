"""What is packed is had as far as it is sound, and behind a damaged member of gzip the next is found."""

import bz2
import gzip
import io
import lzma
import random
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.acquire.packings import PACKINGS, DamagedMember, Packing, Unpacked

PACK = {b"\x1f\x8b": gzip.compress, b"BZh": bz2.compress, b"\xfd7zXZ\x00": lzma.compress}
WORDS = [random.Random(number).randbytes(300) * 3 for number in range(3)]


def parts(data: bytes, packing: Packing, *, size: int = 100_000) -> list[bytes | str]:
    """What is read, with an error's name where one is raised."""
    stream, found = Unpacked(io.BytesIO(data), packing), list[bytes | str]()
    for _ in range(10_000):
        try:
            piece = stream.read(size)
        except (zlib.error, lzma.LZMAError, EOFError, OSError) as error:
            found.append(type(error).__name__)
            continue
        if not piece:
            return found
        found.append(piece)
    raise AssertionError("no end")


def test_each_packing_has_a_test() -> None:
    assert {packing.mark for packing in PACKINGS} == set(PACK)


@pytest.mark.parametrize("packing", PACKINGS, ids=lambda packing: packing.mark[:3].decode("latin-1"))
@given(members=st.lists(st.binary(max_size=2000), min_size=1, max_size=4), size=st.integers(1, 3000))
def test_members_come_one_behind_the_other(packing: Packing, members: list[bytes], size: int) -> None:
    data = b"".join(map(PACK[packing.mark], members))
    assert b"".join(map(bytes, parts(data, packing, size=size))) == b"".join(members)  # type: ignore[arg-type]


@pytest.mark.parametrize("packing", PACKINGS, ids=lambda packing: packing.mark[:3].decode("latin-1"))
@given(cut=st.integers(1, 40))
def test_what_breaks_off_says_so(packing: Packing, cut: int) -> None:
    assert "EOFError" in parts(PACK[packing.mark](WORDS[0])[:-cut], packing)


def test_zeros_between_members_are_nothing() -> None:
    data = gzip.compress(b"a") + bytes(700) + gzip.compress(b"b") + bytes(9)
    assert parts(data, PACKINGS[0]) == [b"a", b"b"]


def test_behind_something_else_the_next_member_is_found() -> None:
    data = gzip.compress(b"a") + b"no member" + gzip.compress(b"b")
    assert parts(data, PACKINGS[0]) == [b"a", "DamagedMember", b"b"]


@given(place=st.integers(12, 250), noise=st.binary(min_size=1, max_size=30), cut=st.booleans())
def test_behind_a_damaged_member_the_next_is_found(place: int, noise: bytes, cut: bool) -> None:
    first, second, third = map(gzip.compress, WORDS)
    damaged = second[:place] + (b"" if cut else noise) + second[place + len(noise) :]
    found = parts(first + damaged + third, PACKINGS[0])
    assert found[0] == WORDS[0]
    assert b"".join(one for one in found if isinstance(one, bytes)).endswith(WORDS[2])
    assert damaged == second or DamagedMember.__name__ in found


def test_a_wide_dictionary_is_refused() -> None:
    data = bytearray(lzma.compress(b"Norway"))
    data[16] = 0x24  # the size of the dictionary: one and a half gigabytes
    data[20:24] = zlib.crc32(bytes(data[12:20])).to_bytes(4, "little")
    assert parts(bytes(data), PACKINGS[2])[:1] == ["LZMAError"]
    assert "LZMAError" not in parts(lzma.compress(b"Norway", preset=9), PACKINGS[2])
