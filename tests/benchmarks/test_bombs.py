"""Bombs keep to their bounds of time and memory, and come to what is said of them; the measure itself can fail."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from benchmarks.bombs.__main__ import BOMBS, table, warm, wrong
from benchmarks.bombs.archives import STORY
from benchmarks.bombs.bomb import MEGABYTES, SECONDS, Bomb, Cost, cost

SHORT = [bomb for bomb in BOMBS if not bomb.is_long]


@pytest.mark.parametrize("bomb", SHORT, ids=lambda bomb: bomb.name)
def test_a_bomb_is_bounded(bomb: Bomb, tmp_path: Path) -> None:
    warm()
    measured = cost(bomb, tmp_path)
    assert not wrong(bomb, measured), measured
    assert not Path("/tmp/detente-escaped.txt").exists()


def test_names_are_told_apart() -> None:
    assert len({bomb.name for bomb in BOMBS}) == len(BOMBS)


def _story(folder: Path) -> None:
    (folder / "a.txt").write_text(STORY)


def _large(_: Path) -> str:
    return str(bytearray(1_300_000_000).count(b"x"))


def _failing(_: Path) -> str:
    return str(1 // 0)


def _dying(_: Path) -> str:
    os._exit(9)


@pytest.mark.parametrize(("does", "told"), [(_large, "0"), (_failing, "raised ZeroDivisionError"), (_dying, "died: 9")])
def test_what_goes_over_a_bound_is_told(
    does: Callable[[Path], str], told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("benchmarks.bombs.bomb.outcome_of", does)
    bomb = Bomb("one that is not borne", _story)
    measured = cost(bomb, tmp_path)
    assert wrong(bomb, measured)
    assert told in measured.outcome
    assert "1 bombs, 0 bounded" in str(table({bomb: measured}).title)


def test_a_file_that_is_opened_by_an_entity_would_be_told(tmp_path: Path) -> None:
    measured = cost(Bomb("SECRET", lambda folder: (folder / "a.txt").write_text(f"SECRET {STORY}")), tmp_path)
    assert "raised AssertionError: a file was opened" in measured.outcome


def test_what_is_read_where_it_is_to_be_refused_is_told() -> None:
    assert wrong(Bomb("a", _story, "larger"), Cost(1, 0.0, 0.0, "1 read"))
    assert wrong(Bomb("a", _story), Cost(1, SECONDS + 1, 0.0, "1 read"))
    assert wrong(Bomb("a", _story), Cost(1, 0.0, MEGABYTES + 1, "1 read"))
    assert not wrong(Bomb("a", _story), Cost(1, SECONDS - 1, MEGABYTES - 1, "1 read"))
