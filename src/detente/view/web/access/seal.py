"""What a form carries to show that we gave it to whoever sends it: no other site's page can know it.

Source: OWASP cheat sheet on cross-site request forgery (a token that is bound to the session by HMAC). Each token has a
salt of its own, so that its letters cannot be found out by how well pages that hold it can be packed (BREACH).
"""

import hmac
import secrets
from dataclasses import dataclass, field

_SALT = 8
"""How many bytes of a token are its own."""


@dataclass(frozen=True, slots=True)
class Seal:
    """Makes the tokens of forms, each bound to a session, and knows its own."""

    secret: bytes = field(default_factory=lambda: secrets.token_bytes(32), repr=False)

    def token(self, bound: str) -> str:
        """A new token for somebody whose session this is."""
        salt = secrets.token_hex(_SALT)
        return f"{salt}.{self._of(salt, bound)}"

    def fits(self, token: str, bound: str) -> bool:
        """Whether a token was made for this session."""
        salt, _, rest = token.partition(".")
        return hmac.compare_digest(rest.encode(), self._of(salt, bound).encode())

    def _of(self, salt: str, bound: str) -> str:
        return hmac.digest(self.secret, f"{salt}.{bound}".encode(errors="replace"), "sha256").hex()
