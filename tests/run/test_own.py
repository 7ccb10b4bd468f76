"""A user's standing table is read where there is one, and those named for one reading come behind it."""

from pathlib import Path

import pytest

from detente.run import own_files


@pytest.fixture
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    return tmp_path


def standing(folder: Path) -> Path:
    path = folder / "detente" / "actors.csv"
    path.parent.mkdir(parents=True)
    path.write_text("name\n")
    return path


def test_without_a_standing_table_there_are_those_given(config: Path) -> None:
    assert own_files() == ()
    assert own_files("a.csv") == own_files([Path("a.csv")]) == (Path("a.csv"),)


def test_those_given_come_behind_the_standing_one(config: Path) -> None:
    path = standing(config)
    assert own_files() == (path,)
    assert own_files(["a.csv", "b.csv"]) == (path, Path("a.csv"), Path("b.csv"))


@pytest.mark.parametrize("named", ["", "relative/config"])
def test_the_folder_for_settings_is_in_ones_home_where_no_other_is_named(
    named: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", named)
    monkeypatch.setenv("HOME", str(tmp_path))
    path = standing(tmp_path / ".config")
    assert own_files() == (path,)
