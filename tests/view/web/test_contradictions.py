"""The page of contradictions shows both sides of a link, finds fewer by what one asks, and gives all as rows."""

import csv
import io
import re
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from tests import crisis
from tests.crisis import CRISIS, DENIAL, DENIED, KEPT, NEVER, READY, SHELLED, THIRD, TURN
from tests.view.web.rooms import reading

from detente.record import Link, Record, make_id


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> TestClient:
    return reading(CRISIS, tmp_path_factory.mktemp("room"))


def ids(page: str) -> list[str]:
    return re.findall(r'<article class="pair ?" aria-labelledby="([^"]+)"', page)


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("", {"TURN", "FREED", "DENIAL"}),
        ("kind=denies", {"DENIAL"}),
        ("kind=fulfils&kind=answers", {"KEPT", "ANSWER"}),
        ("rift=one+speaker", {"TURN"}),
        ("rift=one+government", set()),
        ("by=ilse-marn", {"TURN"}),
        ("outlet=Meridian+Wire", {"DENIAL"}),
        ("from=2031-03-09", {"FREED", "DENIAL"}),
        ("search=sell+gas", {"TURN"}),
        ("min_confidence=0.95", set()),
        ("rift=nonsense", set()),
        ("kind=nonsense", set()),
    ],
)
def test_it_finds_what_is_asked_for(client: TestClient, asked: str, found: set[str]) -> None:
    shown = ids(client.get(f"/contradictions?{asked}").text)
    assert set(shown) == {getattr(crisis, name).id for name in found}


def test_the_earlier_stands_before_the_later(client: TestClient) -> None:
    page = client.get("/contradictions?rift=one+speaker").text
    assert page.index("reversed by") < page.index(">reverses<")
    assert page.index(f"/facts/{NEVER.id}") < page.index(f"/facts/{READY.id}")


def test_a_pair_says_who_when_where_and_why(client: TestClient) -> None:
    page = client.get("/contradictions?kind=denies").text
    for said in ("Besmar denies Coast Front", "2031-02-28", "2031-03-11", "Meridian Wire, 2031-03-04"):
        assert said in page
    assert "on the word of <a" in page
    assert "denies “had shelled”" in page
    assert f"/articles/{SHELLED.article}?fact={SHELLED.id}#{SHELLED.id}" in page
    assert "one speaker on both sides" in client.get("/contradictions?kind=reverses").text


def test_orders(client: TestClient) -> None:
    by_day = [TURN.id, crisis.FREED.id, DENIAL.id]
    shown = {order: ids(client.get(f"/contradictions?order={order}").text) for order in ("", "latest", "surest")}
    assert sorted(shown[""]) == sorted(by_day)
    assert shown[""][0] == TURN.id
    assert shown["latest"] == [*reversed(shown[""])]
    assert sorted(shown["surest"]) == sorted(by_day)


def test_rows_hold_all_that_is_asked_for(client: TestClient) -> None:
    rows = [*csv.DictReader(io.StringIO(client.get("/contradictions?format=csv").text))]
    assert {row["id"] for row in rows} == set(ids(client.get("/contradictions").text))
    given = client.get("/contradictions?kind=fulfils&format=json").json()["rows"]
    assert [row["id"] for row in given] == [KEPT.id]
    assert given[0]["reason"] == KEPT.reason


def test_facets_count_and_lead_to_what_they_count(client: TestClient) -> None:
    page = client.get("/contradictions").text
    found = re.search(r'href="([^"]+)"><span>denies</span><span class="count">(\d+)<', page)
    assert found is not None
    assert len(ids(client.get(found.group(1)).text)) == int(found.group(2)) == 1
    asked = client.get("/contradictions?rift=one+speaker").text
    assert 'href="/contradictions" aria-current="true"><span>one speaker' in asked


def test_hostile_words_are_shown_as_words(tmp_path: Path) -> None:
    evil = Link(
        id=make_id("link", "evil"),
        kind=DENIAL.kind,
        from_=DENIED.id,
        to=READY.id,
        confidence=0.5,
        reason="<script>alert(1)</script>",
    )
    page = reading(Record([*CRISIS, evil]), tmp_path).get("/contradictions?kind=denies").text
    assert evil.id in page
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert" in page


def test_what_is_not_there_is_said(client: TestClient) -> None:
    assert "Nothing of the kind" in client.get("/contradictions?kind=repeats").text
    assert "no more pages" in client.get("/contradictions?page=9").text
    assert client.get("/contradictions?from=yesterday").status_code == 400
    assert THIRD.publisher is not None
