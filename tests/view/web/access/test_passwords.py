"""A password is checked by what is kept of it, in no less time for a name that nobody has."""

import pytest
from argon2 import PasswordHasher
from tests.view.web.doors import PASSWORD, QUICK

from detente.record.errors import BadAccounts
from detente.view.web.access.passwords import Passwords, checked


def test_a_password_fits_what_was_kept_of_it_and_nothing_else() -> None:
    kept = QUICK.hash(PASSWORD)
    assert QUICK.fits(PASSWORD, kept)
    assert not QUICK.fits(PASSWORD + " ", kept)
    assert not QUICK.fits("", kept)
    assert QUICK.hash(PASSWORD) != kept


def test_what_is_longer_than_a_password_is_none() -> None:
    longest = "long words " * 90 + "and a few!"
    assert len(longest) == 1_000
    assert QUICK.fits(longest, QUICK.hash(longest))
    assert not QUICK.fits(longest + "x", QUICK.hash(longest))


@pytest.mark.parametrize("kept", ["", "$argon2id$", "plain", "$argon2id$v=19$m=8,t=1,p=1$AAAA$AAAA"])
def test_what_is_kept_and_is_no_hash_fits_nothing(kept: str) -> None:
    assert not QUICK.fits(kept, kept)


def test_no_password_is_that_of_nobody() -> None:
    assert not QUICK.fits("nobody has this password", None)


def test_a_name_that_nobody_has_takes_a_hash_too(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []
    monkeypatch.setattr(PasswordHasher, "verify", lambda self, kept, given: asked.append(kept) or False)
    QUICK.fits(PASSWORD, None)
    assert asked[0].startswith("$argon2id$")


def test_the_same_letters_are_the_same_password() -> None:
    assert QUICK.fits("cafe\u0301 and no sugar", QUICK.hash("café and no sugar"))


def test_hashes_of_before_are_known_for_what_they_are() -> None:
    old = PasswordHasher(time_cost=1, memory_cost=16, parallelism=1).hash(PASSWORD)
    assert QUICK.is_outdated(old)
    assert not QUICK.is_outdated(QUICK.hash(PASSWORD))


def test_by_default_they_are_hashed_as_rfc_9106_recommends() -> None:
    assert Passwords().hash(PASSWORD).startswith("$argon2id$v=19$m=65536,t=3,p=4$")


@pytest.mark.parametrize("password", ["", "short", "eleven char", "aaaaaaaaaaaaaaaa", "a" * 1001, "ada lovelace"])
def test_a_password_that_is_guessed_is_told(password: str) -> None:
    with pytest.raises(BadAccounts, match="four words"):
        checked(password, name="Ada Lovelace")


def test_one_that_does_is_taken() -> None:
    assert checked(PASSWORD, name="Ada") == PASSWORD
