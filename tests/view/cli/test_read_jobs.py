"""`detente read --jobs`: the same record however many processes read, and one that holds when somebody stops it."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from tests.view.cli.conftest import Run

from detente import open_record

PLACES = ["Oslo", "Lima", "Nairobi", "Vientiane", "Valletta", "Quito", "Accra", "Hanoi"]


@pytest.fixture
def crisis(tmp_path: Path) -> Path:
    """Forty stories of one quarrel, and two files that cannot be read."""
    folder = tmp_path / "crisis"
    folder.mkdir()
    for day in range(1, 29):
        threat = f"Kenya threatened to expel {day} Libyan diplomats unless Libya leaves {PLACES[day % 8]}."
        (folder / f"{day:02}.txt").write_text(
            f"March {day}, 1987\n\n{threat} President Daniel arap Moi said Kenya would never accept aid.\n"
        )
    (folder / "05.txt").write_text(" ")
    (folder / "17.bin").write_bytes(bytes(range(256)) * 8)
    return folder


def test_the_export_is_the_same_line_by_line_however_many_read(run: Run, crisis: Path) -> None:
    exports = []
    for jobs in ("0", "1", "2"):
        assert run("read", str(crisis), "--jobs", jobs, "--record", f"{jobs}.db").status == 1
        exports.append(run("export", "--record", f"{jobs}.db").out.splitlines())
    assert exports[0] == exports[1] == exports[2]
    assert any('"type":"link"' in line for line in exports[0])


def test_what_is_written_holds_when_somebody_stops_it(crisis: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "detente", "read", str(crisis), "--jobs", "2", "--record", str(tmp_path / "a.db")]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, start_new_session=True)
    with open_record(tmp_path / "a.db") as store:
        while not store.counts()["articles"]:
            time.sleep(0.05)
    os.killpg(process.pid, signal.SIGINT)
    _, said = process.communicate(timeout=60)
    assert process.returncode == 130, said
    assert "Stopped before the end" in said
    with open_record(tmp_path / "a.db") as store:
        record = store.record()
    assert 0 < len(record.articles) < 27
    assert f"Read {len(record.articles)} of" in said
