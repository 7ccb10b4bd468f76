"""`detente verify` says what is wrong and what to do, and `detente backup` makes a copy that can be relied on."""

import json
import sqlite3
import zipfile
from pathlib import Path

import pytest
from tests import sound
from tests.view.cli.conftest import Run

from detente.store import open_store


@pytest.fixture
def read(tmp_path: Path, run: Run) -> Path:
    """A record that was read from files, a zip and a table among them."""
    papers = tmp_path / "papers"
    papers.mkdir()
    for name, text in sound.PLACES.items():
        (papers / name).write_text(text)
    with zipfile.ZipFile(papers / "more.zip", "w") as archive:
        archive.writestr("old.txt", sound.LATER.replace("March 10", "March 12"))
    row = {"text": sound.MORNING.replace("Monday", "Tuesday"), "url": "https://example.org/a"}
    (papers / "rows.jsonl").write_text(json.dumps(row) + "\n")
    assert run("read", "papers", "--published", "2003-03-04", "--jobs", "0").status == 0
    return papers


@pytest.mark.usefixtures("read")
def test_a_record_that_is_sound_is_said_to_be(run: Run) -> None:
    result = run("verify")
    assert (result.status, result.out) == (0, "")
    assert "Nothing is wrong with it." in result.err
    assert "5 articles" in result.err
    assert "things a second" in result.err
    assert json.loads(run("verify", "--json").out) == []


@pytest.mark.usefixtures("read")
def test_what_is_wrong_is_named_with_what_to_do(run: Run) -> None:
    with sqlite3.connect("crisis.db") as connection:
        (id,) = connection.execute("SELECT id FROM events WHERE seq = 1").fetchone()
        connection.execute("UPDATE events SET status = 'denied' WHERE seq = 1")
    result = run("verify")
    assert result.status == 1
    assert result.out == f"events {id}: its column status is not what its JSON says [columns]\n"
    assert "1 thing is wrong" in result.err
    assert "→ export the record" in result.err
    (found,) = json.loads(run("verify", "--json").out)
    assert (found["check"], found["kind"], found["id"]) == ("columns", "events", id)
    assert set(found) == {"check", "kind", "id", "what", "advice"}


def test_what_is_no_record_cannot_be_verified(run: Run, tmp_path: Path) -> None:
    assert run("verify").status == 2
    (tmp_path / "letter.db").write_text("Dear Ada, " * 400)
    result = run("verify", "--record", "letter.db")
    assert result.status == 2
    assert "this file is something else" in result.err


def test_inputs_are_as_they_were(run: Run, read: Path) -> None:
    result = run("verify", "--inputs", "papers")
    assert (result.status, result.out) == (0, "")
    assert "Sources: 5 as they were read." in result.err
    read.rename("elsewhere")
    result = run("verify", "--inputs", "elsewhere")
    assert (result.status, result.out) == (0, "")
    assert "Sources: 4 as they were read, elsewhere, 1 as they were read." in result.err


def test_inputs_that_changed_or_are_gone_are_named(run: Run, read: Path) -> None:
    (read / "morning.txt").write_text(sound.MORNING + "\nMore was said.")
    (read / "evening.txt").unlink()
    (read / "more.zip").unlink()
    (read / "new.txt").write_text("Nothing of this was read.")
    result = run("verify", "--inputs", "papers")
    assert result.status == 1
    told = sorted(line.partition(": ")[2] for line in result.out.splitlines())
    assert told == [
        "papers/evening.txt is not there any more [originals]",
        "papers/more.zip!/old.txt is not there any more [originals]",
        "papers/morning.txt has other bytes than those that were read [originals]",
    ]
    for part in ("2 as they were read", "1 changed", "2 missing", "1 inputs that the record does not have"):
        assert part in result.err
    result = run("verify", "--inputs", "papers/later.txt")
    assert result.status == 0
    assert "4 not among the inputs" in result.err


def test_words_that_are_not_in_the_original_are_told(run: Run, read: Path) -> None:
    """The text of an article is another than the original: its id tells so, and so does the original."""
    with sqlite3.connect("crisis.db") as connection:
        (seq, line) = connection.execute("SELECT seq, json FROM articles ORDER BY seq LIMIT 1").fetchone()
        connection.execute("UPDATE articles SET json = ? WHERE seq = ?", (line.replace("Chile", "China"), seq))
    result = run("verify", "--inputs", str(read.name))
    assert "its words are not those of papers/" in result.out


@pytest.mark.usefixtures("read")
def test_a_backup_is_checked_and_overwrites_nothing(run: Run) -> None:
    result = run("backup", "copy.db")
    assert (result.status, result.out) == (0, "")
    assert "nothing is wrong with it" in result.err
    assert run("verify", "--record", "copy.db", "--inputs", "papers").status == 0
    with open_store("copy.db") as copy, open_store("crisis.db") as record:
        assert copy.record() == record.record()
    again = run("backup", "copy.db")
    assert again.status == 2
    assert "is there already" in again.err


@pytest.mark.usefixtures("read")
def test_a_backup_of_what_is_not_sound_says_so(run: Run) -> None:
    with sqlite3.connect("crisis.db") as connection:
        connection.execute("UPDATE events SET status = 'denied'")
    result = run("backup", "copy.db")
    assert result.status == 1
    assert "✗ events event-" in result.err
    assert Path("copy.db").exists()


def test_letters_of_any_kind_are_no_damage(run: Run, tmp_path: Path) -> None:
    """The character 0, marks that turn the line round, letters that FTS5 does not know, and a word without end."""
    papers = tmp_path / "odd"
    papers.mkdir()
    odd = f"\u202e Zero \0 here. {sound.MORNING} 中国外交部 said on Monday that नमस्ते. a\u19b0b x\u0301 {'w' * 40_000}\n"
    (papers / "odd.txt").write_text(odd)
    (papers / "wide.txt").write_bytes(sound.EVENING.encode("utf-16"))
    assert run("read", "odd", "--published", "2003-03-04", "--jobs", "0").status == 0
    result = run("verify", "--inputs", "odd")
    assert (result.status, result.out) == (0, "")
    assert run("backup", "copy.db").status == 0
