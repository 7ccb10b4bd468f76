"""Accounts: who may enter by a password of his own, and as what, kept in a file that nobody else may read."""

import logging
import os
import secrets
import stat
import tempfile
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from threading import Lock

import msgspec
from msgspec import Struct

from detente.record.errors import BadAccounts
from detente.view.printable import printable
from detente.view.web.access.visitor import Role

logger = logging.getLogger(__name__)

LONGEST_NAME = 100
"""How many characters the name of an account has at most: as many as that of a reviewer."""


class Account(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Somebody who may enter."""

    name: str
    role: Role
    password: str
    """Its hash."""
    stamp: str
    """Another one whenever password or role change: what was begun before ends then."""
    token: str | None = None
    """The digest of the token that a program shows in his name; None where he has none."""


Known = Mapping[str, Account]
"""Accounts, each by the key of its name."""


class _File(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    accounts: tuple[Account, ...]


def key(name: str) -> str:
    """What names are told apart by: not by capitals, blanks, or how Unicode writes the same letters."""
    return " ".join(unicodedata.normalize("NFKC", printable(name)).casefold().split())


def as_name(text: str) -> str:
    """The name of an account on one line; raises BadAccounts where it is none."""
    name = " ".join(printable(text).split())
    if not 0 < len(name) <= LONGEST_NAME:
        raise BadAccounts("no name to go by", where=repr(text[:LONGEST_NAME]), advice="give one of 1 to 100 characters")
    return name


def new_stamp() -> str:
    """A stamp that no account has had."""
    return secrets.token_hex(8)


class AccountsFile:
    """The accounts of a file, read anew whenever it has changed. While it cannot be read nobody is in it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._seen: tuple[int, ...] | None = None
        self._known: Known = {}
        self._lock = Lock()

    def all(self) -> Known:
        """The accounts as they are now."""
        with self._lock:
            seen = _signature(self.path)
            if seen != self._seen or seen is None:
                self._seen, self._known = seen, self._read_or_none()
            return self._known

    def find(self, name: str) -> Account | None:
        """The account of a name; None where there is none."""
        return self.all().get(key(name))

    def change(self, how: Callable[[Known], Known]) -> None:
        """Writes the accounts as they are to be: others see either those of before or all of these."""
        path = self.path.resolve()
        with _alone(path.parent):
            _write(path, how(read(path) if path.exists() else {}))

    def _read_or_none(self) -> Known:
        try:
            return read(self.path)
        except BadAccounts as error:
            logger.error("nobody can enter: %s", error)  # noqa: TRY400 (what it says is all there is to it)
            return {}


def read(path: Path) -> Known:
    """The accounts of a file; raises BadAccounts where it is none, or where others may read it."""
    try:
        content, mode = path.read_bytes(), path.stat().st_mode
    except OSError as error:
        advice = "make one with `detente accounts add`"
        raise BadAccounts(error.strerror or str(error), where=str(path), advice=advice) from error
    if os.name == "posix" and mode & (stat.S_IRWXG | stat.S_IRWXO):
        raise BadAccounts("others can read these accounts", where=str(path), advice=f"chmod 600 {path}")
    try:
        accounts = msgspec.json.decode(content, type=_File).accounts
    except msgspec.DecodeError as error:
        advice = "it is written by `detente accounts`, and by nothing else"
        raise BadAccounts(f"no accounts: {error}", where=str(path), advice=advice) from error
    return {key(one.name): one for one in accounts}


def _write(path: Path, known: Known) -> None:
    content = msgspec.json.format(msgspec.json.encode(_File(accounts=tuple(known.values()))), indent=1) + b"\n"
    try:
        handle, made = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")  # which only its owner may read
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            Path(made).replace(path)
        except BaseException:
            Path(made).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise BadAccounts(error.strerror or str(error), where=str(path), advice="name another --file") from error


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Has nobody else change accounts of a folder meanwhile, where the system knows of locks."""
    try:
        locks = import_module("fcntl")
    except ImportError:
        yield
        return
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError as error:
        raise BadAccounts(error.strerror or str(error), where=str(folder), advice="name another --file") from error
    try:
        locks.flock(handle, locks.LOCK_EX)
        yield
    finally:
        os.close(handle)


def _signature(path: Path) -> tuple[int, ...] | None:
    """What changes when a file does; None where there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_ino, found.st_mtime_ns, found.st_size, found.st_mode, found.st_ctime_ns
