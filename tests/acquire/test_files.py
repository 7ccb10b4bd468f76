"""Folders are walked in the order of names, and nothing outside them is read."""

import sqlite3
from pathlib import Path

import pytest

from detente.acquire import acquire, inputs
from detente.record.errors import MissingInput


def names(folder: Path) -> list[str]:
    return [path.relative_to(folder).as_posix() for path in inputs([folder])]


def test_files_come_in_the_order_of_names_folders_in_their_place(tmp_path: Path) -> None:
    for name in ("b.txt", "a/2.txt", "a/10.txt", "c/d/e.html"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    assert names(tmp_path) == ["a/10.txt", "a/2.txt", "b.txt", "c/d/e.html"]


def test_hidden_entries_are_passed_over(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    for name in (".git/config", ".hidden", "seen"):
        (tmp_path / name).touch()
    assert names(tmp_path) == ["seen"]


def test_a_record_in_a_folder_is_no_input_of_it(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "crisis.db") as record:
        record.execute("CREATE TABLE facts (id)")
    record.close()
    for name in ("crisis.db-wal", "crisis.db-shm", "thumbs.db", "a.txt"):
        (tmp_path / name).write_text("a story")
    assert [path.name for path in inputs([tmp_path])] == ["a.txt", "thumbs.db"]
    assert [*inputs([tmp_path / "crisis.db"])] == [tmp_path / "crisis.db"]


def test_links_out_of_a_folder_and_back_into_it_are_not_followed(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    (tmp_path / "outside.txt").touch()
    (folder / "inside.txt").touch()
    (folder / "link.txt").symlink_to(tmp_path / "outside.txt")
    (folder / "loop").symlink_to(folder)
    assert names(folder) == ["inside.txt"]


def test_a_path_given_by_name_is_kept_even_hidden_or_missing(tmp_path: Path) -> None:
    given = [tmp_path / ".story", tmp_path / "missing.txt"]
    given[0].touch()
    assert list(inputs(given)) == given


def test_an_empty_folder_is_given_back_so_that_reading_it_says_so(tmp_path: Path) -> None:
    assert list(inputs([tmp_path])) == [tmp_path]
    with pytest.raises(MissingInput, match="folder"):
        acquire(tmp_path)


def test_an_empty_folder_within_a_folder_is_no_input(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "story.txt").touch()
    assert names(tmp_path) == ["story.txt"]
