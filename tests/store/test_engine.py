"""What is no record is named for what it is, with what to do about it."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from tests import records

from detente.record import Record
from detente.record.errors import BadRecord
from detente.store import engine, open_store


def a_text(path: Path) -> None:
    path.write_text("no database, but words enough to fill a header and more " * 20)


def another_database(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE recipes (name TEXT)")


def a_database_with_a_meta_table(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE meta (key TEXT, value TEXT)")


def a_record_of_later_date(path: Path) -> None:
    open_store(path).close()
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE meta SET value = '99'")


def a_folder(path: Path) -> None:
    path.mkdir()


def a_damaged_record(path: Path) -> None:
    open_store(path).close()
    whole = path.read_bytes()
    path.write_bytes(whole[:4096] + b"\xff" * (len(whole) - 4096))


@pytest.mark.parametrize(
    ("make", "what", "advice"),
    [
        (a_text, "not a database", "name a record"),
        (another_database, "not a record", "name another"),
        (a_database_with_a_meta_table, "not a record", "name another"),
        (a_record_of_later_date, "version 99", "install the detente that wrote it"),
        (a_folder, "a folder", "name a file in it"),
        (a_damaged_record, "malformed", "read the sources again"),
    ],
)
def test_what_is_no_record_is_refused(make: Callable[[Path], None], what: str, advice: str, tmp_path: Path) -> None:
    path = tmp_path / "crisis.db"
    make(path)
    with pytest.raises(BadRecord, match=what) as raised, open_store(path) as store:
        store.record()
    assert advice in raised.value.advice
    assert str(path) in raised.value.where


def test_a_damaged_record_has_no_catalogue(tmp_path: Path) -> None:
    path = tmp_path / "crisis.db"
    with open_store(path) as store, store.writing() as writer:
        writer.add(records.RECORD)
    with sqlite3.connect(path) as connection:
        connection.execute("DROP TABLE members")
    with pytest.raises(BadRecord, match="no such table"), open_store(path) as store:
        store.catalogue()


def test_what_is_no_record_is_left_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "recipes.db"
    another_database(path)
    before = path.read_bytes()
    with pytest.raises(BadRecord):
        open_store(path)
    assert path.read_bytes() == before


def test_a_folder_that_is_missing_is_named(tmp_path: Path) -> None:
    with pytest.raises(BadRecord, match="no such folder") as raised:
        open_store(tmp_path / "nowhere" / "crisis.db")
    assert raised.value.where == str(tmp_path / "nowhere")


def test_asking_makes_no_record(tmp_path: Path) -> None:
    path = tmp_path / "crisis.db"
    with pytest.raises(BadRecord, match="no such record"):
        open_store(path, create=False)
    assert not path.exists()


def test_an_empty_file_becomes_a_record(tmp_path: Path) -> None:
    path = tmp_path / "crisis.db"
    path.touch()
    with open_store(path) as store:
        assert store.record() == Record()


def test_a_place_that_takes_no_file_is_an_error_with_advice() -> None:
    with pytest.raises(BadRecord, match="unable to open") as raised:
        open_store("/proc/crisis.db")
    assert "not be written to" in raised.value.advice


@pytest.mark.parametrize(
    ("place", "what"),
    [("mysql://me:secret@host/crisis", "no store for mysql"), ("://me:secret@host", "not a database URL")],
)
def test_another_kind_of_database_is_refused_without_telling_the_password(place: str, what: str) -> None:
    with pytest.raises(BadRecord, match=what) as raised:
        open_store(place)
    assert "secret" not in str(raised.value)


def test_a_record_can_be_read_while_it_is_written(tmp_path: Path) -> None:
    path = tmp_path / "crisis.db"
    with open_store(path) as writing, open_store(path) as asking:
        with writing.writing() as writer:
            writer.add(records.FIRST_INPUT)
            assert asking.record() == Record()
        assert asking.record() == Record(records.FIRST_INPUT)


def test_a_record_that_could_not_be_made_whole_is_not_made_at_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "crisis.db"
    monkeypatch.setattr(engine, "set_version", lambda *_: pytest.fail("the disk is full"))
    with pytest.raises(pytest.fail.Exception):
        open_store(path)
    monkeypatch.undo()
    with open_store(path) as store:
        assert store.record() == Record()


def test_a_record_is_there_when_one_comes_back(tmp_path: Path) -> None:
    path = tmp_path / "crisis.db"
    with open_store(path) as store, store.writing() as writer:
        writer.add(records.RECORD)
    with open_store(f"sqlite:///{path}", create=False) as store:
        assert store.record() == records.RECORD
