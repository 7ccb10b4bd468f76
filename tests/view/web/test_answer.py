"""A page can be had to read, as CSV and as JSON, and says how it is cited."""

import csv
import io
import json
from datetime import date

import pytest
from fastapi.testclient import TestClient
from hypothesis import given
from hypothesis import strategies as st
from lxml import html
from tests.crisis import CRISIS, FIRST, MARN, NEVER
from tests.view.web.rooms import HERE

from detente.store import Store
from detente.view.web import Room, application
from detente.view.web.cite import citation


def test_rows_are_all_that_is_asked_for_whatever_the_page(client: TestClient) -> None:
    rows = list(csv.DictReader(io.StringIO(client.get("/statements?page=9&format=csv").text)))
    assert {row["id"] for row in rows} == {statement.id for statement in CRISIS.statements}


def test_json_says_what_it_is_and_where_it_was_read(client: TestClient) -> None:
    found = json.loads(client.get(f"/statements?by={MARN.id}&format=json").text)
    assert found["title"] == "Statements"
    assert found["cite"]["permalink"] == f"http://localhost/statements?by={MARN.id}"
    assert NEVER.id in [row["id"] for row in found["rows"]]


def test_what_a_form_leaves_empty_is_not_cited(client: TestClient) -> None:
    found = json.loads(client.get("/statements?search=gas&like=&format=json").text)
    assert found["cite"]["permalink"] == "http://localhost/statements?search=gas"


@pytest.mark.parametrize("form", ["csv", "json"])
def test_nothing_found_is_no_rows_and_no_error(client: TestClient, form: str) -> None:
    answered = client.get(f"/statements?search=zebra&format={form}")
    assert answered.status_code == 200
    found = json.loads(answered.text)["rows"] if form == "json" else list(csv.DictReader(io.StringIO(answered.text)))
    assert found == []


def test_the_page_links_to_its_forms_and_cites_itself(client: TestClient) -> None:
    shown = html.fromstring(client.get(f"/statements?by={MARN.id}").text)
    links = shown.xpath("//footer//a/@href")
    assert f"/statements?by={MARN.id}&format=csv" in links
    assert f"/statements?by={MARN.id}&format=json" in links
    assert "http://localhost/statements?by=ilse-marn" in shown.xpath("//footer//pre")[0].text_content()


def test_an_unknown_form_is_a_page_to_read(client: TestClient) -> None:
    assert client.get("/statements?format=exe").headers["content-type"].startswith("text/html")


def test_a_story_is_cited_with_its_outlet_and_date() -> None:
    cited = citation("Talks", "http://localhost/articles/a", "strait", FIRST, date(2031, 4, 1))
    assert cited.text.startswith("The Harbour Post. 2031-03-02. Talks.")
    assert "year = {2031}" in cited.bibtex
    assert "urldate = {2031-04-01}" in cited.bibtex


@given(st.text(max_size=60))
def test_no_title_breaks_out_of_bibtex(title: str) -> None:
    lines = citation(title, "http://localhost/", "r", None, date(2031, 4, 1)).bibtex.split("\n")
    assert lines[0].startswith("@misc{")
    assert lines[-1] == "}"
    for line in lines[1:-1]:
        value = line.partition("= {")[2].removesuffix(",").removesuffix("}")
        bare = value.replace("\\\\", "").replace("\\{", "").replace("\\}", "")
        assert bare.count("{") == bare.count("}")


@pytest.mark.parametrize(("path", "form"), [("/statements", "text/html"), ("/api/events", "application/json")])
def test_a_page_that_fails_says_so_and_lets_nothing_in(
    crisis: Store, monkeypatch: pytest.MonkeyPatch, path: str, form: str
) -> None:
    def broken(self: Store) -> None:
        raise ZeroDivisionError("our mistake")

    reading = TestClient(application(Room(store=crisis)), base_url=HERE, raise_server_exceptions=False)
    monkeypatch.setattr(Store, "catalogue", broken)
    answered = reading.get(path)
    assert answered.status_code == 500
    assert answered.headers["content-type"].startswith(form)
    assert "our mistake" in answered.text
    assert "default-src 'none'" in answered.headers["Content-Security-Policy"]
