"""Documents in zip archives: every member is read as a file of its name is, and nothing is written anywhere."""

import zipfile
from collections.abc import Iterator

from detente.acquire.archives import HIDDEN, LINKS, MOST_MEMBERS, is_junk, too_many
from detente.acquire.given import Given
from detente.acquire.opened import Opened
from detente.acquire.within import within
from detente.record.errors import BinaryInput, BrokenInput, LockedInput, UnreadableInput

_LOCKED = 0x1
_LINK = 0o120000
_COLLECTION = "datapackage.json"
"""What a collection of web archives (WACZ) holds beside these."""
_OF_OFFICES = frozenset({"[Content_Types].xml", "mimetype"})


def documents(opened: Opened) -> Iterator[Given | UnreadableInput]:
    """The documents of each member, in the order of the archive."""
    with opened.seekable() as file:
        try:
            archive = zipfile.ZipFile(file)
        except (zipfile.BadZipFile, NotImplementedError, OSError, ValueError) as error:
            raise BrokenInput(f"broken zip: {error}", where=opened.uri, advice="fetch it again") from error
        with archive:
            yield from _members(archive, opened)


def _members(archive: zipfile.ZipFile, opened: Opened) -> Iterator[Given | UnreadableInput]:
    members = archive.infolist()
    if _OF_OFFICES & {member.filename for member in members[:50]}:
        raise BinaryInput("neither text nor a page", where=opened.uri, advice="export it as text, HTML, PDF or CSV")
    if len(members) > MOST_MEMBERS:
        raise too_many(opened)
    collection = _COLLECTION in {member.filename for member in members}
    for member in members:
        if member.filename.endswith("/"):  # is_dir fails where damage has left no name
            continue
        if reason := _passed_over(member, collection=collection):
            opened.log.passed[reason] += 1
        else:
            yield from _member(archive, member, opened)


def _passed_over(member: zipfile.ZipInfo, *, collection: bool) -> str | None:
    """Why a member is not read; None for one that is."""
    if collection and not member.filename.startswith("archive/"):
        return "members of web archive collections that are no archives"
    if (member.external_attr >> 16) & 0o170000 == _LINK:
        return LINKS
    return HIDDEN if is_junk(member.filename) else None


def _member(archive: zipfile.ZipFile, member: zipfile.ZipInfo, opened: Opened) -> Iterator[Given | UnreadableInput]:
    where = f"{opened.uri}!/{member.filename}"
    if member.flag_bits & _LOCKED:
        yield LockedInput("locked by a password", where=where, advice="unpack it yourself, and read that")
        return
    try:
        stream = archive.open(member)
    except (zipfile.BadZipFile, NotImplementedError, OSError, ValueError) as error:
        yield BrokenInput(f"broken zip: {error}", where=where, advice="fetch it again")
        return
    with stream:
        yield from within(opened.member(member.filename, stream))
