"""The page of runs says what two of them read differently, and its rows are those of `detente diff`."""

import csv
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from msgspec.structs import replace
from tests.coded import A, B, C, put, read_from, read_twice
from tests.records import MET, RECORD, REFUSED, SOURCE
from tests.reviews import rejected
from tests.view.web.rooms import filled, reader
from tests.view.web.test_fact import plain

from detente.record import AnyThing, Source, Statement
from detente.store import Store
from detente.view.web.pages.diff import PER_PAGE


@pytest.fixture
def store(tmp_path: Path) -> Store:
    store = filled(tmp_path / "crisis.db", [])
    read_twice(store)
    return store


@pytest.fixture
def client(store: Store) -> TestClient:
    return reader(store, follow=True)


def test_the_first_and_the_last_run_are_compared(client: TestClient) -> None:
    page = plain(client.get("/diff").text)
    assert "run-a , detente 9.9: read 1 source" in page
    assert "Both read 1 source; 0 only the first, 0 only the second." in page
    assert "events 2 1 1 0 0.571" in page
    assert "Fields that differ: status of 1 event." in page
    assert "status: occurred → planned" in page
    assert "REJECT occurred: tariq-aziz → george-h-w-bush" in page


def test_any_two_can_be(client: TestClient) -> None:
    page = plain(client.get("/diff", params={"one": B.id, "other": "first"}).text)
    assert "status: planned → occurred" in page
    assert "event · only second" in page
    assert "Nothing differs" in plain(client.get("/diff?one=first&other=first").text)


def test_a_run_that_is_not_there_is_told(client: TestClient) -> None:
    assert client.get("/diff?one=nobody").status_code == 404


def test_every_fact_leads_to_its_explanation(client: TestClient) -> None:
    page = client.get("/diff").text
    for fact in (MET, REFUSED):
        assert f'href="/facts/{fact.id}"' in page


def test_rows_are_those_of_the_command(client: TestClient, store: Store) -> None:
    with store.writing() as writer:
        writer.add([rejected(MET.id)])
    rows = list(csv.DictReader(client.get("/diff?format=csv").text.splitlines()))
    assert [(row["change"], row["field"], row["decided"]) for row in rows] == [
        ("changed", "status", "reject"),
        ("only first", "", ""),
    ]
    assert client.get("/diff?format=json").json()["rows"][0]["first_id"] == MET.id


def test_what_is_in_the_news_is_only_shown(client: TestClient, store: Store) -> None:
    hostile = [
        replace(thing, medium="<script>alert(1)</script>\x1b[31m") if isinstance(thing, Statement) else thing
        for thing in read_from(SOURCE.id, RECORD)
    ]
    put(store, C, hostile)
    page = client.get("/diff").text
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)" in page


def test_many_sources_are_parted_into_pages(client: TestClient, store: Store) -> None:
    for number in range(PER_PAGE):
        source = Source(
            id=f"source-{number}", uri=f"{number}.txt", sha256="0", media_type="text/plain", encoding="utf-8"
        )
        things: tuple[AnyThing, ...] = (source,)
        put(store, A, things)
        put(store, B, things)
    page = plain(client.get("/diff?one=first&other=last").text)
    assert "Page 1 of 2" in page
    assert f"of {PER_PAGE} sources" in page
    assert "status: occurred" in page
    assert "Nothing differs in these sources" in plain(client.get("/diff?one=first&other=last&page=2").text)


def test_where_one_run_alone_has_read_it_says_so(tmp_path: Path) -> None:
    with filled(tmp_path / "one.db", []) as store:
        put(store, A, read_from(SOURCE.id, RECORD))
        client = reader(store)
        assert "One run alone" in plain(client.get("/diff").text)
        assert [row["id"] for row in client.get("/diff?format=json").json()["rows"]] == [A.id]
