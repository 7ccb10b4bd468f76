"""Decides how one enters a room, from where it is to be reached."""

from dataclasses import dataclass
from ipaddress import ip_address
from pathlib import Path

from detente.record.errors import CannotServe
from detente.view.web.access.access import Access
from detente.view.web.access.accounts import AccountsFile, read
from detente.view.web.access.audit import Audit
from detente.view.web.access.limits import Limits
from detente.view.web.access.passwords import Passwords
from detente.view.web.access.sessions import IDLE, LONGEST, Sessions
from detente.view.web.access.tokens import checked, digest, make_token


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What somebody who opens a room asks for."""

    host: str = "127.0.0.1"
    names: tuple[str, ...] = ()
    """Names by which others reach it."""
    accounts: Path | None = None
    token: str = ""
    audit: Path | None = None
    rate: float = 1.0
    idle: float = IDLE
    longest: float = LONGEST


@dataclass(frozen=True, slots=True, kw_only=True)
class Door:
    """How one enters; `token` is one that was made, which somebody has to be told."""

    access: Access
    token: str = ""
    is_bare: bool = False
    """Whether others reach it by plain HTTP, with nothing in front."""


def door(given: Given, *, beside: Path) -> Door:
    """How one enters: everybody from this very machine, others by accounts or a token, which is made where none is.

    The audit log lies beside the accounts, or the record. Raises CannotServe and BadAccounts.
    """
    outside = not is_own(given.host)
    demanded = bool(outside or any(not is_own(name) for name in given.names) or given.accounts or given.token)
    if given.accounts and given.token:
        raise CannotServe("both accounts and a token", where=str(given.accounts), advice="give one of the two")
    made = make_token() if demanded and not given.accounts and not given.token else ""
    token = made or checked(given.token)
    access = Access(
        accounts=_accounts(given.accounts),
        passwords=Passwords() if given.accounts else None,
        token=digest(token) if token else "",
        sessions=Sessions(idle=given.idle, longest=given.longest),
        limits=Limits(given.rate),
        audit=Audit(given.audit or (audit_beside(given.accounts or beside) if demanded else None)),
    )
    access.audit.open()
    return Door(access=access, token=made, is_bare=outside)


def is_own(host: str) -> bool:
    """Whether only this machine reaches an address, or calls itself by a name."""
    try:
        return ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return host.lower() == "localhost"


def audit_beside(file: Path) -> Path:
    """Where the audit log of accounts, or of a record, lies."""
    return file.with_name(f"{file.stem}.audit.jsonl")


def _accounts(path: Path | None) -> AccountsFile | None:
    """The accounts of a file; raises BadAccounts where it cannot be read, or nobody is in it."""
    if path is None:
        return None
    read(path)
    return AccountsFile(path)
