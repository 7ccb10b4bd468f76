"""Archives and packings that unpack to more than they look, or lead elsewhere."""

import bz2
import gzip
import io
import lzma
import struct
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path

from benchmarks.bombs.bomb import Bomb

GIGABYTE = 1_000_000_000
STORY = "Norway and Sweden signed a treaty in Oslo on Monday. The ministers said it would be ratified this year.\n"


def put(name: str, made: Callable[[], bytes]) -> Callable[[Path], object]:
    """Writes what is made under a name."""
    return lambda folder: (folder / name).write_bytes(made())


def _zeros(packer: object, size: int = GIGABYTE) -> bytes:
    chunk, parts = bytes(1_000_000), []
    for _ in range(size // len(chunk)):
        parts.append(packer.compress(chunk))  # type: ignore[attr-defined]
    return b"".join((*parts, packer.flush()))  # type: ignore[attr-defined]


@cache
def _deflated(size: int = GIGABYTE) -> bytes:
    return _zeros(zlib.compressobj(9, wbits=-15), size)


def _gzipped() -> bytes:
    return b"\x1f\x8b\x08\0\0\0\0\0\2\3" + _deflated() + struct.pack("<II", zlib.crc32(b""), GIGABYTE & 0xFFFFFFFF)


def zip_of(members: Iterable[tuple[str, bytes]], *, how: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip archive."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", how) as archive:
        for name, data in members:
            archive.writestr(name, data)
    return file.getvalue()


def _local(name: bytes, packed: bytes, size: int) -> bytes:
    return struct.pack("<4s5H3I2H", b"PK\3\4", 20, 0, 8, 0, 33, 0, len(packed), size, len(name), 0) + name + packed


def _entry(name: bytes, packed: int, size: int, at: int, crc: int = 0) -> bytes:
    head = (b"PK\1\2", 20, 20, 0, 8, 0, 33, crc, packed, size, len(name), 0, 0, 0, 0, 0, at)
    return struct.pack("<4s6H3I5H2I", *head) + name


def _directed(data: bytes, entries: bytes, count: int) -> bytes:
    """Data with a directory of entries behind it, in the form for more than 65,535 members."""
    at, size = len(data), len(entries)
    wide = struct.pack("<4sQ2H2I4Q", b"PK\6\6", 44, 45, 45, 0, 0, count, count, size, at)
    place = struct.pack("<4sIQI", b"PK\6\7", 0, at + size, 1)
    end = struct.pack("<4s4H2IH", b"PK\5\6", 0xFFFF, 0xFFFF, 0xFFFF, 0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0)
    return data + entries + wide + place + end


def _bomb() -> bytes:
    packed = _deflated()
    return _directed(_local(b"a.txt", packed, GIGABYTE), _entry(b"a.txt", len(packed), GIGABYTE, 0), 1)


def _overlapping() -> bytes:
    """60,000 members that are all the same ten million bytes of the archive."""
    packed = _deflated(10_000_000)
    entry = _entry(b"a.txt", len(packed), 10_000_000, 0, zlib.crc32(bytes(10_000_000)))
    return _directed(_local(b"a.txt", packed, 10_000_000), entry * 60_000, 60_000)


def _members(count: int) -> bytes:
    entry = _entry(b"a.txt", 2, 0, 0)
    return _directed(_local(b"a.txt", b"\3\0", 0), entry * count, count)


def _nested(depth: int, width: int) -> bytes:
    data, name = zip_of((f"{number}.txt", bytes(5_000_000)) for number in range(width)), "0.zip"
    for level in range(depth):
        data, name = zip_of((f"{number}-{name}", data) for number in range(width)), f"{level + 1}.zip"
    return data


def _dictionary() -> bytes:
    """A member packed by LZMA that asks for a dictionary of four gigabytes."""
    packed = bytearray(zip_of([("a.txt", STORY.encode())], how=zipfile.ZIP_LZMA))
    at = 30 + len("a.txt") + 5
    packed[at : at + 4] = b"\xff\xff\xff\xff"
    return bytes(packed)


def _wide_xz() -> bytes:
    """A file of xz whose head asks for a dictionary of one and a half gigabytes."""
    data = bytearray(lzma.compress(STORY.encode()))
    start = 12
    size = (data[start] + 1) * 4
    data[start + 4] = 0x24 if data[start + 2] == 0x21 and data[start + 3] == 1 else data[start + 4]
    data[start + size - 4 : start + size] = struct.pack("<I", zlib.crc32(bytes(data[start : start + size - 4])))
    return bytes(data)


def _tar(*members: tuple[tarfile.TarInfo, bytes], form: int = tarfile.GNU_FORMAT) -> bytes:
    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode="w", format=form) as archive:
        for info, data in members:
            archive.addfile(info, io.BytesIO(data))
    return file.getvalue()


def _info(name: str, size: int = 0, kind: bytes = tarfile.REGTYPE, to: str = "") -> tarfile.TarInfo:
    info = tarfile.TarInfo(name)
    info.size, info.type, info.linkname = size, kind, to
    return info


