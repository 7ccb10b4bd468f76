"""The pages of dyads: between whom most happens, and what two do to each other."""

import csv
import io
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from tests import crisis
from tests.crisis import CRISIS
from tests.reviews import merged
from tests.view.web.rooms import reading
from typer.testing import CliRunner

from detente.store import open_store
from detente.view.cli.app import app


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> TestClient:
    return reading(CRISIS, tmp_path_factory.mktemp("dyads"))


@pytest.mark.parametrize(
    ("query", "counts"),
    [
        ("", [("ARL", "BSM", 10, 4, 6)]),
        ("?quad=1", [("ARL", "BSM", 2, 2, 0)]),
        ("?quad=3&quad=4", [("ARL", "BSM", 6, 0, 6)]),
        ("?from=2031-03-10", [("ARL", "BSM", 3, 3, 0)]),
        ("?actor=Besmar", [("ARL", "BSM", 10, 4, 6)]),
        ("?actor=coast-front", []),
        ("?until=2030", []),
    ],
)
def test_pairs_by_days_and_quad_class(
    room: TestClient, query: str, counts: list[tuple[str, str, int, int, int]]
) -> None:
    rows = room.get(f"/dyads{query}{'&' if query else '?'}format=json").json()["rows"]
    keys = ("one", "other", "happenings", "cooperation", "conflict")
    assert [tuple(row[key] for key in keys) for row in rows] == counts
    assert ("Nothing of the kind" in room.get(f"/dyads{query}").text) is not bool(counts)


@pytest.mark.parametrize(
    ("path", "says"),
    [
        ("/dyads", ["Arland – Besmar", 'href="/dyads/ARL/BSM"', "4 of cooperation, 6 of conflict"]),
        ("/dyads/ARL/BSM", ["Arland and Besmar", "counts with everybody of its country", "Ilse Marn", "counts alone"]),
        ("/dyads/ARL/BSM", ["Arland → Besmar", "Besmar → Arland", "With each other", "material conflict"]),
        ("/dyads/ARL/BSM?by=week", ["2031-W10", "by week"]),
        ("/dyads/ARL/BSM?by=month", ["2031-03"]),
        ("/dyads/ARL/BSM?by=nonsense", ["by month"]),
        ("/dyads/ARL/BSM?until=2030", ["Nothing is known to have happened"]),
        ("/dyads/ilse-marn/BSM", ["Ilse Marn and Besmar"]),
    ],
)
def test_what_the_pages_say(room: TestClient, path: str, says: list[str]) -> None:
    answer = room.get(path)
    assert answer.status_code == 200
    assert [words for words in says if words not in answer.text] == []


@pytest.mark.parametrize("by", ["week", "month", "year"])
@pytest.mark.parametrize("claimed", [True, False])
def test_pages_and_command_line_agree(room: TestClient, by: str, claimed: bool, tmp_path: Path) -> None:
    place = tmp_path / "crisis.db"
    with open_store(place) as store, store.writing() as writer:
        writer.add(CRISIS)
    flags = ["--claimed"] if claimed else []
    told = CliRunner().invoke(app, ["dyad", "ARL", "BSM", "--by", by, "--record", str(place), "--csv", *flags])
    asked = {"by": by, "format": "csv"} | ({} if claimed else {"claimed": "no"})
    shown = room.get("/dyads/ARL/BSM", params=asked)
    assert [*csv.reader(io.StringIO(shown.text))] == [*csv.reader(io.StringIO(told.stdout))]


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/dyads/ARL/nobody", 404),
        ("/dyads/nobody/ARL", 404),
        ("/dyads/ARL/BSM?from=soon", 400),
        ("/dyads?from=soon", 400),
    ],
)
def test_who_is_not_there_and_what_is_no_date(room: TestClient, path: str, status: int) -> None:
    assert room.get(path).status_code == status


def test_facts_stand_on_the_side_of_who_says_or_does_them(room: TestClient) -> None:
    told = room.get("/dyads/ARL/BSM").text.partition('class="plain sides"')[2]
    sides = {event.id: told[: told.index(f"/facts/{event.id}")].rpartition('<li class="')[2] for event in _DONE}
    assert {id: words.partition('"')[0] for id, words in sides.items()} == {
        crisis.CLOSE.id: "there",
        crisis.SHELLED.id: "there",
        crisis.SAILORS.id: "back",
        crisis.ARRIVED.id: "back",
        crisis.TALKS.id: "between",
    }


_DONE = (crisis.CLOSE, crisis.SHELLED, crisis.SAILORS, crisis.ARRIVED, crisis.TALKS)


def test_what_was_only_planned_or_called_off_is_not_between_them(room: TestClient) -> None:
    told = room.get("/dyads/ARL/BSM").text
    assert f"/facts/{crisis.VISIT.id}" not in told
    assert f"/facts/{crisis.MINISTERS.id}" not in told


def test_word_stands_against_word_where_one_denies_what_the_other_vouches_for(tmp_path: Path, room: TestClient) -> None:
    assert "Word against word" not in room.get("/dyads/ARL/coast-front").text
    told = room.get("/dyads/BSM/coast-front").text
    assert "Word against word" in told
    assert f"/facts/{crisis.DENIAL.id}" in told


def test_a_side_that_is_another_leads_there(tmp_path: Path) -> None:
    room = reading([*CRISIS, merged("BSM", "coast-front")], tmp_path)
    answer = room.get("/dyads/ARL/coast-front", follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (307, "/dyads/ARL/BSM")
