"""The history of reviews can be read, filtered, undone and taken away."""

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.crisis import CLOSE, NEVER, TALKS
from tests.view.web.reviewers import judge, reviewer, shown, strait, visitor, words

from detente.record import Review, Verdict
from detente.store import Store, decide, take_back
from detente.view.web.pages import reviews as pages


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with strait(tmp_path) as held:
        yield held


@pytest.fixture
def made(store: Store) -> list[Review]:
    """Ada accepts, Ben rejects and Ada takes that back, Ben notes."""
    accepted = decide(store, of=CLOSE.id, verdict=Verdict.ACCEPT, by="Ada", labels=["sure"])
    rejected = decide(store, of=NEVER.id, verdict=Verdict.REJECT, by="Ben", note="never said", labels=["wrong speaker"])
    back = take_back(store, rejected.id, by="Ada")
    noted = decide(store, of=TALKS.id, verdict=Verdict.NOTE, by="Ben", note="<b>which</b> talks?")
    return [accepted, rejected, back, noted]


def test_the_latest_stands_first_with_what_became_of_it(store: Store, made: list[Review]) -> None:
    page = shown(reviewer(store), "/reviews")
    assert page.xpath("//ol[@class='plain book']/li/@id") == [review.id for review in reversed(made)]
    rejected = words(page, f"//li[@id='{made[1].id}']")
    assert "Ben" in rejected
    assert "taken back by Ada" in rejected
    assert "never said" in rejected
    assert "wrong speaker" in rejected
    assert "<b>which</b> talks?" in words(page, f"//li[@id='{made[3].id}']")


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("by=Ada", [0, 2]),
        ("verdict=note", [3]),
        ("label=wrong+speaker", [1]),
        ("state=taken+back", [1]),
        ("state=standing&by=Ben", [3]),
        ("by=Nobody", []),
        ("by=", [0, 1, 2, 3]),
    ],
)
def test_it_is_filtered(store: Store, made: list[Review], asked: str, found: list[int]) -> None:
    page = shown(visitor(store), f"/reviews?{asked}")
    assert page.xpath("//ol[@class='plain book']/li/@id") == [made[n].id for n in reversed(found)]
    rows = visitor(store).get(f"/reviews?{asked}&format=json").json()["rows"]
    assert [row["id"] for row in rows] == [made[n].id for n in reversed(found)]


def test_it_can_be_had_as_csv(store: Store, made: list[Review]) -> None:
    rows = list(csv.DictReader(io.StringIO(visitor(store).get("/reviews?format=csv").text)))
    assert [row["by"] for row in rows] == ["Ben", "Ada", "Ben", "Ada"]
    assert [row["stands"] for row in rows] == ["True", "True", "False", "True"]


def test_what_was_done_is_undone_and_redone_from_here(store: Store, made: list[Review]) -> None:
    client = reviewer(store, "Cleo")
    (redo,) = shown(client, "/reviews").xpath(f"//li[@id='{made[1].id}']//form")
    assert redo.xpath(".//button")[0].text == "Redo"
    answered = client.post(redo.action, data=dict(redo.form_values()))
    assert answered.headers["location"].partition("?")[0] == "/reviews"
    assert answered.headers["location"].endswith(f"#{made[1].id}")
    (undo,) = shown(client, "/reviews").xpath(f"//li[@id='{made[1].id}']//form")
    assert undo.xpath(".//button")[0].text == "Undo"
    client.post(undo.action)
    assert client.post(undo.action).status_code == 400


def test_what_holds_can_be_taken_away_as_test_cases(store: Store, made: list[Review]) -> None:
    answered = visitor(store).get("/reviews/cases.jsonl")
    assert 'filename="reviews.jsonl"' in answered.headers["content-disposition"]
    (case,) = map(json.loads, answered.text.splitlines())
    assert case["review"] == made[0].id
    assert case["verdict"] == "accept"


def test_pages_are_turned(store: Store, monkeypatch: pytest.MonkeyPatch, made: list[Review]) -> None:
    monkeypatch.setattr(pages, "PER_PAGE", 3)
    page = shown(visitor(store), "/reviews?state=standing&page=1")
    assert not page.xpath("//a[@rel='next']")
    page = shown(visitor(store), "/reviews")
    assert page.xpath("//a[@rel='next']/@href") == ["/reviews?page=2"]
    assert shown(visitor(store), "/reviews?page=2").xpath("//ol[@class='plain book']/li/@id") == [made[0].id]


def test_an_empty_book_says_so(store: Store) -> None:
    assert "Nobody has decided anything yet" in words(shown(visitor(store), "/reviews"))


def test_it_is_read_but_not_changed_where_the_room_is_for_reading(store: Store, made: list[Review]) -> None:
    page = shown(visitor(store, read_only=True), "/reviews")
    assert not page.xpath("//form[@method='post']")
    assert len(page.xpath("//ol[@class='plain book']/li")) == 4


def test_a_review_has_an_address(store: Store, made: list[Review]) -> None:
    assert visitor(store).get(f"/facts/{made[0].id}").headers["location"] == f"/reviews#{made[0].id}"


def test_hostile_words_are_shown_and_never_markup(store: Store) -> None:
    hostile = "<img src=x onerror=alert(1)>"
    client = reviewer(store, hostile)
    judge(client, CLOSE.id, "note", note=hostile, labels=hostile)
    text = client.get("/reviews").text
    assert "<img" not in text
    assert "&lt;img src=x" in text