def _sparse() -> bytes:
    """A file of eight gigabytes of which nothing is there, as GNU tar writes it."""
    info = _info("a.txt", 0, tarfile.GNUTYPE_SPARSE)
    head = bytearray(info.tobuf(tarfile.GNU_FORMAT))
    head[386:398], head[398:410] = b"%011o\0" % 0, b"%011o\0" % 0
    head[483:495] = b"%011o\0" % (8**11 - 1)
    head[148:156] = b"%06o\0 " % (sum(head[:148]) + 32 * 8 + sum(head[156:]))
    return bytes(head) + bytes(1024)


def _sparse_by_header() -> bytes:
    info = _info("a.txt", 512)
    info.pax_headers = {"GNU.sparse.major": "1", "GNU.sparse.minor": "0", "GNU.sparse.realsize": str(10**18)}
    return _tar((info, b"1\n0\n512\n".ljust(512, b"\0")), form=tarfile.PAX_FORMAT)


def _leading_out() -> bytes:
    out = "../../../../../../../../tmp/detente-escaped.txt"
    names = (out, "/tmp/detente-escaped.txt", "C:\\detente-escaped.txt", "a/../../b.txt")
    links = (_info("l", 0, tarfile.SYMTYPE, "/etc/passwd"), _info("h", 0, tarfile.LNKTYPE, "/etc/passwd"))
    others = (*links, _info("d", 0, tarfile.CHRTYPE), _info("b", 0, tarfile.BLKTYPE), _info("f", 0, tarfile.FIFOTYPE))
    story = STORY.encode()
    return _tar(*((_info(name, len(story)), story) for name in names), *((one, b"") for one in others))


def _many_in_tar() -> bytes:
    member = _info("a.txt").tobuf(tarfile.USTAR_FORMAT)
    return gzip.compress(member * 100_000, 6, mtime=0)


def _deep_packing() -> bytes:
    data = STORY.encode()
    for _ in range(300):
        data = gzip.compress(data, mtime=0)
    return data


def _leading_out_zip() -> bytes:
    names = ("../../../../tmp/detente-escaped.txt", "/tmp/detente-escaped.txt", "C:\\detente-escaped.txt")
    return zip_of((name, STORY.encode()) for name in names)


ARCHIVES = (
    Bomb("zip: a gigabyte of zeros", put("a.zip", _bomb), "larger than 10 MB", is_long=True),
    Bomb("zip: 16 in each of 6 levels", put("a.zip", lambda: _nested(6, 16)), "unpacks to more than"),
    Bomb("zip: 9 levels", put("a.zip", lambda: _nested(9, 1)), "archives in archives"),
    Bomb("zip: 60,000 members that overlap", put("a.zip", _overlapping), "unpacks to more than", is_long=True),
    Bomb("zip: 200,000 empty members", put("a.zip", lambda: _members(200_000)), "no text", is_long=True),
    Bomb("zip: a million members", put("a.zip", lambda: _members(1_000_000)), "members"),
    Bomb("zip: a dictionary of 4 GB", put("a.zip", _dictionary)),
    Bomb("zip: names that lead out", put("a.zip", _leading_out_zip)),
    Bomb("gzip: a gigabyte of zeros", put("a.txt.gz", _gzipped), "larger than 10 MB", is_long=True),
    Bomb("gzip: a tar of a gigabyte", put("a.tar.gz", lambda: gzip.compress(_info("a.txt", GIGABYTE).tobuf() + bytes(200_000_000), 6)), "unpacks to more than", is_long=True),
    Bomb("gzip: 300 in each other", put("a.gz", _deep_packing), "archives in archives"),
    Bomb("gzip: 300,000 empty members", put("a.txt.gz", lambda: gzip.compress(b"", mtime=0) * 300_000), "no text"),
    Bomb("bzip2: a gigabyte of zeros", put("a.txt.bz2", lambda: _zeros(bz2.BZ2Compressor())), "larger than 10 MB", is_long=True),
    Bomb("xz: a gigabyte of zeros", put("a.txt.xz", lambda: _zeros(lzma.LZMACompressor(preset=0))), "larger than 10 MB", is_long=True),
    Bomb("xz: a dictionary of 1.5 GB", put("a.txt.xz", _wide_xz), "Memory"),
    Bomb("tar: a hole of 8 GB", put("a.tar", _sparse), "larger than 10 MB"),
    Bomb("tar: a hole of 10^18 bytes", put("a.tar", _sparse_by_header), "tar"),
    Bomb("tar: a length of 10^18", put("a.tar", lambda: _info("a.txt", 10**18).tobuf() + bytes(5000)), "breaks off"),
    Bomb("tar: links, devices, names that lead out", put("a.tar", _leading_out)),
    Bomb("tar: 100,000 empty members", put("a.tar.gz", _many_in_tar), "no text", is_long=True),
)  # fmt: skip
"""What is packed."""
