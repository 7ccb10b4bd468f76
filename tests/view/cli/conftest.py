"""Runs commands as a shell would: stdout, stderr and status apart."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from tests.crisis import CRISIS
from tests.records import RECORD

from detente.store import open_store
from detente.view.cli import main


@dataclass(frozen=True)
class Result:
    status: int
    out: str
    err: str


Run = Callable[..., Result]


@pytest.fixture(autouse=True)
def in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("DETENTE_RECORD", "FORCE_COLOR", "COLUMNS", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def run(*arguments: str) -> Result:
        with pytest.raises(SystemExit) as left:
            main(arguments)
        captured = capsys.readouterr()
        return Result(int(left.value.code or 0), captured.out, captured.err)

    return run


@pytest.fixture
def record(tmp_path: Path) -> Path:
    """The record of tests/records.py, where commands look for one."""
    path = tmp_path / "crisis.db"
    with open_store(path) as store, store.writing() as writer:
        writer.add(RECORD)
    return path


@pytest.fixture
def crisis(tmp_path: Path) -> Path:
    """The record of tests/crisis.py, where commands look for one."""
    path = tmp_path / "crisis.db"
    with open_store(path) as store, store.writing() as writer:
        writer.add(CRISIS)
    return path
