"""Whatever interrupts writing, what is in the record is whole inputs, what went wrong is said, and one can go on."""

import os
import resource
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import psycopg
import pytest
from benchmarks.kills.held import Held, differing, held
from tests import atonce
from tests.disks import small_disk
from tests.postgres import Cluster, cluster, database

from detente.record import AnyThing
from detente.record.errors import BadRecord
from detente.store import Store, open_store
from detente.store.dialect import sqlite
from detente.store.dialect.sqlite import SQLite

HERE = Path(__file__).parents[2]
GIVEN = atonce.inputs()[:6]
PAGE = 4096


def killed(*arguments: str) -> dict[str, int]:
    """How many processes were killed where; see tests/killed.py."""
    command = [sys.executable, "-m", "tests.killed", *arguments]
    paths = os.pathsep.join([str(HERE), *sys.path])
    done = subprocess.run(
        command, capture_output=True, text=True, check=False, cwd=HERE, env={**os.environ, "PYTHONPATH": paths}
    )
    assert done.returncode == 0, done.stderr
    return {where: int(number) for number, _, where in (line.partition(" ") for line in done.stdout.splitlines())}


def add(store: Store, given: Sequence[Sequence[AnyThing]] = GIVEN) -> None:
    """Adds inputs, each in a transaction."""
    for things in given:
        with store.writing() as writer:
            writer.add(things)


@pytest.fixture(scope="module")
def states(tmp_path_factory: pytest.TempPathFactory) -> list[Held]:
    """What a file holds before the first input and after each."""
    place = tmp_path_factory.mktemp("states") / "whole.db"
    open_store(place).close()
    found = [held(place)]
    for things in GIVEN:
        with open_store(place) as store:
            add(store, [things])
        found.append(held(place))
    return found


def test_a_file_holds_whole_inputs_wherever_a_process_is_killed(tmp_path: Path) -> None:
    fell = killed("adding", *(str(tmp_path / f"{number}.db") for number in range(16)))
    assert sum(fell.values()) >= 16
    assert len(fell) >= 3, f"all kills fell at the same places: {fell}"
    assert not [*tmp_path.glob("*.db-*")]


def test_a_database_holds_whole_inputs_wherever_a_process_is_killed() -> None:
    with database("killed") as url:
        for number in range(9):
            cluster().sql(f"CREATE SCHEMA killed_{number}", database="killed")
        fell = killed("adding", *(f"{url}&options=-csearch_path%3Dkilled_{number}" for number in range(9)))
    assert sum(fell.values()) >= 9
    assert len(fell) >= 3, f"all kills fell at the same places: {fell}"


def test_a_record_of_before_is_of_one_version_wherever_it_is_killed(tmp_path: Path) -> None:
    files = [tmp_path / "version-1.db", tmp_path / "version-6.db"]
    for file in files:
        with closing(sqlite3.connect(file)) as connection:
            connection.executescript((HERE / "tests/store/records" / f"{file.stem}.sql").read_text())
    assert killed("upgrading", *map(str, files))["before"] >= 6


@pytest.mark.parametrize("size", [40_000, 500_000, 900_000])
def test_a_full_disk_keeps_what_was_read_and_more_room_lets_one_go_on(
    size: int, tmp_path: Path, states: list[Held]
) -> None:
    with small_disk(tmp_path / "disk", size) as again:
        place = tmp_path / "disk" / "crisis.db"
        with pytest.raises(BadRecord) as raised, open_store(place) as store:
            add(store)
        assert "full" in raised.value.what
        assert "free some space" in raised.value.advice
        again("size=8m")
        assert held(place) in ({}, *states[:-1])
        with open_store(place) as store:
            add(store)
        assert not differing(held(place), states[-1])
        assert [path.name for path in place.parent.iterdir()] == ["crisis.db"]


@pytest.mark.parametrize("pages", [20, 90, 110, 125])
def test_a_file_that_may_not_grow_is_as_good_as_a_full_disk(
    pages: int, tmp_path: Path, states: list[Held], monkeypatch: pytest.MonkeyPatch
) -> None:
    place, prepare = tmp_path / "crisis.db", sqlite._prepare
    bound = f"PRAGMA max_page_count = {pages}"
    monkeypatch.setattr(sqlite, "_prepare", lambda c, _: (prepare(c, _), c.execute(bound)))
    with pytest.raises(BadRecord, match="full"), open_store(place) as store:
        add(store)
    monkeypatch.undo()
    assert held(place) in ({}, *states[:-1])
    with open_store(place) as store:
        add(store)
    assert not differing(held(place), states[-1])


def test_a_system_that_lets_no_file_grow_is_said_too(tmp_path: Path, states: list[Held]) -> None:
    place, before = tmp_path / "crisis.db", resource.getrlimit(resource.RLIMIT_FSIZE)
    with open_store(place) as store:
        add(store, GIVEN[:2])
        resource.setrlimit(resource.RLIMIT_FSIZE, (Path(f"{place}-wal").stat().st_size + PAGE, before[1]))
        try:
            with pytest.raises(BadRecord, match="disk I/O") as raised:
                add(store)
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, before)
        assert "is the disk full" in raised.value.advice
        assert held(place) == states[2]
        add(store)
    assert not differing(held(place), states[-1])


