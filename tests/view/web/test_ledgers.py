"""The pages of ledgers say what became of every line, and agree with the command line."""

import csv
import io
import json
from pathlib import Path

import msgspec
import pytest
from fastapi.testclient import TestClient
from tests import crisis
from tests.crisis import CRISIS
from tests.view.web.rooms import reading
from typer.testing import CliRunner

from detente.record import Actor, Event
from detente.store import open_store
from detente.view.cli.app import app
from detente.view.facts import Ledger


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> TestClient:
    return reading(CRISIS, tmp_path_factory.mktemp("ledgers"))


@pytest.mark.parametrize(
    ("path", "says"),
    [
        ("/ledgers", ["Threats", "Meetings", 'href="/ledgers/threats?state=overdue"', "2031-03-11"]),
        ("/ledgers/threats", ["threatened", "overdue", "deadline 2031-03-10"]),
        ("/ledgers/threats?as_of=2031-03-04", ["threatened", "open", "2031-03-04"]),
        ("/ledgers/promises", ["fulfilled", "carries out", f"/facts/{crisis.KEPT.id}", f"/facts/{crisis.ARRIVED.id}"]),
        ("/ledgers/demands", ["refused", f"/facts/{crisis.ANSWER.id}"]),
        ("/ledgers/measures", ["lifted", "announced", "from 2031-04-01"]),
        ("/ledgers/meetings", ["2 reports", "planned", "called off"]),
        ("/ledgers/tests", ["test-fired"]),
        ("/ledgers/threats?by=BSM", ["No line of this ledger fits"]),
        ("/ledgers/threats?root=AGREE", ["No line of this ledger fits"]),
        ("/ledgers/meetings?state=nonsense", ["3 lines"]),
        ("/ledgers/meetings?first=pressing", ["3 lines", "<b>what is due first</b>"]),
    ],
)
def test_what_the_pages_say(room: TestClient, path: str, says: list[str]) -> None:
    answer = room.get(path)
    assert answer.status_code == 200
    assert [words for words in says if words not in answer.text] == []


@pytest.mark.parametrize(
    ("path", "status"), [("/ledgers/wishes", 404), ("/ledgers/threats?as_of=soon", 400), ("/ledgers?as_of=soon", 400)]
)
def test_what_is_no_ledger_and_no_day(room: TestClient, path: str, status: int) -> None:
    assert room.get(path).status_code == status


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("", [crisis.TALKS, crisis.VISIT, crisis.MINISTERS]),
        ("?first=pressing", [crisis.VISIT, crisis.TALKS, crisis.MINISTERS]),
        ("?order=latest", [crisis.VISIT, crisis.TALKS, crisis.MINISTERS]),
        ("?state=held", [crisis.TALKS]),
        ("?state=held&state=planned", [crisis.TALKS, crisis.VISIT]),
        ("?to=ARL", [crisis.VISIT]),
        ("?from=2031-03-10", [crisis.VISIT]),
        ("?outlet=The+Harbour+Post&state=planned", [crisis.VISIT]),
    ],
)
def test_lines_are_chosen_and_put_in_order(room: TestClient, query: str, ids: list[Event]) -> None:
    path = f"/ledgers/meetings{query}{'&' if query else '?'}format=json"
    assert [row["id"] for row in room.get(path).json()["rows"]] == [event.id for event in ids]


@pytest.mark.parametrize("which", Ledger)
@pytest.mark.parametrize("as_of", [None, "2031-03-04", "2031-03-09"])
def test_pages_and_command_line_agree(room: TestClient, which: Ledger, as_of: str | None, tmp_path: Path) -> None:
    place = tmp_path / "crisis.db"
    with open_store(place) as store, store.writing() as writer:
        writer.add(CRISIS)
    told = CliRunner().invoke(
        app, ["ledger", which, "--record", str(place), "--csv", *(["--as-of", as_of] if as_of else [])]
    )
    shown = room.get(f"/ledgers/{which}", params={"format": "csv"} | ({"as_of": as_of} if as_of else {}))
    assert [*csv.reader(io.StringIO(shown.text))] == [*csv.reader(io.StringIO(told.stdout))]


def test_all_that_is_asked_for_is_given_and_not_only_the_page_shown(tmp_path: Path) -> None:
    many = [
        msgspec.structs.replace(crisis.CLOSE, id=f"event-{number:03}", sentence=crisis.CLOSE.sentence)
        for number in range(120)
    ]
    room = reading([*CRISIS, *many], tmp_path)
    assert len(room.get("/ledgers/threats?format=json").json()["rows"]) == 121
    assert "Page 3 of 3" in room.get("/ledgers/threats?page=3").text
    assert room.get("/ledgers/threats?page=9").status_code == 200


def test_hostile_words_are_shown_and_not_run(tmp_path: Path) -> None:
    hostile = "<script>alert(1)</script>"
    named = (msgspec.structs.replace(one, name=hostile) if isinstance(one, Actor) else one for one in CRISIS)
    room = reading(named, tmp_path)
    for path in ("/ledgers", "/ledgers/threats", f"/ledgers/threats?as_of=2031&state={hostile}&search={hostile}"):
        assert hostile not in room.get(path).text


def test_rows_cite_the_page(room: TestClient) -> None:
    head = json.loads(room.get("/ledgers/threats?state=overdue&format=json").text)
    assert head["cite"]["permalink"] == "http://localhost/ledgers/threats?state=overdue"
