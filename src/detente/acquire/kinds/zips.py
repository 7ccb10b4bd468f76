"""Documents in zip archives: every member is read as a file of its name is, and nothing is written anywhere."""

import struct
import zipfile
from collections.abc import Iterator
from typing import IO, BinaryIO

from detente.acquire.archives import HIDDEN, LINKS, is_junk, too_many
from detente.acquire.given import Given
from detente.acquire.opened import Opened
from detente.acquire.within import within
from detente.record.errors import BinaryInput, BrokenInput, LockedInput, UnreadableInput

MOST_IN_ZIP = 250_000
"""Members of an archive whose directory has to be in memory."""
_LARGEST_DIRECTORY, _ENDS = 100_000_000, 100
"""Bytes of a directory, and of what stands behind it."""
_ENTRY = b"PK\x01\x02"
_BROKEN = (zipfile.BadZipFile, NotImplementedError, OSError, ValueError, struct.error)
_LOCKED = 0x1
_LINK = 0o120000
_COLLECTION = "datapackage.json"
"""What a collection of web archives (WACZ) holds beside these."""
_OF_OFFICES = frozenset({"[Content_Types].xml", "mimetype"})


def documents(opened: Opened) -> Iterator[Given | UnreadableInput]:
    """The documents of each member, in the order of the archive."""
    with opened.seekable() as file, zipped(file, where=opened.uri) as archive:
        yield from _members(archive, opened)


def zipped(file: BinaryIO, *, where: str) -> zipfile.ZipFile:
    """The archive that a file is; raises BrokenInput, or OversizedInput before a directory without end is read."""
    try:
        if _count(file) > MOST_IN_ZIP:
            raise too_many(where, most=MOST_IN_ZIP)
        return zipfile.ZipFile(file)
    except _BROKEN as error:
        raise BrokenInput(f"broken zip: {error}", where=where, advice="fetch it again") from error


def member(archive: zipfile.ZipFile, one: zipfile.ZipInfo, *, where: str) -> IO[bytes]:
    """What a member holds; raises LockedInput or BrokenInput."""
    where = f"{where}!/{one.filename}"
    if one.flag_bits & _LOCKED:
        raise LockedInput("locked by a password", where=where, advice="unpack it yourself, and read that")
    try:
        return archive.open(one)
    except _BROKEN as error:
        raise BrokenInput(f"broken zip: {error}", where=where, advice="fetch it again") from error


def _count(file: BinaryIO) -> int:
    """How many members the directory at the end of an archive has, whatever it says: each is kept in memory."""
    end = zipfile._EndRecData(file)  # type: ignore[attr-defined]
    if not end:
        return 0
    size = end[zipfile._ECD_SIZE]  # type: ignore[attr-defined]
    if size > _LARGEST_DIRECTORY:
        return MOST_IN_ZIP + 1
    start = end[zipfile._ECD_LOCATION] - size  # type: ignore[attr-defined]
    file.seek(max(0, start - _ENDS))
    return file.read(size + _ENDS).count(_ENTRY)


def _members(archive: zipfile.ZipFile, opened: Opened) -> Iterator[Given | UnreadableInput]:
    members = archive.infolist()
    if _OF_OFFICES & {one.filename for one in members[:50]}:
        raise BinaryInput("neither text nor a page", where=opened.uri, advice="export it as text, HTML, PDF or CSV")
    collection = _COLLECTION in {one.filename for one in members}
    for one in members:
        if one.filename.endswith("/"):  # is_dir fails where damage has left no name
            continue
        if reason := _passed_over(one, collection=collection):
            opened.log.passed[reason] += 1
        else:
            yield from _member(archive, one, opened)


def _passed_over(one: zipfile.ZipInfo, *, collection: bool) -> str | None:
    """Why a member is not read; None for one that is."""
    if collection and not one.filename.startswith("archive/"):
        return "members of web archive collections that are no archives"
    if (one.external_attr >> 16) & 0o170000 == _LINK:
        return LINKS
    return HIDDEN if is_junk(one.filename) else None


def _member(archive: zipfile.ZipFile, one: zipfile.ZipInfo, opened: Opened) -> Iterator[Given | UnreadableInput]:
    try:
        stream = member(archive, one, where=opened.uri)
    except UnreadableInput as error:
        yield error
        return
    with stream:
        yield from within(opened.member(one.filename, stream))
