"""A file that is damaged is told of, page by page, and nothing in it ends a check before its time."""

import shutil
import sqlite3
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests import sound

from detente.record.errors import BadRecord
from detente.store import open_store, verify

PAGE = 4096


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("damaged") / "crisis.db"
    with open_store(path) as store:
        sound.fill(store)
    return path


def checks(path: Path) -> set[str]:
    """Which checks find something; that it cannot be opened at all, where that is so."""
    try:
        with open_store(path, create=False) as store:
            return {finding.check for finding in verify(store)}
    except BadRecord as error:
        assert error.advice
        return {"opening"}


def broken(whole: Path, folder: Path, at: int, data: bytes) -> Path:
    """A copy of a file in which other bytes stand at a place."""
    path = folder / "broken.db"
    shutil.copy(whole, path)
    with path.open("r+b") as file:
        file.seek(at)
        file.write(data)
    return path


def test_every_page_that_is_wiped_out_is_missed(whole: Path, tmp_path: Path) -> None:
    for page in range(whole.stat().st_size // PAGE):
        assert checks(broken(whole, tmp_path, page * PAGE, b"\0" * PAGE)), page


@settings(max_examples=60, deadline=None)
@given(at=st.floats(0, 1), data=st.binary(min_size=1, max_size=64))
def test_other_bytes_anywhere_are_told_of_or_lie_where_nothing_is(
    whole: Path, tmp_path_factory: pytest.TempPathFactory, at: float, data: bytes
) -> None:
    place = int(at * (whole.stat().st_size - len(data)))
    checks(broken(whole, tmp_path_factory.mktemp("bytes"), place, data))


def test_letters_that_are_none_are_told_of(whole: Path, tmp_path: Path) -> None:
    path = tmp_path / "letters.db"
    shutil.copy(whole, path)
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE events SET json = CAST(x'ff7b' AS TEXT) WHERE seq = 1")
    assert "readable" in checks(path)
    assert checks(whole) == set()
