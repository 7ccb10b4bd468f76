"""Who may come into a room, and what is known of those who are in it."""

import logging
from dataclasses import dataclass, field, replace

import msgspec
from anyio import CapacityLimiter
from fastapi import Request

from detente.record.errors import BadAccounts
from detente.view.web.access.accounts import Account, AccountsFile, Known, key
from detente.view.web.access.audit import Audit
from detente.view.web.access.cookies import session_id
from detente.view.web.access.knocks import Knocks
from detente.view.web.access.limits import Limits
from detente.view.web.access.passwords import Passwords
from detente.view.web.access.seal import Seal
from detente.view.web.access.sessions import Session, Sessions
from detente.view.web.access.tokens import fits
from detente.view.web.access.visitor import NOBODY, Role, Visitor, Way

logger = logging.getLogger(__name__)

_BEARER = "bearer "
_OF_TOKEN = "token"
"""The stamp of sessions that were begun by the token of the room."""


@dataclass(frozen=True, kw_only=True)
class Access:
    """Who may come in: by accounts, by one token, or, where there are neither, everybody whom the machine lets here."""

    accounts: AccountsFile | None = None
    token: str = ""
    """The digest of the token by which one enters."""
    passwords: Passwords | None = None
    """What checks passwords; needed where there are accounts."""
    sessions: Sessions = field(default_factory=Sessions)
    seal: Seal = field(default_factory=Seal)
    limits: Limits = field(default_factory=Limits)
    knocks: Knocks = field(default_factory=Knocks)
    """Who was wrong about a password, or the token."""
    checking: CapacityLimiter = field(default_factory=lambda: CapacityLimiter(2))
    """Of how many at once the password is checked: each takes 64 MiB."""
    audit: Audit = field(default_factory=Audit)

    @property
    def is_demanded(self) -> bool:
        """Whether one has to enter."""
        return bool(self.accounts or self.token)

    def visitor(self, request: Request) -> Visitor:
        """Who asks. A wrong token of a program makes him nobody."""
        address = request.client.host if request.client else ""
        if not self.is_demanded:
            return Visitor(way=Way.OPEN, role=Role.REVIEWER, address=address)
        if token := bearer(request):
            return self._by_bearer(token, address)
        id = session_id(request)
        session = self.sessions.find(id) if id else None
        return replace(self._by_session(session), address=address, bound=id)

    def _by_bearer(self, token: str, address: str) -> Visitor:
        outside = replace(NOBODY, address=address)
        if self.token:
            return Visitor(way=Way.BEARER, role=Role.REVIEWER, address=address) if fits(token, self.token) else outside
        found = [one for one in self._known() if fits(token, one.token)]
        if not found:
            return outside
        return Visitor(way=Way.BEARER, role=found[0].role, name=found[0].name, address=address)

    def _by_session(self, session: Session | None) -> Visitor:
        if session is None:
            return NOBODY
        if session.stamp == _OF_TOKEN:
            return Visitor(way=Way.SESSION, role=Role.REVIEWER)
        account = self.accounts.find(session.name) if self.accounts else None
        if account is None or account.stamp != session.stamp:
            return NOBODY
        return Visitor(way=Way.SESSION, role=account.role, name=account.name)

    def _known(self) -> tuple[Account, ...]:
        return tuple(self.accounts.all().values()) if self.accounts else ()

    def enter_by_token(self, token: str) -> str | None:
        """Begins a session of whoever has the token of the room; its id, or None where it is another."""
        return self.sessions.begin(stamp=_OF_TOKEN) if self.token and fits(token, self.token) else None

    def enter_by_password(self, name: str, password: str) -> str | None:
        """Begins a session of an account; its id, or None where name or password are wrong, in the same time."""
        assert self.accounts is not None and self.passwords is not None
        account = self.accounts.find(name)
        if not self.passwords.fits(password, account.password if account else None) or account is None:
            return None
        if self.passwords.is_outdated(account.password):
            self._hash_anew(account, password)
        return self.sessions.begin(name=account.name, stamp=account.stamp)

    def _hash_anew(self, account: Account, password: str) -> None:
        """Keeps a password as passwords are kept now; where the file cannot be written it stays as it is."""
        assert self.accounts is not None and self.passwords is not None
        anew = msgspec.structs.replace(account, password=self.passwords.hash(password))

        def put(known: Known) -> Known:
            return {**known, key(account.name): anew} if known.get(key(account.name)) == account else known

        try:
            self.accounts.change(put)
        except BadAccounts:
            logger.exception("the password of an account is kept as it was")


def bearer(request: Request) -> str:
    """The token that a program shows; empty where it shows none."""
    said = request.headers.get("authorization", "")
    return said[len(_BEARER) :].strip() if said.lower().startswith(_BEARER) else ""
