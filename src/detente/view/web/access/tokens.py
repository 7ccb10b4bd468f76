"""Tokens: 256 bits of chance for a program or a browser to show, of which only a digest is kept."""

import hmac
import secrets
from hashlib import sha256

SHORTEST = 20
"""How many characters a token has at least that somebody gives."""


def make_token() -> str:
    """A new one."""
    return secrets.token_urlsafe(32)


def digest(token: str) -> str:
    """What is kept of one: enough, as nobody can try 256 bits."""
    return sha256(token.encode(errors="replace")).hexdigest()


def fits(token: str, kept: str | None) -> bool:
    """Whether it is the one that was kept; says so in the same time whatever is wrong with it."""
    return hmac.compare_digest(digest(token), kept or "")
