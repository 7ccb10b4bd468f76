"""The brief of some days is that of the whole record, as far as one asks for it."""

import json
from datetime import date
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from tests.crisis import CLOSE, CRISIS, FISH, REFUSED, SAILORS
from tests.view.web.rooms import reading

from detente.record import Incident, Link, make_id
from detente.store import open_store
from detente.view.export import brief_as_markdown
from detente.view.facts import brief
from detente.view.web import Room
from detente.view.web.lately import lately


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> TestClient:
    return reading(CRISIS, tmp_path_factory.mktemp("room"))


@pytest.mark.parametrize("since", ["2031-03-01", "2031-03-04", "2031-03-09", "2031-03-11", "2031-03-12"])
def test_of_a_small_record_it_is_that_of_the_whole(tmp_path: Path, since: str) -> None:
    store = open_store(tmp_path / "crisis.db")
    with store.writing() as writer:
        writer.add(CRISIS)
    day = date.fromisoformat(since)
    written = lately(Room(store=store), store.catalogue(), since=day).brief
    whole = brief(CRISIS, (*CRISIS.events, *CRISIS.statements), since=day)
    assert brief_as_markdown(written) == brief_as_markdown(whole)


def test_reports_that_nobody_shows_do_not_hinder(tmp_path: Path) -> None:
    """Incidents hold events together that no link joins to what is shown."""
    unlinked = [thing for thing in CRISIS if not isinstance(thing, Link | Incident)]
    events = tuple(sorted((CLOSE.id, SAILORS.id, REFUSED.id, FISH.id)))
    client = reading([*unlinked, Incident(id=make_id("incident", *events), events=events)], tmp_path)
    for path in ("/", "/brief", "/brief?since=2031-03-09"):
        assert client.get(path).status_code == 200
    assert "4 reports" in client.get("/brief").text


def test_it_is_about_whom_one_asks_for(client: TestClient) -> None:
    page = client.get("/brief?since=2031-03-01&about=coast").text
    assert "about coast" in page
    assert "shelled" in page
    assert "visit Arland" not in page


def test_it_can_be_had_as_markdown(client: TestClient) -> None:
    answer = client.get("/brief?since=2031-03-09&format=markdown")
    assert answer.headers["content-type"].startswith("text/markdown")
    assert 'filename="brief-of-2031-03-11-since-2031-03-09.md"' in answer.headers["content-disposition"]
    assert answer.text.startswith("# Brief of 2031-03-11, since 2031-03-09")
    assert r"\<b\>as promised\</b\>" in answer.text


def test_it_gives_its_facts_as_rows_each_once(client: TestClient) -> None:
    rows = json.loads(client.get("/brief?since=2031-03-01&format=json").text)["rows"]
    ids = [row["id"] for row in rows]
    assert len(ids) == len(set(ids)) > 5


@pytest.mark.parametrize(
    ("asked", "status"), [("since=tomorrow", 400), ("since=2031-03-32", 400), ("about=" + "x" * 300, 422)]
)
def test_what_is_no_day_or_no_name_is_refused(client: TestClient, asked: str, status: int) -> None:
    assert client.get(f"/brief?{asked}").status_code == status


def test_hostile_names_are_shown_as_they_are(client: TestClient) -> None:
    page = client.get("/brief", params={"about": '"><script>alert(1)</script>'}).text
    assert "<script>" not in page
    assert "Nothing was told in these days" in page


def test_what_nobody_is_told_of_is_empty(tmp_path: Path) -> None:
    assert "Nothing was told in these days" in reading([], tmp_path).get("/brief").text
