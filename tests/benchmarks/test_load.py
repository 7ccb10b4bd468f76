"""The benchmark of the reading room under load runs: everybody is answered, and every review is in the record once."""

import socket
from pathlib import Path

import pytest
from benchmarks.serve.load import main

_SMALL = "--articles 60 --readers 6 --reviewers 2 --seconds 5 --think 0.1 0.3 --alone 0 --closed 0.5 --no-flat"


def test_a_small_load_is_held_without_an_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    with pytest.raises(SystemExit) as ended:
        main([str(tmp_path / "world.db"), *_SMALL.split(), "--port", str(port)])
    said = capsys.readouterr().out
    assert ended.value.code == 0, said
    assert "0 errors" in said
    assert "0 reviews written" not in said
