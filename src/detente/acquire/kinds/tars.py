"""Documents in tar archives, packed or not: read from front to back, and nothing is written anywhere."""

import tarfile
from collections.abc import Iterator

from detente.acquire.archives import HIDDEN, LINKS, MOST_MEMBERS, is_junk, too_many
from detente.acquire.given import Given
from detente.acquire.opened import Opened
from detente.acquire.packings import Readable
from detente.acquire.within import within
from detente.record.errors import BrokenInput, UnreadableInput

_LONGEST_NAME = 1_000_000
_ABOUT_NAMES = frozenset({tarfile.XHDTYPE, tarfile.XGLTYPE, b"X", tarfile.GNUTYPE_LONGNAME, tarfile.GNUTYPE_LONGLINK})


class _Member(tarfile.TarInfo):
    """A member of which what is said of its name fits into memory."""

    def _proc_member(self, archive: tarfile.TarFile) -> tarfile.TarInfo:
        if self.type in _ABOUT_NAMES and self.size > _LONGEST_NAME:
            raise tarfile.ReadError("a name longer than any")
        return super()._proc_member(archive)  # type: ignore[misc,no-any-return]


class _Ending:
    """A stream that says when it is read on at its end, where a tape would be wound on as far as its header says."""

    def __init__(self, stream: Readable) -> None:
        self._stream, self._empty = stream, 0

    def read(self, size: int) -> bytes:
        """The next bytes; raises EOFError at the end, the first time aside."""
        data = self._stream.read(size)
        self._empty += not data
        if self._empty > 1:
            raise EOFError("a member is cut off")
        return data


def documents(opened: Opened) -> Iterator[Given | UnreadableInput]:
    """The documents of each member, in the order of the archive."""
    try:
        with tarfile.open(fileobj=_Ending(opened.stream), mode="r|", tarinfo=_Member) as archive:  # type: ignore[call-overload]
            yield from _members(archive, opened)
    except (tarfile.TarError, ValueError, OverflowError) as error:  # the latter where headers hold no numbers
        advice = "fetch it again; what came before is read"
        raise BrokenInput(f"broken tar: {error}", where=opened.uri, advice=advice) from error


def _members(archive: tarfile.TarFile, opened: Opened) -> Iterator[Given | UnreadableInput]:
    for number, member in enumerate(archive):
        archive.members = []  # type: ignore[attr-defined] # else it keeps every member in memory
        if number >= MOST_MEMBERS:
            raise too_many(opened.uri)
        if member.isdir():
            continue
        stream = archive.extractfile(member) if member.isfile() else None
        if stream is None:
            opened.log.passed[LINKS] += 1
        elif is_junk(member.name):
            opened.log.passed[HIDDEN] += 1
        else:
            yield from within(opened.member(member.name, stream))
