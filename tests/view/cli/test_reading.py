"""`detente read`: what goes into the record, what is said, and how it ends."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.view.cli.conftest import Run

from detente import open_record
from detente.record import Record

STORY = """Envoys meet in Vienna

VIENNA, March 3 — The envoys of France and Japan met here on Tuesday. "We will go on," France's envoy told reporters.

Subscribe to our newsletter
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "crisis"
    folder.mkdir()
    (folder / "vienna.txt").write_text(STORY, encoding="utf-8")
    return folder


@pytest.fixture
def mixed(folder: Path) -> Path:
    """A folder of which two files cannot be read."""
    (folder / "blank.txt").write_text(" \n\n ", encoding="utf-8")
    (folder / "noise.bin").write_bytes(bytes(range(256)) * 8)
    return folder


def test_what_is_read_lands_in_the_record(run: Run, folder: Path) -> None:
    result = run("read", str(folder))
    assert (result.status, result.out) == (0, "")
    assert "Read 1 of 1 input into crisis.db." in result.err
    with open_record("crisis.db") as store:
        record = store.record()
    assert [article.title for article in record.articles] == ["Envoys meet in Vienna"]
    assert len(record.runs) == 1


def test_an_explanation_names_the_run_that_read_the_story(run: Run, folder: Path) -> None:
    run("read", str(folder))
    run("read", str(folder), "--published", "1991", "--record", "other.db")
    with open_record("crisis.db") as store:
        (coded,), (coding,), event = store.record().runs, store.record().codings, store.record().events[0]
    assert f"read by {coded.id} (detente {coded.version})" in run("explain", event.id).out
    assert event.id in coding.things


def test_what_was_set_aside_is_said_with_the_reason(run: Run, folder: Path) -> None:
    said = run("read", str(folder)).err
    assert "Set aside" in said
    assert "notice" in said
    assert "1 passage" in said


def test_a_missing_date_of_publication_is_said_with_what_to_do(run: Run, folder: Path) -> None:
    story = "Last month the two ministers met again in Oslo for talks. They first met on May 3, 1991.\n"
    (folder / "undated.txt").write_text(story, encoding="utf-8")
    assert "No date of publication in 1 of" in (said := run("read", str(folder), "--record", "a.db").err)
    assert "--published" in said
    assert "No date" not in run("read", str(folder), "--published", "2009-03-04", "--record", "b.db").err


def test_stories_in_other_languages_are_counted(run: Run, tmp_path: Path) -> None:
    text = (
        "Le président a dit que la paix était proche. L’Égypte a refusé de négocier avec le Soudan, a dit le ministre."
    )
    (tmp_path / "paix.txt").write_text(text, encoding="utf-8")
    result = run("read", str(tmp_path / "paix.txt"), "--record", str(tmp_path / "a.db"))
    assert "kept without facts: 1 article (fr 1)" in result.err
    assert "not in English (fr)" in run("show", "--record", str(tmp_path / "a.db")).out


def test_reading_again_adds_nothing(run: Run, folder: Path) -> None:
    run("read", str(folder))
    first = run("export").out
    assert " 0 new" in run("read", str(folder)).err
    assert run("export").out == first


def test_what_cannot_be_read_is_named_and_the_rest_is_read(run: Run, mixed: Path) -> None:
    result = run("read", str(mixed), str(mixed / "missing.txt"))
    assert result.status == 1
    assert "Read 1 of 4 inputs" in result.err
    for name in ("blank.txt", "noise.bin", "missing.txt"):
        (line,) = (line for line in result.err.splitlines() if name in line)
        assert " → " in line
    with open_record("crisis.db") as store:
        assert (store.counts()["articles"], store.counts()["unread"]) == (1, 3)


def test_lines_go_to_stdout_and_into_no_record(run: Run, folder: Path) -> None:
    result = run("read", str(folder), "--jsonl")
    assert Record.from_jsonl(result.out).articles
    assert "Read 1 of 1 input." in result.err
    assert not Path("crisis.db").exists()


def test_lines_and_a_record_can_both_be_asked_for(run: Run, folder: Path) -> None:
    result = run("read", str(folder), "--jsonl", "--record", "both.db")
    with open_record("both.db") as store:
        assert store.record() == Record.from_jsonl(result.out)


def test_the_date_that_one_knows_is_the_date_of_publication(run: Run, folder: Path) -> None:
    result = run("read", str(folder), "--published", "2009-03-04", "--jsonl")
    (article,) = Record.from_jsonl(result.out).articles
    assert (article.published.edtf, article.published.basis) == ("2009-03-04", "given")


def test_tables_of_ones_own_are_read_and_the_last_one_wins(run: Run, folder: Path) -> None:
    (folder / "league.txt").write_text("The Fjord League said on Monday that it would go to court.\n", encoding="utf-8")
    Path("one.csv").write_text("name,kind,country\nFjord League,organisation,SWE\n", encoding="utf-8")
    Path("other.csv").write_text("name,kind,country\nFjord League,party,NOR\n", encoding="utf-8")
    result = run("read", "crisis", "--actors", "one.csv", "--actors", "other.csv", "--jsonl")
    assert "from one.csv.\nActors of your own are from other.csv.\n" in result.err
    record = Record.from_jsonl(result.out)
    assert [(a.kind, a.country) for a in record.actors if a.id == "fjord-league"] == [("party", "NOR")]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--published", "yesterday"], "--published"),
        (["--record", "no/such/folder.db"], "no such folder"),
        (["--record", "."], "a folder"),
        (["--actors", "nowhere.csv"], "nowhere.csv: No such file"),
        (["--actors", "crisis/vienna.txt"], "no column is called name"),
    ],
)
def test_what_cannot_be_done_is_said_before_anything_is_read(
    run: Run, folder: Path, arguments: list[str], said: str
) -> None:
    result = run("read", str(folder), *arguments)
    assert result.status == 2
    assert said in result.err
    assert not Path("crisis.db").exists()


def test_nothing_to_read_is_a_mistake_of_use(run: Run) -> None:
    assert run("read").status == 2


def detente(*arguments: str, **options: object) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "detente", *arguments]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False, **options)  # type: ignore[call-overload,no-any-return]


def test_the_package_is_the_command() -> None:
    done = detente("--version")
    assert (done.returncode, done.stdout.split()[0], done.stderr) == (0, "detente", "")


def test_data_and_words_come_apart(folder: Path) -> None:
    done = detente("read", str(folder), "--jsonl")
    assert done.returncode == 0
    assert all(json.loads(line)["type"] for line in done.stdout.splitlines())
    assert "Read 1 of 1 input." in done.stderr


@pytest.mark.parametrize("arguments", [["export"], ["show"], ["events"], ["events", "--csv"]])
def test_a_pipe_that_closes_early_is_no_error_to_tell(record: Path, arguments: list[str]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    command = [sys.executable, "-m", "detente", *arguments, "--record", str(record)]
    done = subprocess.run(command, stdout=writing, stderr=subprocess.PIPE, encoding="utf-8", check=False)
    os.close(writing)
    assert done.stderr == ""
