"""`detente serve` opens the room where it says so, or says why it cannot."""

import json
import os
import re
import signal
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
import typer
import uvicorn
from fastapi import FastAPI
from fastapi.testclient import TestClient
from tests.crisis import CRISIS
from tests.view.web.doors import ADA, accounts

from detente.store import open_store
from detente.view.cli import app, main
from detente.view.cli.serve import _listening


@pytest.fixture
def record(tmp_path: Path) -> Path:
    path = tmp_path / "strait.db"
    with open_store(path) as store, store.writing() as writer:
        writer.add(CRISIS)
    return path


def test_a_page_does_not_wait_until_its_head_has_been_received() -> None:
    with _listening("127.0.0.1", 0) as listening, socket.create_connection(listening.getsockname()):
        ours, _ = listening.accept()
        with ours:
            assert ours.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)


@pytest.fixture
def opened(record: Path) -> Iterator["tuple[subprocess.Popen[str], str]"]:
    """A room that was opened by the command, and where it says it is."""
    command = [sys.executable, "-m", "detente", "serve", "--record", str(record), "--port", "0"]
    with subprocess.Popen(
        command, stderr=subprocess.PIPE, text=True, env={**os.environ, "DETENTE_THREADS": "1"}
    ) as room:
        assert room.stderr
        yield room, room.stderr.readline()
        room.kill()


def test_it_says_where_it_is_open_answers_there_and_closes(opened: "tuple[subprocess.Popen[str], str]") -> None:
    room, said = opened
    found = re.search(r"http://127\.0\.0\.1:[1-9]\d*", said)
    assert found
    with urllib.request.urlopen(f"{found[0]}/statements") as answered:
        assert "Ilse Marn" in answered.read().decode()
    room.send_signal(signal.SIGINT)
    assert room.wait(timeout=20) == 0


def test_a_port_that_is_taken_is_told(record: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken, pytest.raises(SystemExit) as ended:
        main(["serve", "--record", str(record), "--port", str(taken.getsockname()[1])])
    assert ended.value.code == 2
    assert "name another --port" in capsys.readouterr().err


def test_an_address_of_another_machine_is_told(record: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["serve", "--record", str(record), "--host", "192.0.2.1"])
    assert ended.value.code == 2
    assert "name another --host" in capsys.readouterr().err


def test_a_record_that_is_not_there_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["serve", "--record", str(tmp_path / "none.db")])
    assert ended.value.code == 2
    assert "make one with `detente read`" in capsys.readouterr().err


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch) -> list[FastAPI]:
    """The rooms that were opened: each closes at once."""
    rooms: list[FastAPI] = []
    monkeypatch.setattr(uvicorn.Server, "run", lambda server, sockets: rooms.append(server.config.app))
    monkeypatch.delenv("DETENTE_TOKEN", raising=False)
    return rooms


def serve(record: Path, *options: str) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["serve", "--record", str(record), "--port", "0", *options])
    assert ended.value.code == 0


def status(app: FastAPI, path: str = "/", **headers: str) -> int:
    client = TestClient(app, base_url="http://localhost", follow_redirects=False)
    return client.get(path, headers=headers).status_code


def test_on_this_machine_nobody_is_asked(
    record: Path, served: list[FastAPI], capsys: pytest.CaptureFixture[str]
) -> None:
    serve(record)
    assert "token" not in capsys.readouterr().err
    assert status(served[0]) == 200
    assert [one.name for one in record.parent.glob("*.jsonl")] == []


@pytest.mark.parametrize("options", [["--host", "0.0.0.0"], ["--name", "archive.example"]])
def test_elsewhere_one_enters_by_a_token_that_is_told_once(
    record: Path, served: list[FastAPI], capsys: pytest.CaptureFixture[str], options: list[str]
) -> None:
    serve(record, *options)
    said = capsys.readouterr().err
    (token,) = re.findall(r"http://[\d.]+:\d+/\?token=([\w-]{43})", said)
    assert said.count(token) == 1
    assert ("plain HTTP" in said) is (options[0] == "--host")
    assert status(served[0]) == 401
    assert status(served[0], f"/?token={token}") == 303
    log = record.with_name("strait.audit.jsonl").read_text()
    assert token not in log
    assert json.loads(log.splitlines()[0])["what"] == "serve"


@pytest.mark.parametrize("given", ["file", "environment"])
def test_a_token_that_is_given_is_not_told(
    record: Path, served: list[FastAPI], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, given: str
) -> None:
    token, file = "a-token-that-stays-the-same", record.with_name("token")
    file.write_text(f"{token}\n")
    if given == "environment":
        monkeypatch.setenv("DETENTE_TOKEN", token)
    serve(record, *(["--token-file", str(file)] if given == "file" else []))
    assert token not in capsys.readouterr().err
    assert "DETENTE_TOKEN" not in os.environ
    assert status(served[0]) == 401
    assert status(served[0], "/api/record", authorization=f"Bearer {token}") == 200


def test_accounts_are_asked_for_where_they_are_given(record: Path, served: list[FastAPI]) -> None:
    file = accounts(record.parent, ADA)
    log = record.with_name("log.jsonl")
    serve(record, "--accounts", str(file.path), "--audit", str(log), "--idle", "5", "--longest", "2", "--rate", "3")
    access = served[0].state.access
    assert access.limits.factor == 3
    assert (access.sessions._idle, access.sessions._longest) == (300, 7_200)
    assert status(served[0]) == 401
    assert log.exists()


def test_accounts_that_are_not_there_are_told(record: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["serve", "--record", str(record), "--port", "0", "--accounts", "none.json"])
    assert ended.value.code == 2
    assert "detente accounts add" in capsys.readouterr().err


def test_nobody_is_told_a_token_as_an_argument() -> None:
    command = typer.main.get_command(app).commands["serve"]  # type: ignore[attr-defined]
    assert "--token" not in {name for param in command.params for name in param.opts}
