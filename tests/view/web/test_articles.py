"""Stories are listed with their heads and first lines, found by what one asks, paged, and given as rows."""

import csv
import io
import json
import re
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from msgspec.structs import replace
from tests.crisis import FIRST, FOURTH, SECOND, THINGS, THIRD
from tests.records import UNREAD
from tests.view.web.rooms import reading

from detente.record import AnyThing, make_id

HOSTILE = '<script>alert("x")</script>'


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> TestClient:
    return reading([*THINGS, UNREAD], tmp_path_factory.mktemp("room"))


def listed(page: str) -> list[str]:
    return re.findall(r'<h2[^>]*><a href="/articles/([^"]+)"', page)


@pytest.mark.parametrize(
    ("asked", "stories"),
    [
        ("", [FOURTH, THIRD, SECOND, FIRST]),
        ("order=earliest", [FIRST, SECOND, THIRD, FOURTH]),
        ("order=latest", [FOURTH, THIRD, SECOND, FIRST]),
        ("outlet=Meridian+Wire", [SECOND]),
        ("actor=coast-front", [SECOND]),
        ("from=2031-03-09", [FOURTH, THIRD]),
        ("search=MISSILES", [SECOND]),
        (f"article={FIRST.id}&article={THIRD.id}", [THIRD, FIRST]),
        ("outlet=Nobody", []),
        ("page=9", []),
    ],
)
def test_stories_are_found_the_newest_first(client: TestClient, asked: str, stories: list[AnyThing]) -> None:
    assert listed(client.get(f"/articles?{asked}").text) == [story.id for story in stories]


def test_a_story_shows_its_head(client: TestClient) -> None:
    page = client.get("/articles?outlet=Meridian+Wire").text
    assert "2031-03-04 · Meridian Wire" in page
    assert "Arland and Besmar began talks over the weekend." in page
    assert "5 facts" in page
    assert "1 story of 4" in page


def test_the_order_is_part_of_the_address(client: TestClient) -> None:
    page = client.get("/articles").text
    assert 'href="/articles?order=earliest"' in page
    assert 'href="/articles"' in client.get("/articles?order=earliest").text.split("<main")[1]


def test_rows_hold_all_that_was_asked_for(client: TestClient) -> None:
    rows = [*csv.DictReader(io.StringIO(client.get("/articles?order=earliest&format=csv").text))]
    assert [row["id"] for row in rows] == [story.id for story in (FIRST, SECOND, THIRD, FOURTH)]
    assert rows[1]["source"] == "stories/wire.txt"
    assert rows[1]["facts"] == "5"
    found = json.loads(client.get("/articles?actor=coast-front&format=json").text)["rows"]
    assert [row["outlet"] for row in found] == ["Meridian Wire"]


def test_many_stories_are_paged(tmp_path: Path) -> None:
    several: list[AnyThing] = [replace(FIRST, id=make_id("article", n), title=f"Story {n}") for n in range(65)]
    client = reading([*THINGS, *several], tmp_path)
    pages = [listed(client.get(f"/articles?page={n}").text) for n in (1, 2, 3)]
    assert [len(page) for page in pages] == [30, 30, 9]
    assert len({id for page in pages for id in page}) == 69
    assert 'href="/articles?page=2"' in client.get("/articles").text


def test_hostile_words_are_shown_as_they_are(tmp_path: Path) -> None:
    hostile = replace(FIRST, id=make_id("article", "x"), title=HOSTILE, publisher=HOSTILE, byline=HOSTILE)
    client = reading([*THINGS, hostile, replace(UNREAD, uri=HOSTILE, reason=HOSTILE, advice=HOSTILE)], tmp_path)
    for path in ("/", "/articles", "/unread", f"/articles?article={hostile.id}", f"/articles/{hostile.id}"):
        page = client.get(path)
        assert page.status_code == 200
        assert "<script>alert" not in page.text
    assert "&lt;script&gt;" in client.get("/articles").text


@pytest.mark.parametrize("asked", ["from=soon", "until=2031-02-30"])
def test_what_is_no_day_is_refused(client: TestClient, asked: str) -> None:
    assert client.get(f"/articles?{asked}").status_code == 400


def test_an_empty_list_says_what_to_do(client: TestClient, tmp_path: Path) -> None:
    assert "Take a filter away" in client.get("/articles?search=nonsense").text
    assert "Add a first story" in reading([], tmp_path).get("/articles").text


def test_a_story_says_where_it_comes_from(client: TestClient) -> None:
    page = client.get(f"/articles/{SECOND.id}").text
    whence = page[page.index("Where it comes from") :]
    for words in ("stories/wire.txt", "0" * 64, "text/plain, utf-8", "published 2031-03-04 (given)"):
        assert words in whence


def test_inputs_that_were_not_read_are_listed_with_reasons(client: TestClient, tmp_path: Path) -> None:
    page = client.get("/unread").text
    for words in ("1 input", UNREAD.uri, UNREAD.reason, UNREAD.advice):
        assert words in page
    rows = json.loads(client.get("/unread?format=json").text)["rows"]
    assert rows == [{"id": UNREAD.id, "source": UNREAD.uri, "reason": UNREAD.reason, "advice": UNREAD.advice}]
    assert "Everything that came in was read." in reading(THINGS, tmp_path).get("/unread").text
