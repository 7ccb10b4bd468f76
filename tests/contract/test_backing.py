"""A backup is the record as it was at one moment, whole, sound and where nothing was; or it is not there at all."""

import sqlite3
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import select, text
from tests import sound, stores
from tests.crisis import CRISIS
from tests.postgres import cluster, database, programs
from tests.records import RECORD

from detente.record import KINDS
from detente.record.errors import BadRecord
from detente.store import Store, backing, backup, open_store, tables, verify


@pytest.fixture(scope="module")
def store(kind: str) -> Iterator[Store]:
    with stores.fresh() as made:
        sound.fill(made)
        yield made


def rows(store: Store) -> dict[str, list[tuple[object, ...]]]:
    """All rows of all tables."""
    with store.looking() as connection:
        return {
            table.name: sorted((tuple(row) for row in connection.execute(select(table))), key=repr)
            for table in tables.metadata.sorted_tables
        }


@pytest.fixture
def other(tmp_path: Path, kind: str) -> Iterator[str]:
    """Where a record of the other kind can be made."""
    if kind == "sqlite":
        cluster()
        with database("restored") as url:
            yield url
    else:
        yield str(tmp_path / "restored.db")


def test_a_file_is_a_whole_record(store: Store, tmp_path: Path) -> None:
    shares: list[tuple[int, int]] = []
    assert backup(store, str(tmp_path / "copy.db"), lambda done, of: shares.append((done, of))) == ()
    assert shares[-1][0] == shares[-1][1] > 0
    assert [path.name for path in tmp_path.iterdir()] == ["copy.db"]
    with open_store(tmp_path / "copy.db", create=False) as copy:
        assert rows(copy) == rows(store)
        assert copy.record() == store.record()
        assert [*verify(copy)] == []
        for kind in ("events", "statements", "articles"):
            assert {*copy._saying(KINDS[kind], "peru")} == {*store._saying(KINDS[kind], "peru")} != set()


def test_it_is_restored_to_a_store_of_the_other_kind_and_back(store: Store, other: str, tmp_path: Path) -> None:
    assert backup(store, other) == ()
    with open_store(other, create=False) as moved:
        assert rows(moved) == rows(store)
        assert backup(moved, str(tmp_path / "back.db")) == ()
    with open_store(tmp_path / "back.db", create=False) as back:
        assert rows(back) == rows(store)
        assert back.run_heads() == store.run_heads()


@pytest.mark.parametrize("at_once", [3, 2_000])
def test_what_others_add_meanwhile_is_not_in_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at_once: int) -> None:
    monkeypatch.setattr(backing, "_AT_ONCE", at_once)
    left = iter([RECORD])
    with stores.place() as place, open_store(place) as held, open_store(place) as others:
        with held.writing() as writer:
            writer.add(CRISIS)
        before = rows(held)

        def told(done: int, of: int) -> None:
            for things in left:
                with others.writing() as writer:
                    writer.add(things)

        findings = backup(held, str(tmp_path / "copy.db"), told)
        assert {finding.check for finding in findings} <= {"ids", "links"}  # it was built by hand
        assert held.counts()["articles"] == len(CRISIS.articles) + len(RECORD.articles)
        with open_store(tmp_path / "copy.db") as copy:
            assert rows(copy) == before
            assert copy.record() == CRISIS


def test_nothing_is_overwritten(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "copy.db"
    path.write_text("a letter")
    with pytest.raises(BadRecord, match="is there already"):
        backup(store, str(path))
    assert path.read_text() == "a letter"


def test_a_record_on_a_server_is_not_overwritten(store: Store) -> None:
    with database("taken") as url:
        assert backup(store, url) == ()
        with pytest.raises(BadRecord, match="is there already"):
            backup(store, url)


def test_nothing_is_left_of_one_that_was_broken_off(store: Store, tmp_path: Path) -> None:
    def stop(done: int, of: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        backup(store, str(tmp_path / "copy.db"), stop)
    assert [*tmp_path.iterdir()] == []


def test_a_place_without_room_is_named(store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(backing.os, "fsync", full)
    with pytest.raises(BadRecord, match="No space left"):
        backup(store, str(tmp_path / "copy.db"))
    assert [*tmp_path.iterdir()] == []
    with pytest.raises(BadRecord, match="no such folder"):
        backup(store, str(tmp_path / "nowhere" / "copy.db"))


def test_a_copy_that_is_not_sound_is_made_and_told(tmp_path: Path) -> None:
    with stores.fresh() as held:
        sound.fill(held)
        with held.writing() as writer:
            writer._connection.execute(text("UPDATE events SET status = 'denied'"))
        assert {finding.check for finding in backup(held, str(tmp_path / "copy.db"))} == {"columns"}
    assert (tmp_path / "copy.db").exists()


def test_a_dump_of_the_server_is_restored_whole(kind: str, tmp_path: Path) -> None:
    """As docs/keeping.md tells it."""
    if kind != "postgresql":
        pytest.skip("there is no server to be dumped")
    with database("crisis") as url, database("again") as empty:
        with open_store(url) as held:
            sound.fill(held)
            before = rows(held)
        found = programs()
        assert found
        folder = (found / "initdb").resolve().parent
        dumped = subprocess.run([folder / "pg_dump", "--format=custom", url], capture_output=True, check=True)
        subprocess.run([folder / "pg_restore", f"--dbname={empty}"], input=dumped.stdout, check=True)
        with open_store(empty, create=False) as restored:
            assert rows(restored) == before
            assert [*verify(restored)] == []


def test_a_copy_can_be_opened_by_others(store: Store, tmp_path: Path) -> None:
    backup(store, str(tmp_path / "copy.db"))
    with sqlite3.connect(tmp_path / "copy.db") as connection:
        assert connection.execute("SELECT count(*) FROM events").fetchone() == (store.counts()["events"],)
