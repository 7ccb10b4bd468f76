"""The front page says what a record holds and what happened last, of a full record and of an empty one."""

import json
import re
from datetime import date
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from msgspec.structs import replace
from tests.crisis import CRISIS, FIRST, FOURTH, THINGS
from tests.records import LATER_ARTICLE, LATER_SOURCE, UNREAD
from tests.view.web.rooms import filled, reader, reading

from detente.record import AnyThing, Article, Basis, Event, Published, Review, Source, Statement, Verdict, make_id
from detente.view.web import Room, application
from detente.view.web.holdings import holdings


def room(things: list[AnyThing], folder: Path) -> Room:
    return Room(store=filled(folder / "crisis.db", things))


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> str:
    return reading(CRISIS, tmp_path_factory.mktemp("room")).get("/").text


@pytest.mark.parametrize(
    "words",
    [
        "4 stories</a> from 2 outlets, 2031-03-02 to 2031-03-11",
        "Arland <b>lifted</b> its ban on timber from Besmar.",
        '<time datetime="2031-03-11">2031-03-11</time>',
        'href="/dyads/ARL/BSM"',
        'href="/brief?since=2031-03-02"',
        "one speaker",
        "Add a story",
    ],
)
def test_it_says_what_there_is(page: str, words: str) -> None:
    assert words in page


def test_what_happened_last_stands_first(page: str) -> None:
    news = page[page.index("What happened last") : page.index("The brief")]
    days = re.findall(r"<span>(2031-\d\d-\d\d)", news)
    assert days == sorted(days, reverse=True)
    assert days[0] == "2031-03-11"
    assert "2031-03-20" not in days


def test_one_word_stands_against_the_other(page: str) -> None:
    against = page[page.index("Word against word") : page.index("Between whom most happened")]
    before, _, after = against.partition("would never sell gas")
    assert "ready to sell gas" not in before
    assert after.index("reverses") < after.index("one speaker") < after.index("ready to sell gas")


def test_words_of_the_news_run_nothing(page: str) -> None:
    assert "<b>as promised</b>" not in page
    assert "&lt;b&gt;as promised&lt;/b&gt;" in page


def test_it_gives_the_last_events_as_rows(tmp_path: Path) -> None:
    client = reading(CRISIS, tmp_path)
    rows = json.loads(client.get("/?format=json").text)["rows"]
    assert rows[0]["date"] == "2031-03-11"
    assert client.get("/?format=csv").text.count("\n") == len(rows) + 1


def test_an_empty_record_asks_for_its_first_story(tmp_path: Path) -> None:
    page = reading([], tmp_path).get("/")
    assert page.status_code == 200
    assert "Nothing has been read into this record yet." in page.text
    assert 'action="/add"' in page.text
    assert "--record crisis.db" in page.text
    assert str(tmp_path) not in page.text
    assert "What happened last" not in page.text


def test_who_may_only_read_is_offered_no_form(tmp_path: Path) -> None:
    for things in ([], THINGS):
        folder = tmp_path / str(len(things))
        folder.mkdir()
        only = Room(store=room(things, folder).store, read_only=True)
        page = TestClient(application(only), base_url="http://localhost").get("/").text
        assert 'action="/add"' not in page


def test_what_was_not_read_is_said_with_what_to_do(tmp_path: Path) -> None:
    page = reading([*THINGS, UNREAD], tmp_path).get("/").text
    assert '<a href="/unread">1 input</a>' in page
    assert UNREAD.reason in page
    assert UNREAD.advice in page


def test_an_input_that_was_read_since_is_unread_no_more(tmp_path: Path) -> None:
    store = room([*THINGS, UNREAD], tmp_path).store
    assert [one.uri for one in store.still_unread()] == [UNREAD.uri]
    with store.writing() as writer:
        writer.add([replace(LATER_SOURCE, uri=UNREAD.uri)])
    assert store.still_unread() == ()


def test_it_counts_what_is_not_complete(tmp_path: Path) -> None:
    source = Source(id=make_id("source", "x"), uri="x", sha256="0" * 64, media_type="text/plain", encoding="utf-8")
    foreign: Article = replace(FIRST, id=make_id("article", "x"), source=source.id, language="fr")
    review = Review(
        id=make_id("review", "x"),
        of=next(thing.id for thing in CRISIS.events),
        verdict=Verdict.ACCEPT,
        by="A. Reader",
        when="2031-03-12T10:00:00Z",
    )
    one = room([*THINGS, LATER_SOURCE, LATER_ARTICLE, source, foreign, review], tmp_path)
    seen = holdings(one.store.catalogue())
    assert (seen.articles, seen.undated, seen.aside, seen.reviewed) == (6, 1, 1, 1)
    assert (seen.first, seen.last) == (date(2031, 3, 2), date(2031, 3, 11))
    assert seen.happenings == seen.events - 1
    assert [language for language, _ in seen.foreign] == ["fr"]


def test_the_bars_hold_what_lies_in_their_months(tmp_path: Path) -> None:
    source = Source(id=make_id("source", "y"), uri="y", sha256="0" * 64, media_type="text/plain", encoding="utf-8")
    before = replace(
        FOURTH, id=make_id("article", "y"), source=source.id, published=replace(FOURTH.published, edtf="2031-01-20")
    )
    one = room([*THINGS, source, before], tmp_path)
    bars = holdings(one.store.catalogue()).bars
    assert [bar.name for bar in bars] == ["2031-01", "2031-02", "2031-03"]
    assert bars[0].facts == 0
    assert bars[1].facts == 1
    assert max(bars, key=lambda bar: bar.facts).share == 1


def test_what_is_added_shows(tmp_path: Path) -> None:
    store = room([], tmp_path).store
    client = reader(store)
    assert "Nothing has been read" in client.get("/").text
    with store.writing() as writer:
        writer.add(THINGS)
    assert "4 stories" in client.get("/").text


def test_of_stories_without_a_day_it_tells_what_happened_too(tmp_path: Path) -> None:
    things = [
        replace(thing, published=Published(edtf=None, basis=Basis.UNKNOWN)) if isinstance(thing, Article) else thing
        for thing in THINGS
    ]
    undated = [replace(thing, date=None) if isinstance(thing, Event | Statement) else thing for thing in things]
    client = reading(undated, tmp_path)
    seen, brief = client.get("/").text, client.get("/brief").text
    assert "test-fired" in seen
    assert "What happened last" not in seen
    assert "threatened" in brief
