"""The audit log: who came, who was refused, and who changed what, one line of JSON each, on disk before one goes on.

It holds no passwords, no tokens and nothing of what was written. Whoever turns it over (logrotate) renames it: each
line is appended to the file that is there by its name then.
"""

import logging
import os
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from threading import Lock

import msgspec
from msgspec import Struct

from detente.record.errors import CannotServe
from detente.view.web.access.buckets import Buckets, Rate

logger = logging.getLogger(__name__)

_LONGEST = 200
_WAITING = 1_000
"""How many lines wait at most to be written while the disk takes none."""
_REFUSALS, _ALL_REFUSALS = Rate(10, 20), Rate(120, 240)
"""How many refusals are told of one address, and of all: who is refused again and again must not fill the disk."""


class Entry(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What somebody did, or was refused."""

    when: str
    what: str
    outcome: str
    """Done, refused or failed."""
    status: int = 0
    """That of HTTP."""
    who: str = ""
    """The name of his account, or the one he reviews by."""
    role: str = ""
    address: str = ""
    of: str = ""
    """What it was done to, by its id."""
    made: str = ""
    """The review that was made, by its id."""
    untold: int = 0
    """How many refusals before this one are not told: there were too many."""


class Audit:
    """Appends to an audit log; to none where it has no path."""

    def __init__(self, path: Path | None = None, *, now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self.path = path
        self._now = now
        self._waiting: list[bytes] = []
        self._buckets, self._untold = Buckets(), 0
        self._lock = Lock()

    def write(  # noqa: PLR0913 (an entry has these fields)
        self,
        what: str,
        outcome: str,
        *,
        status: int = 0,
        who: str = "",
        role: str = "",
        address: str = "",
        of: str = "",
        made: str = "",
    ) -> None:
        """Writes an entry; where the disk takes none it waits, and `works` says so."""
        if self.path is None:
            return
        with self._lock:
            if outcome == REFUSED and not self._is_told(address):
                self._untold += 1
                return
            untold, self._untold = self._untold, 0
            entry = Entry(
                when=self._now().isoformat(timespec="milliseconds"),
                what=_cut(what),
                outcome=outcome,
                status=status,
                who=_cut(who),
                role=role,
                address=_cut(address),
                of=_cut(of),
                made=_cut(made),
                untold=untold,
            )
            self._waiting = [*self._waiting[-_WAITING:], msgspec.json.encode(entry) + b"\n"]
            self._flush()

    def works(self) -> bool:
        """Whether all that was to be written is."""
        with self._lock:
            return not self._waiting or self._flush()

    def open(self) -> None:
        """Raises CannotServe where nothing can be written."""
        try:
            self._append(b"")
        except OSError as error:
            what = f"the audit log cannot be written: {error.strerror}"
            raise CannotServe(what, where=str(self.path), advice="name a file in a folder that is there") from error

    def _is_told(self, address: str) -> bool:
        return not (self._buckets.take(("of", address), _REFUSALS) or self._buckets.take(("all",), _ALL_REFUSALS))

    def _flush(self) -> bool:
        try:
            self._append(b"".join(self._waiting))
        except OSError:
            logger.exception("the audit log %s", self.path)
            return False
        self._waiting = []
        return True

    def _append(self, lines: bytes) -> None:
        if self.path is None:
            return
        handle = os.open(self.path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        try:
            _write_all(handle, lines)
            os.fsync(handle)
        finally:
            os.close(handle)


DONE, REFUSED, FAILED = "done", "refused", "failed"


def _cut(words: str) -> str:
    """Words of which a line can be made: no longer than one, and without halves of characters."""
    return words[:_LONGEST].encode(errors="replace").decode()


def _write_all(handle: int, lines: bytes) -> None:
    while lines:
        lines = lines[os.write(handle, lines) :]


def entries(path: Path) -> Iterator[Entry | str]:
    """The entries of a log in their order; of a line that is none, its words."""
    with path.open("rb") as lines:
        for line in lines:
            try:
                yield msgspec.json.decode(line, type=Entry)
            except (msgspec.DecodeError, UnicodeDecodeError):
                yield line.decode(errors="replace")
