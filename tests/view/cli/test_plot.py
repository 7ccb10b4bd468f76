"""`detente plot`: pictures in files, and what it says where there is nothing to draw."""

import subprocess
import sys
from pathlib import Path

import pytest
from tests.view.cli.conftest import Run

from detente.record import Record
from detente.store import open_store

PLOTS = {
    "timeline": ["timeline"],
    "timeline by actor": ["timeline", "--rows", "actor", "--by", "ARL", "--from", "2031-03"],
    "dyad": ["dyad", "ARL", "BSM", "--by", "week", "--claimed"],
    "positions": ["positions", "marn", "--on", "gas"],
    "network": ["network"],
}

pytestmark = pytest.mark.usefixtures("crisis")


@pytest.mark.parametrize("name", PLOTS)
@pytest.mark.parametrize(("ending", "begins"), [("svg", b"<svg"), ("PNG", b"\x89PNG"), ("html", b"<!DOCTYPE html>")])
def test_pictures_are_written(run: Run, name: str, ending: str, begins: bytes) -> None:
    file = Path(f"crisis.{ending}")
    result = run("plot", *PLOTS[name], "-o", str(file))
    assert (result.status, result.out) == (0, "")
    assert file.name in result.err
    assert file.read_bytes().startswith(begins)


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["timeline"], ["Events, in rows by root", "13 events (14 reports) · 4 sources", "1 without a date not drawn"]),
        (["timeline", "--status", "planned", "--by", "BSM"], ["Events that are planned by BSM", "1 event · 1 source"]),
        (["dyad", "ARL", "BSM"], ["What ARL and BSM did to each other", "2031-03, by month", "9 events"]),
        (["dyad", "ARL", "BSM", "--until", "2031-03-03"], ["until 2031-03-03", "4 events (5 reports)"]),
        (["positions", "marn", "--on", "gas"], ["What marn said and did, on “gas”", "2 statements", "reverses: "]),
        (["network", "--from", "2031-03-08"], ["Who did what to whom from 2031-03-08 (occurred)", "Arland"]),
    ],
)
def test_a_picture_says_what_is_shown(run: Run, arguments: list[str], says: list[str]) -> None:
    run("plot", *arguments, "-o", "a.svg")
    svg = Path("a.svg").read_text(encoding="utf-8")
    assert [words for words in says if words not in svg] == []


@pytest.mark.parametrize(
    "command",
    ["timeline --by x", "dyad ARL x", "positions x", "network --root protest", "network --status cancelled --by x"],
)
def test_where_nothing_fits_words_say_so_and_what_to_do(run: Run, command: str) -> None:
    result = run("plot", *command.split(), "-o", "a.svg")
    assert (result.status, result.out) == (2, "")
    assert "crisis.db: nothing in the record fits" in result.err
    assert "detente actors" in result.err
    assert not Path("a.svg").exists()


@pytest.mark.parametrize(
    ("command", "says"),
    [
        ("timeline --status cancelled", "none has a date"),
        ("network --root mobilize", "between two"),
        ("dyad ARL BSM --by week --from 2031-03-14", "within one week"),
    ],
)
def test_where_what_fits_cannot_be_drawn_words_say_why(run: Run, command: str, says: str) -> None:
    result = run("plot", *command.split(), "-o", "a.svg")
    assert result.status == 2
    assert says in result.err


def test_a_file_that_is_no_picture_is_a_mistake_of_use(run: Run) -> None:
    result = run("plot", "timeline", "-o", "a.pdf")
    assert result.status == 2
    assert ".svg, .png" in result.err


def test_a_folder_that_is_not_there_is_named(run: Run) -> None:
    result = run("plot", "timeline", "-o", "nowhere/a.svg")
    assert result.status == 2
    assert "nowhere/a.svg: cannot be written" in result.err


def test_an_empty_record_is_told(run: Run, tmp_path: Path) -> None:
    with open_store(tmp_path / "empty.db") as store, store.writing() as writer:
        writer.add(Record([]))
    assert "nothing in the record fits" in run("plot", "timeline", "-o", "a.svg", "--record", "empty.db").err


def test_only_plots_import_what_draws() -> None:
    code = "import sys, detente.view.cli; sys.exit(bool({'altair', 'vl_convert', 'narwhals'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
