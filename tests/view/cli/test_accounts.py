"""`detente accounts` lets people in and out, and shows no password; `detente audit` tells what was done."""

import io
import json
import os
import stat
import sys
from pathlib import Path

import pytest
from tests.view.cli.conftest import Run

from detente.view.web.access import accounts
from detente.view.web.access.accounts import Account, AccountsFile
from detente.view.web.access.passwords import Passwords
from detente.view.web.access.tokens import digest
from detente.view.web.access.visitor import Role

PASSWORD = "seven grey herons wait"
FILE = Path("accounts.json")


@pytest.fixture(autouse=True)
def typed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(f"{PASSWORD}\n"))


def account(name: str) -> Account:
    found = AccountsFile(FILE).find(name)
    assert found
    return found


def test_somebody_is_let_in_and_out(run: Run) -> None:
    added = run("accounts", "add", "Ada L", "--role", "reviewer")
    assert (added.status, added.out) == (0, "")
    assert "detente serve --accounts accounts.json" in added.err
    assert account("ada l").role is Role.REVIEWER
    assert Passwords().fits(PASSWORD, account("Ada L").password)
    assert run("accounts", "list").out == "Ada L\treviewer\n"
    assert run("accounts", "remove", "ADA L").status == 0
    assert run("accounts", "list").out == ""


def test_one_who_is_let_in_is_a_reader_where_nothing_is_said(run: Run) -> None:
    run("accounts", "add", "Bela")
    assert account("Bela").role is Role.READER


def test_no_password_is_shown_or_kept(run: Run) -> None:
    added = run("accounts", "add", "Ada")
    assert PASSWORD not in added.out + added.err + FILE.read_text() + Path("accounts.audit.jsonl").read_text()
    assert stat.S_IMODE(FILE.stat().st_mode) == 0o600


@pytest.mark.parametrize("change", [["password", "ada"], ["role", "ada", "--role", "reviewer"]])
def test_a_change_ends_what_was_begun_before(run: Run, change: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    run("accounts", "add", "Ada")
    before = account("Ada")
    monkeypatch.setattr(sys, "stdin", io.StringIO("eight white storks sleep\n"))
    assert run("accounts", *change).status == 0
    now = account("Ada")
    assert now.stamp != before.stamp
    assert (now.password != before.password, now.role is Role.REVIEWER) == (
        change[0] == "password",
        change[0] == "role",
    )


def test_a_token_is_shown_once_and_kept_as_a_digest(run: Run) -> None:
    run("accounts", "add", "Ada")
    made = run("accounts", "token", "Ada").out.strip()
    assert account("Ada").token == digest(made)
    assert made not in FILE.read_text()
    assert run("accounts", "list").out == "Ada\treader\thas a token\n"
    other = run("accounts", "token", "Ada").out.strip()
    assert account("Ada").token == digest(other) != digest(made)
    assert run("accounts", "token", "Ada", "--revoke").out == ""
    assert account("Ada").token is None


@pytest.mark.parametrize(
    ("command", "why"),
    [
        (["add", "ADA"], "there is an account of that name"),
        (["add", " "], "no name to go by"),
        (["remove", "Eve"], "no account of that name"),
        (["password", "Eve"], "no account of that name"),
        (["token", "Eve"], "no account of that name"),
        (["role", "Eve", "--role", "reader"], "no account of that name"),
        (["list", "--file", "none.json"], "detente accounts add"),
        (["add", "Eve", "--file", "none/accounts.json"], "cannot be written: No such file"),
    ],
)
def test_what_cannot_be_is_told(run: Run, command: list[str], why: str) -> None:
    run("accounts", "add", "Ada")
    before = FILE.read_bytes()
    sys.stdin = io.StringIO(f"{PASSWORD}\n")
    told = run("accounts", *command)
    assert told.status == 2
    assert why in told.err
    assert FILE.read_bytes() == before


@pytest.mark.parametrize("password", ["", "short", "aaaaaaaaaaaaaaaaa"])
def test_a_password_that_is_guessed_lets_nobody_in(run: Run, password: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(f"{password}\n"))
    told = run("accounts", "add", "Ada")
    assert told.status == 2
    assert "four words" in told.err
    assert not FILE.exists()


def test_at_a_terminal_it_is_typed_twice_unseen(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    answers = iter([PASSWORD, "another one, not the same", PASSWORD, PASSWORD])
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("getpass.getpass", lambda asked: next(answers))
    assert "two different passwords" in run("accounts", "add", "Ada").err
    assert run("accounts", "add", "Ada").status == 0


def test_what_is_changed_is_told_by_the_log(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOGNAME", "keeper")
    run("accounts", "add", "Ada", "--role", "reviewer")
    run("accounts", "token", "Ada")
    run("accounts", "remove", "Ada")
    lines = [json.loads(line) for line in Path("accounts.audit.jsonl").read_text().splitlines()]
    assert [(one["what"], one["of"], one["who"]) for one in lines] == [
        ("account added", "Ada as reviewer", "keeper"),
        ("token made", "Ada", "keeper"),
        ("account removed", "Ada", "keeper"),
    ]
    told = run("audit", "accounts.audit.jsonl")
    assert [line.partition(" ")[2] for line in told.out.splitlines()] == [
        "done account added Ada as reviewer · keeper",
        "done token made Ada · keeper",
        "done account removed Ada · keeper",
    ]


def test_a_log_is_listed_without_what_steers_a_terminal(run: Run) -> None:
    hostile = {"when": "2031-03-04T12:00:00.000+00:00", "what": "enter", "outcome": "refused", "who": "\x1b[2Jx\u202e"}
    Path("log.jsonl").write_text(json.dumps(hostile) + "\nno entry\n" + json.dumps({**hostile, "who": "Ada"}) + "\n")
    told = run("audit", "log.jsonl")
    assert told.out.splitlines()[0] == "2031-03-04T12:00:00 refused enter · x"
    assert "no entries: 1" in told.err
    assert len(run("audit", "log.jsonl", "--who", "Ada").out.splitlines()) == 1
    assert run("audit", "log.jsonl", "--outcome", "done").out == ""
    assert run("audit", "none.jsonl").status == 2


def test_the_file_is_nobody_elses_whatever_the_mask(run: Run) -> None:
    mask = os.umask(0)
    try:
        run("accounts", "add", "Ada")
    finally:
        os.umask(mask)
    assert stat.S_IMODE(FILE.stat().st_mode) == stat.S_IMODE(Path("accounts.audit.jsonl").stat().st_mode) == 0o600
    assert accounts.read(FILE)
