"""Accounts are kept whole, for nobody else to read, and are seen as they are now."""

import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import msgspec
import pytest
from tests.view.web.doors import ADA, BELA, accounts

from detente.record.errors import BadAccounts
from detente.view.web.access.accounts import Account, AccountsFile, as_name, key, read
from detente.view.web.access.visitor import Role


def test_only_its_owner_may_read_the_file(tmp_path: Path) -> None:
    file = accounts(tmp_path, ADA)
    assert file.path.stat().st_mode & 0o777 == 0o600
    assert [one.name for one in tmp_path.iterdir()] == ["accounts.json"]


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o660])
def test_a_file_that_others_may_read_lets_nobody_in(tmp_path: Path, mode: int) -> None:
    file = accounts(tmp_path, ADA)
    file.path.chmod(mode)
    assert file.find("Ada") is None
    with pytest.raises(BadAccounts, match="chmod 600"):
        read(file.path)


def test_what_others_change_is_seen_at_once(tmp_path: Path) -> None:
    file, other = accounts(tmp_path, ADA), AccountsFile(tmp_path / "accounts.json")
    assert file.find("Bela") is None
    other.change(lambda known: {**known, key("Bela"): BELA})
    assert file.find("Bela") == BELA
    other.change(lambda known: {"ada": known["ada"]})
    assert file.find("Bela") is None
    file.path.unlink()
    assert file.all() == {}


@pytest.mark.parametrize("content", ["", "{}", "[]", '{"accounts": [{"name": "Ada"}]}', '{"accounts": [], "x": 1}'])
def test_a_file_of_something_else_lets_nobody_in(tmp_path: Path, content: str) -> None:
    file = accounts(tmp_path, ADA)
    assert file.find("Ada")
    file.path.write_text(content)
    file.path.chmod(0o600)
    assert file.find("Ada") is None
    with pytest.raises(BadAccounts, match="no accounts"):
        read(file.path)


def test_a_change_that_fails_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = accounts(tmp_path, ADA)

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(BadAccounts, match="No space left"):
        file.change(lambda known: {**known, key("Bela"): BELA})
    assert [one.name for one in tmp_path.iterdir()] == ["accounts.json"]
    assert list(read(file.path).values()) == [ADA]


def test_of_changes_at_once_none_is_lost(tmp_path: Path) -> None:
    file = accounts(tmp_path)
    many = [msgspec.structs.replace(ADA, name=f"Ada {number}") for number in range(20)]

    def add(one: Account) -> None:
        AccountsFile(file.path).change(lambda known: {**known, key(one.name): one})

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(add, many))
    assert {one.name for one in file.all().values()} == {one.name for one in many}


@pytest.mark.parametrize("name", ["ada", "ADA", " Ada ", "Ａｄａ", "A\u200eda", "Ada\n"])
def test_a_name_is_one_however_it_is_written(tmp_path: Path, name: str) -> None:
    assert accounts(tmp_path, ADA).find(name) == ADA


@pytest.mark.parametrize("name", ["", " ", "\x1b[31m", "a" * 101])
def test_what_is_no_name_is_told(name: str) -> None:
    with pytest.raises(BadAccounts, match="no name to go by"):
        as_name(name)


def test_what_is_kept_holds_no_password(tmp_path: Path) -> None:
    content = accounts(tmp_path, ADA, BELA).path.read_text()
    assert "herons" not in content
    assert "a-token" not in content
    assert content.count("$argon2id$") == 2
    assert Role.REVIEWER.value in content