def test_a_read_only_disk_takes_nothing_and_says_so(tmp_path: Path, states: list[Held]) -> None:
    with small_disk(tmp_path / "disk", 8_000_000) as again:
        place = tmp_path / "disk" / "crisis.db"
        with open_store(place) as store:
            add(store, GIVEN[:3])
        again("ro")
        with pytest.raises(BadRecord) as raised, open_store(place) as store:
            add(store)
        assert "not be written to" in raised.value.advice
        again("rw")
        assert held(place) == states[3]
        with open_store(place) as store:
            add(store)
        assert not differing(held(place), states[-1])


def test_a_disk_that_turns_read_only_meanwhile_ends_it_with_whole_inputs(tmp_path: Path, states: list[Held]) -> None:
    place = tmp_path / "crisis.db"
    with open_store(place) as store:
        add(store, GIVEN[:3])
        with pytest.raises(BadRecord) as raised, store.writing() as writer:
            writer._connection.exec_driver_sql("PRAGMA query_only = ON")
            writer.add(GIVEN[3])
    assert "may not be written to" in raised.value.advice
    assert held(place) == states[3]


def test_another_program_that_holds_the_file_is_waited_for_and_then_named(
    tmp_path: Path, states: list[Held], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite, "BUSY_SECONDS", 0.3)
    place = tmp_path / "crisis.db"
    with open_store(place) as store:
        add(store, GIVEN[:2])
        with closing(sqlite3.connect(place, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            with pytest.raises(BadRecord) as raised:
                add(store)
            assert store.counts()["articles"] == 2
            other.rollback()
        assert "another process is writing" in raised.value.advice
        add(store)
    assert not differing(held(place), states[-1])


def test_what_a_system_refuses_has_an_advice_of_its_own() -> None:
    assert all(advice for advice in SQLite.advice.values())


@pytest.fixture
def server() -> Iterator[Cluster]:
    """The server of these tests, which runs again in the end, whatever became of it."""
    server = cluster()
    yield server
    start(server)


def stop(server: Cluster) -> None:
    """Stops it as a crash would."""
    time.sleep(0.1)
    server.control("stop", "-m", "immediate")


def disconnect(server: Cluster) -> None:
    """Ends all connections to it."""
    server.sql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'detente'")


def amid(store: Store, lose: Callable[[], object]) -> None:
    """Loses the server while an input is written."""
    with store.writing() as writer:
        writer.add(GIVEN[3])
        lose()
        writer.add(GIVEN[4])


def before(store: Store, lose: Callable[[], object]) -> None:
    """Loses the server before an input."""
    lose()
    add(store)


@pytest.mark.parametrize(("lose", "when"), [(stop, amid), (stop, before), (disconnect, amid)])
def test_a_server_that_is_lost_keeps_whole_inputs_and_one_goes_on_when_it_is_back(
    lose: Callable[[Cluster], None], when: Callable[[Store, Callable[[], object]], None], server: Cluster
) -> None:
    with database("lost") as place, database("undisturbed") as other:
        with open_store(other) as store:
            add(store, GIVEN[:3])
            some = held(other)
            add(store)
            whole = held(other)
        with open_store(place) as store:
            add(store, GIVEN[:3])
            with pytest.raises(BadRecord) as raised:
                when(store, lambda: lose(server))
            assert "server" in raised.value.advice
            assert "see the log" not in raised.value.advice
            start(server)
            assert held(place) == some
            assert store.counts()["articles"] == 3  # the same store, as a reading room keeps it
            add(store)
        assert not differing(held(place), whole)


def test_a_connection_that_is_lost_between_two_inputs_is_made_anew(server: Cluster) -> None:
    with database("between") as place, open_store(place) as store:
        add(store, GIVEN[:2])
        disconnect(server)
        add(store)
        assert store.counts()["articles"] == len(GIVEN)


def start(server: Cluster) -> None:
    """Starts it where it does not run."""
    try:
        server.sql("SELECT 1")
    except psycopg.OperationalError:
        server.control("start")


def test_a_server_that_is_lost_while_one_waits_to_write_is_said(server: Cluster) -> None:
    with database("waiting") as place, open_store(place) as one, open_store(place) as other:
        add(one, GIVEN[:1])
        with ThreadPoolExecutor(1) as pool:
            with pytest.raises(BadRecord), one.writing() as writer:
                waits = pool.submit(add, other)
                time.sleep(0.5)
                disconnect(server)
                writer.add(GIVEN[1])
            with pytest.raises(BadRecord) as raised:
                waits.result(20)
        assert "try again when the server is there" in raised.value.advice
        add(other)
        assert one.counts()["articles"] == len(GIVEN)


def test_both_sides_soon_notice_that_the_other_is_gone(server: Cluster) -> None:
    """By a socket there is nothing to ask after; what is set can be seen all the same."""
    with database("keepalives") as place, open_store(place) as store, store.writing() as writer:
        told = writer._connection.exec_driver_sql("SELECT name FROM pg_settings WHERE source = 'session'").scalars()
        assert {"tcp_keepalives_idle", "tcp_keepalives_interval", "tcp_keepalives_count"} <= {*told}
