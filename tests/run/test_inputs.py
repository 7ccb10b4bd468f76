"""Inputs are read one by one; what cannot be read is named, and the rest goes on."""

import gzip
from pathlib import Path

import pytest

from detente.record import Article, Source
from detente.run import inputs as module
from detente.run import read_inputs, read_texts

STORY = "Norway and Sweden signed a treaty in Oslo on Monday.\n\nThe ministers said it would be ratified this year.\n"


def test_a_folder_of_everything_gives_what_can_be_read_and_names_the_rest(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STORY)
    (tmp_path / "b.txt.gz").write_bytes(gzip.compress(STORY.encode()))
    (tmp_path / "empty.txt").touch()
    (tmp_path / "blank.txt").write_text(" \n\t\n")
    (tmp_path / "picture.jpg").write_bytes(bytes(range(256)) * 40)
    (tmp_path / "menu.html").write_text("<html><body><nav><a href='/'>Home</a></nav></body></html>")
    outcomes = {Path(o.uri).name: o for o in read_inputs([tmp_path, tmp_path / "missing.txt"])}
    read = {name for name, o in outcomes.items() if not o.unread}
    assert read == {"a.txt", "b.txt.gz"}
    assert set(outcomes) - read == {"empty.txt", "blank.txt", "picture.jpg", "menu.html", "missing.txt"}
    for outcome in outcomes.values():
        assert outcome.unread is None or (outcome.unread.reason and outcome.unread.advice)


def test_an_outcome_holds_its_source_before_its_articles() -> None:
    (outcome,) = read_texts([STORY], published="1995-03-06")
    assert isinstance(outcome.things[0], Source)
    assert isinstance(outcome.things[1], Article)


def test_reading_twice_gives_the_same_ids() -> None:
    (one,), (two,) = (read_texts([STORY]) for _ in range(2))
    assert one == two


def test_a_defect_in_one_input_does_not_take_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    def read(acquired: module.Acquired, **_: object) -> tuple[()]:
        if "Norway" in acquired.text:
            raise RuntimeError("a defect")
        return ()

    monkeypatch.setattr(module, "read_acquired", read)
    first, second = read_texts([STORY, "Peru and Chile met in Lima on Tuesday."])
    assert first.unread is not None
    assert "a defect" in first.unread.reason
    assert second.unread is None


def test_a_story_in_another_language_is_kept_and_nothing_is_read_from_it() -> None:
    text = (
        "Le président a dit que la paix était proche. L’Égypte a refusé de négocier avec le Soudan, a dit le ministre."
    )
    (outcome,) = read_texts([text])
    assert [type(thing) for thing in outcome.things] == [Source, Article]
