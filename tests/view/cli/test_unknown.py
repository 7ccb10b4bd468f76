"""`detente unknown-actors`: what it lists becomes a table, and with the table it is known."""

import csv
import json
from pathlib import Path

import pytest
from tests.view.cli.conftest import Run

STORY = """OSLO, March 3 — The Fjord League accused Tonye Briggs on Tuesday of breaking the truce.

"We will go on," Tonye Briggs told reporters. He rejected the accusation.
"""


@pytest.fixture
def read(run: Run) -> None:
    Path("story.txt").write_text(STORY, encoding="utf-8")
    assert run("read", "story.txt", "--published", "2009-03-04").status == 0


@pytest.mark.usefixtures("read")
def test_what_is_listed_can_be_filled_in_and_read_again(run: Run) -> None:
    rows = list(csv.DictReader(run("unknown-actors", "--csv").out.splitlines()))
    assert {row["name"]: row["kind"] for row in rows} == {"Tonye Briggs": "person", "Fjord League": "organisation"}
    with Path("mine.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0])
        writer.writeheader()
        writer.writerows(row | {"country": "NOR"} for row in rows)
    run("read", "story.txt", "--published", "2009-03-04", "--actors", "mine.csv", "--record", "again.db")
    countries = {a["id"]: a["country"] for a in json.loads(run("actors", "--json", "--record", "again.db").out)}
    assert countries["tonye-briggs"] == countries["fjord-league"] == "NOR"
    assert json.loads(run("unknown-actors", "--json", "--record", "again.db", "--actors", "mine.csv").out) == []


@pytest.mark.usefixtures("read")
def test_a_standing_table_is_known(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    (tmp_path / "detente").mkdir()
    (tmp_path / "detente" / "actors.csv").write_text("name\nTonye Briggs\n")
    assert [one["name"] for one in json.loads(run("unknown-actors", "--json").out)] == ["Fjord League"]


@pytest.mark.usefixtures("read")
def test_the_table_on_a_screen_has_name_kind_facts_and_example(run: Run) -> None:
    first = run("unknown-actors").out.splitlines()[3]
    (briggs,) = (one for one in json.loads(run("unknown-actors", "--json").out) if one["kind"] == "person")
    assert first.split()[:4] == ["Tonye", "Briggs", "person", str(briggs["facts"])]
    assert "Briggs" in briggs["example"]


@pytest.mark.usefixtures("record")
def test_two_forms_at_once_are_a_mistake_of_use(run: Run) -> None:
    result = run("unknown-actors", "--json", "--csv")
    assert (result.status, result.out) == (2, "")


@pytest.mark.usefixtures("record")
def test_where_all_are_known_words_say_so(run: Run) -> None:
    Path("mine.csv").write_text("name,kind\nUN Security Council,organisation\n")
    result = run("unknown-actors", "--actors", "mine.csv")
    assert (result.status, result.out) == (0, "")
    assert "Nothing" in result.err
