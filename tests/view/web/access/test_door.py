"""Only this machine comes in unasked; from anywhere else one needs an account or a token."""

import json
from pathlib import Path

import pytest
from tests.view.web.doors import ADA, TOKEN, accounts

from detente.record.errors import BadAccounts, CannotServe
from detente.view.web.access.door import Given, door, is_own


def of(tmp_path: Path, **given: object) -> object:
    return door(Given(**given), beside=tmp_path / "crisis.db")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("given", "demanded"),
    [
        ({}, False),
        ({"host": "127.0.0.1"}, False),
        ({"host": "127.9.9.9"}, False),
        ({"host": "::1"}, False),
        ({"host": "localhost", "names": ("localhost", "127.0.0.1", "[::1]")}, False),
        ({"host": "0.0.0.0"}, True),
        ({"host": "::"}, True),
        ({"host": ""}, True),
        ({"host": "192.0.2.7"}, True),
        ({"host": "desk.example"}, True),
        ({"host": "localhost.example"}, True),
        ({"names": ("archive.example",)}, True),
        ({"names": ("localhost", "192.0.2.7")}, True),
        ({"token": TOKEN}, True),
    ],
)
def test_whoever_can_be_elsewhere_has_to_enter(tmp_path: Path, given: dict[str, object], demanded: bool) -> None:
    opened = door(Given(**given), beside=tmp_path / "crisis.db")  # type: ignore[arg-type]
    assert opened.access.is_demanded is demanded
    assert (opened.access.audit.path == tmp_path / "crisis.audit.jsonl") is demanded
    assert bool(opened.token) is (demanded and "token" not in given)
    assert opened.is_bare is (not is_own(str(given.get("host", "::1"))))


def test_a_token_is_another_one_each_time_and_is_not_kept(tmp_path: Path) -> None:
    made = [door(Given(host="0.0.0.0"), beside=tmp_path / "crisis.db") for _ in range(2)]
    assert made[0].token != made[1].token
    assert len(made[0].token) == 43  # of 6 bits each
    assert made[0].token not in made[0].access.token
    assert made[0].access.enter_by_token(made[0].token)
    assert not made[0].access.enter_by_token(made[1].token)
    assert not made[0].access.enter_by_token("")


def test_accounts_do_without_a_token_and_have_their_log_beside_them(tmp_path: Path) -> None:
    file = accounts(tmp_path, ADA)
    opened = door(Given(host="0.0.0.0", accounts=file.path), beside=tmp_path / "elsewhere" / "crisis.db")
    assert opened.access.is_demanded
    assert not opened.token
    assert opened.access.audit.path == tmp_path / "accounts.audit.jsonl"


def test_what_cannot_be_is_told(tmp_path: Path) -> None:
    with pytest.raises(CannotServe, match="one of the two"):
        of(tmp_path, accounts=accounts(tmp_path, ADA).path, token=TOKEN)
    with pytest.raises(BadAccounts, match="detente accounts add"):
        of(tmp_path, accounts=tmp_path / "none.json")
    with pytest.raises(CannotServe, match="cannot be written: No such file"):
        of(tmp_path, audit=tmp_path / "none" / "log.jsonl")
    (tmp_path / "other.json").write_text(json.dumps({"accounts": []}))
    (tmp_path / "other.json").chmod(0o644)
    with pytest.raises(BadAccounts, match="chmod"):
        of(tmp_path, accounts=tmp_path / "other.json")


@pytest.mark.parametrize("token", ["short", "a" * 19, "a" * 30 + "é", "twenty characters and blanks", "a" * 30 + "\n"])
def test_a_token_that_does_not_do_is_told(tmp_path: Path, token: str) -> None:
    with pytest.raises(CannotServe, match="20 letters"):
        of(tmp_path, token=token)
