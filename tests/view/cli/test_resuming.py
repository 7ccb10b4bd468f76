"""A reading that was broken off goes on where it was, and what a run has read it does not read again."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from tests.view.cli.conftest import Run

from detente import open_record

PLACES = ["Oslo", "Lima", "Nairobi", "Vientiane"]
TABLE = "name,kind,country\nHarbour Union,organisation,LBY\n"


@pytest.fixture
def crisis(tmp_path: Path) -> Path:
    """Stories of one quarrel, and a file that cannot be read."""
    folder = tmp_path / "crisis"
    folder.mkdir()
    for day in range(1, 13):
        threat = f"Kenya threatened to expel {day} Libyan diplomats unless Libya leaves {PLACES[day % 4]}."
        said = "The Harbour Union rejected the threat. President Daniel arap Moi said Kenya would never accept aid."
        (folder / f"{day:02}.txt").write_text(f"March {day}, 1987\n\n{threat} {said}\n")
    (folder / "05.txt").write_text(" ")
    return folder


@pytest.fixture(scope="module")
def whole() -> dict[str, str]:
    """What was exported after a reading that nothing disturbed."""
    return {}


def exported(run: Run, record: str) -> str:
    return run("export", "--record", record).out


@pytest.mark.parametrize("written", [0, 3, 8])
def test_what_is_killed_goes_on_and_loses_and_doubles_nothing(
    run: Run, crisis: Path, whole: dict[str, str], written: int
) -> None:
    if not whole:
        run("read", "crisis", "--record", "whole.db")
        whole["export"] = exported(run, "whole.db")
    command = [sys.executable, "-m", "detente", "read", "crisis", "--record", "broken.db", "--jobs", "0"]
    open_record("broken.db").close()
    process = subprocess.Popen(command, stderr=subprocess.DEVNULL, start_new_session=True)
    with open_record("broken.db") as store:
        while store.counts()["articles"] < written:
            time.sleep(0.002)
    os.killpg(process.pid, signal.SIGKILL)
    process.wait(timeout=60)
    with open_record("broken.db") as store:
        done = store.counts()["codings"]
    again = run("read", "crisis", "--record", "broken.db")
    assert exported(run, "broken.db") == whole["export"]
    assert (f"{done} input" in again.err) == bool(done)
    assert again.status == 1  # the file that cannot be read was tried again


def test_what_the_same_run_has_read_is_skipped_and_counted(run: Run, crisis: Path) -> None:
    run("read", "crisis")
    (crisis / "13.txt").write_text("March 13, 1987\n\nLibya recalled its ambassador from Kenya.\n")
    second = run("read", "crisis")
    assert "Read 1 of 13 inputs" in second.err
    assert "11 inputs were read before by the same run: skipped." in second.err
    assert "--again" in second.err
    assert "skipped" not in run("read", "crisis", "--again").err
    changed = crisis / "01.txt"
    changed.write_text(changed.read_text() + "Kenya later withdrew the threat.\n")
    assert "11 inputs were read before" in run("read", "crisis").err


def test_again_changes_nothing_where_nothing_has_changed(run: Run, crisis: Path) -> None:
    run("read", "crisis")
    before = exported(run, "crisis.db").splitlines()
    assert " 0 new" in run("read", "crisis", "--again").err
    assert sorted(exported(run, "crisis.db").splitlines()) == sorted(before)


def listed(run: Run, record: str) -> list[str]:
    return [
        run(*command, "--csv", "--record", record).out for command in (["events"], ["events", "--by", "LBY"], ["links"])
    ]


def test_another_run_reads_again_and_has_the_word_until_the_first_reads_after_it(run: Run, crisis: Path) -> None:
    Path("mine.csv").write_text(TABLE)
    run("read", "crisis", "--record", "mine.db", "--actors", "mine.csv")
    run("read", "crisis")
    first, mine = listed(run, "crisis.db"), listed(run, "mine.db")
    assert first[1] != mine[1]
    assert "skipped" not in run("read", "crisis", "--actors", "mine.csv").err
    assert listed(run, "crisis.db") == mine
    assert "skipped" not in run("read", "crisis").err
    assert listed(run, "crisis.db") == first


def test_what_is_only_written_as_lines_is_always_read(run: Run, crisis: Path) -> None:
    assert run("read", "crisis", "--jsonl").out == run("read", "crisis", "--jsonl").out
