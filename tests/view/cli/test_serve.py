"""`detente serve` opens the room where it says so, or says why it cannot."""

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
from tests.crisis import CRISIS

from detente.store import open_store
from detente.view.cli import main


@pytest.fixture
def record(tmp_path: Path) -> Path:
    path = tmp_path / "strait.db"
    with open_store(path) as store, store.writing() as writer:
        writer.add(CRISIS)
    return path


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
