"""`detente read --engine ray` says the same as the command does by itself, and writes the same."""

from pathlib import Path

import pytest

from detente import open_record
from detente.run.cluster import Output, session
from detente.view.cli import main

pytestmark = pytest.mark.xdist_group("ray")


def detente(*arguments: str) -> int:
    """How a command ends."""
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    return int(ended.value.code or 0)


def test_a_cluster_makes_the_record_that_the_command_makes(
    crisis: Path, address: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said = []
    for engine in ("local", "ray"):
        arguments = ("--engine", engine, "--jobs", "1", "--record", str(tmp_path / f"{engine}.db"))
        with session(address):
            assert detente("read", str(crisis), *arguments) == 1
            again = detente("read", str(crisis), *arguments)
        assert again == 1, "one file still cannot be read"
        said.append(capsys.readouterr().err.replace(f"{engine}.db", "it"))
    with open_record(tmp_path / "local.db") as local, open_record(tmp_path / "ray.db") as ray:
        assert ray.record().to_jsonl() == local.record().to_jsonl()
    assert said[0] == said[1]
    assert "24 inputs were read before" in said[0]


def test_files_are_written_by_ray_alone(crisis: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert detente("read", str(crisis), "--output", str(tmp_path)) == 2
    assert "add --engine ray" in capsys.readouterr().err


def test_files_are_written_and_told_of(
    crisis: Path, address: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with session(address):
        arguments = ("--engine", "ray", "--jobs", "1", "--output", str(tmp_path))
        assert detente("read", str(crisis / "a00000.txt"), str(crisis / "d.bin"), *arguments) == 1
    said = capsys.readouterr().err
    assert f"Read 1 of 2 inputs into {tmp_path}." in said
    assert "d.bin" in said
    assert [*Output.at(tmp_path).things()]
