"""`detente read` that is killed, stopped, or out of room: what is told, how it ends, and that the next completes it."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from random import Random
from typing import NamedTuple

import pytest
from benchmarks.kills.chain import Chain, Rehearsal, Told
from benchmarks.kills.given import write
from benchmarks.kills.held import Held, differing, held, states
from benchmarks.kills.places import STORES, Places
from benchmarks.kills.reading import Mode, session_of
from tests.disks import small_disk
from tests.postgres import cluster
from tests.view.cli.conftest import Run

from detente.store import open_store
from detente.store.dialect import sqlite
from detente.view.cli import ending

STORIES = 14
BEGINS, READS = 3.0, 3.0
"""About how many seconds a reading of them takes, here or there."""


class Alone(NamedTuple):
    file: Path
    states: Sequence[Held]


@pytest.fixture(scope="module")
def given(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(tmp_path_factory.mktemp("given") / "given", STORIES)


@pytest.fixture(scope="module")
def alone(given: Path, tmp_path_factory: pytest.TempPathFactory) -> Alone:
    """A record that is read at one go, and what it holds after each input."""
    file = tmp_path_factory.mktemp("alone") / "alone.db"
    return Alone(file, [*states(file, given)])


@contextmanager
def reading(given: Path, record: Path | str, *more: str) -> Iterator[subprocess.Popen[str]]:
    """A reading in a session of its own, of which nothing is left behind."""
    command = [sys.executable, "-m", "detente", "read", str(given), "--record", str(record), *more]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, start_new_session=True) as process:
        try:
            yield process
        finally:
            if session_of(process.pid):
                os.killpg(process.pid, signal.SIGKILL)


def wait_for_articles(record: Path, process: subprocess.Popen[str], number: int = 1) -> None:
    with open_store(record) as store:
        while store.counts()["articles"] < number:
            assert process.poll() is None, process.stderr and process.stderr.read()
            time.sleep(0.02)


def test_a_file_that_is_killed_at_random_moments_is_completed_to_the_same_record(given: Path, alone: Alone) -> None:
    kill(STORES["sqlite"], given, alone.states, times=2)


def test_a_database_whose_reading_is_killed_is_completed_to_the_same_record(given: Path) -> None:
    places = STORES["postgresql"]
    cluster()
    with places.fresh() as place:
        steps = [*states(place, given)]
    kill(places, given, steps, times=1)


def kill(places: Places, given: Path, steps: Sequence[Held], *, times: int) -> None:
    """Reads and kills so many times, and then to the end; `make bench-kills` does so two hundred times."""
    told = Told()
    rehearsal = Rehearsal(Mode("local", 0), BEGINS + READS, BEGINS, steps)
    Chain(rehearsal, places, given, Random()).run(times, told)
    assert not told.wrong
    assert (told.chains, told.equal) == (1, 1)
    assert told.survived == told.made


def test_processes_whose_parent_is_killed_end_by_themselves(given: Path, tmp_path: Path) -> None:
    record = tmp_path / "crisis.db"
    with reading(given, record, "--jobs", "2") as process:
        wait_for_articles(record, process)
        assert len(session_of(process.pid)) >= 3
        process.kill()
        process.wait()
        until = time.monotonic() + 20
        while session_of(process.pid):
            assert time.monotonic() < until, session_of(process.pid)
            time.sleep(0.05)
        assert process.stderr is not None
        assert "Traceback" not in process.stderr.read()


def test_a_signal_to_end_is_as_good_as_ctrl_c(given: Path, tmp_path: Path) -> None:
    record = tmp_path / "crisis.db"
    with reading(given, record, "--jobs", "0") as process:
        wait_for_articles(record, process)
        process.terminate()
        _, said = process.communicate(timeout=60)
    assert process.returncode == 130, said
    assert "reading again adds the rest" in said
    assert "Traceback" not in said
    assert [path.name for path in tmp_path.iterdir()] == ["crisis.db"]


@pytest.mark.parametrize("sent", [signal.SIGTERM, signal.SIGHUP])
def test_each_signal_to_end_stops_what_is_done(sent: signal.Signals) -> None:
    before = signal.signal(sent, signal.SIG_DFL)  # Ray leaves an end of its own behind in this process
    try:
        with pytest.raises(KeyboardInterrupt), ending.ended_as_by_ctrl_c():
            signal.raise_signal(sent)
        assert signal.getsignal(sent) is signal.SIG_DFL
    finally:
        signal.signal(sent, before)


def test_a_signal_that_was_ignored_stays_so() -> None:
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        with ending.ended_as_by_ctrl_c():
            signal.raise_signal(signal.SIGHUP)
        assert signal.getsignal(signal.SIGHUP) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGHUP, before)


def test_a_full_disk_ends_the_reading_with_what_to_do_and_the_next_goes_on(
    given: Path, alone: Alone, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    prepare = sqlite._prepare
    monkeypatch.setattr(sqlite, "_prepare", lambda c, _: (prepare(c, _), c.execute("PRAGMA max_page_count = 110")))
    full = run("read", str(given), "--jobs", "0")
    monkeypatch.undo()
    monkeypatch.chdir(tmp_path)
    assert (full.status, full.out) == (2, "")
    assert "crisis.db: database or disk is full\n → nothing of this input was kept; free some space" in full.err
    kept = held("crisis.db")
    assert kept in alone.states[3:-1]
    assert f"Stopped after {alone.states.index(kept) - 2} inputs. What was read is kept whole" in full.err
    assert run("read", str(given), "--jobs", "0").status == 1
    assert not differing(held("crisis.db"), alone.states[-1])


@pytest.mark.parametrize("command", [["export"], ["actors", "--csv"]])
def test_a_full_disk_behind_stdout_is_said(command: list[str], record: Path) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "detente", *command, "--record", str(record)],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr == "detente: stdout: No space left on device\n → free some space, or name another place\n"


def test_two_readings_into_one_record_give_the_same_as_one(given: Path, alone: Alone, tmp_path: Path) -> None:
    record = tmp_path / "crisis.db"
    with reading(given, record, "--jobs", "0") as one, reading(given, record, "--jobs", "0") as other:
        told = [process.communicate(timeout=120)[1] for process in (one, other)]
    assert [one.returncode, other.returncode] == [1, 1], told
    with open_store(record) as store, open_store(alone.file) as undisturbed:
        assert sorted(store.record().to_jsonl().splitlines()) == sorted(undisturbed.record().to_jsonl().splitlines())
        assert {thing.id for thing in store.still_unread()} == {thing.id for thing in undisturbed.still_unread()}


@pytest.mark.parametrize("format", ["jsonl", "csv", "parquet"])
def test_an_export_for_which_there_is_no_room_leaves_nothing(
    format: str, crisis: Path, tmp_path: Path, run: Run
) -> None:
    with small_disk(tmp_path / "disk", 8_192):
        refused = run("export", "--format", format, "-o", str(tmp_path / "disk" / "out"))
        assert refused.status == 2
        assert "disk/out: " in refused.err
        assert "name a place that can be written to" in refused.err
        assert not [*(tmp_path / "disk").iterdir()]


def test_an_import_for_which_there_is_no_room_names_the_folder_of_temporary_files(
    crisis: Path, tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("export", "-o", "out.jsonl")
    with small_disk(tmp_path / "disk", 16_384):
        monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "disk"))
        refused = run("import", "out.jsonl", "--record", "other.db")
        assert refused.status == 2
        assert "TMPDIR" in refused.err
        assert not [*(tmp_path / "disk").iterdir()]
    monkeypatch.undo()
    with open_store(tmp_path / "other.db") as store:
        assert not store.record().articles
