"""Passwords: what is kept of them, which ones do, and whether one is right.

Source: RFC 9106 (Argon2id, the second recommended choice of parameters, as argon2-cffi has them); NIST SP 800-63B on
what to demand of a password.
"""

import unicodedata

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from detente.record.errors import BadAccounts

SHORTEST, LONGEST = 12, 1_000
"""How many characters a password has."""
_LEAST_DIFFERENT = 5


class Passwords:
    """Hashes passwords and checks them; one that is checked for a name that nobody has takes as long."""

    def __init__(self, hasher: PasswordHasher | None = None) -> None:
        self._hasher = hasher or PasswordHasher()
        self._nobodys = self._hasher.hash("nobody has this password")

    def hash(self, password: str) -> str:
        """What is kept of a password."""
        return self._hasher.hash(_plain(password))

    def fits(self, password: str, kept: str | None) -> bool:
        """Whether a password is the one that was kept; None is of a name that nobody has."""
        try:
            right = self._hasher.verify(kept or self._nobodys, _plain(password)[: LONGEST + 1])
        except (VerificationError, InvalidHashError):
            return False
        return right and kept is not None

    def is_outdated(self, kept: str) -> bool:
        """Whether it was hashed with parameters that are not used any more."""
        return self._hasher.check_needs_rehash(kept)


def checked(password: str, *, name: str) -> str:
    """The same password; raises BadAccounts where it is too easy to guess."""
    advice = f"take {SHORTEST} to {LONGEST:,} characters, such as four words that have nothing to do with each other"
    if not SHORTEST <= len(_plain(password)) <= LONGEST:
        raise BadAccounts(f"a password of {len(password)} characters", where=name, advice=advice)
    if len(set(password)) < _LEAST_DIFFERENT or name.casefold() == password.casefold():
        raise BadAccounts("a password that is guessed at once", where=name, advice=advice)
    return password


def _plain(password: str) -> str:
    """The password in one form of Unicode: what one types by another keyboard is the same."""
    return unicodedata.normalize("NFC", password)
