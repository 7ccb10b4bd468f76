"""Tokens: 256 bits of chance for a program or a browser to show, of which only a digest is kept."""

import hmac
import secrets
from hashlib import sha256

from detente.record.errors import CannotServe

SHORTEST = 20
"""How many characters a token has at least that somebody gives."""


def make_token() -> str:
    """A new one."""
    return secrets.token_urlsafe(32)


def checked(token: str) -> str:
    """The same token, or none; raises CannotServe where it is too easy to guess, or cannot be shown in a header."""
    if token and (len(token) < SHORTEST or not token.isascii() or not token.isprintable() or " " in token):
        where, advice = f"{len(token)} characters", f"give {SHORTEST} letters and figures or more that nobody can guess"
        raise CannotServe("no token that does", where=where, advice=advice)
    return token


def digest(token: str) -> str:
    """What is kept of one: enough, as nobody can try 256 bits."""
    return sha256(token.encode(errors="replace")).hexdigest()


def fits(token: str, kept: str | None) -> bool:
    """Whether it is the one that was kept; says so in the same time whatever is wrong with it."""
    return hmac.compare_digest(digest(token), kept or "")
