"""The timeline counts, draws and lists what is asked for, and gives it as rows and as a picture."""

import csv
import io
import re
from pathlib import Path
from urllib.parse import unquote

import pytest
from fastapi.testclient import TestClient
from msgspec.structs import replace
from tests.crisis import ARLAND, CLOSE, CRISIS, MINISTERS, MISSILES, THINGS, when
from tests.view.web.rooms import filled, reader

from detente.record import Actor, Event, Record
from detente.view.plot.picture import Picture
from detente.view.web import Room
from detente.view.web.timeline import picture as pictures


def words(page: str) -> str:
    """What one reads on a page."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page))


def lead(client: TestClient, asked: str = "") -> str:
    found = re.search(r'id="told">(.*?)</p>', client.get(f"/timeline{asked}").text, re.DOTALL)
    assert found
    return words(found[1]).strip()


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("", "14 events, which are 13 happenings · 4 statements · 2031-02-28 to 2031-03-31 · 1 fact without a date"),
        ("?what=event&from=2031-03-03&until=2031-03-03", "3 events · 0 statements · 2031-03-03 · 1 fact without"),
        ("?root=THREATEN", "1 event · 0 statements · 2031-03-02"),
        ("?root=CONSULT&undated=1", "1 event · 0 statements · without a date"),
    ],
)
def test_it_says_how_much_there_is(client: TestClient, asked: str, told: str) -> None:
    assert lead(client, asked).startswith(told)


def test_a_bar_leads_to_its_day_and_a_sign_to_its_reasons(client: TestClient) -> None:
    page = client.get("/timeline").text
    assert 'href="/timeline?from=2031-03-03&amp;until=2031-03-03"' in page
    assert f'<a href="/facts/{CLOSE.id}" tabindex="-1"><title>2031-03-02: Arland → Besmar' in page


def test_the_window_is_marked_and_narrower_than_the_whole(client: TestClient) -> None:
    page = client.get("/timeline?from=2031-03-01&until=2031-03-08").text
    assert 'data-first="2031-02-28" data-last="2031-03-31" data-from="2031-03-01" data-until="2031-03-08"' in page
    (x, width) = map(float, re.findall(r'class="window" x="([\d.]+)%" y="0" width="([\d.]+)%"', page)[0])
    assert (x, width) == (pytest.approx(100 / 32, abs=0.01), pytest.approx(800 / 32, abs=0.01))


@pytest.mark.parametrize(
    ("asked", "status", "told"),
    [
        ("?from=1990&until=1991", 200, "Nothing of what is asked for lies in 1990 to 1991."),
        ("?from=2031-04&until=2031-03", 200, "The window ends before it begins."),
        ("?search=zebra", 200, "There is nothing of the kind in this record."),
        ("?from=yesterday", 400, "not an EDTF date"),
        ("?rows=nonsense", 200, "In lanes by root"),
        ("?rows=actor", 200, "In lanes by root · actor"),
        ("?from=0001&until=9999", 200, "0001 to 9999"),
        ("?from=9999-12-31", 200, "Nothing of what is asked for"),
    ],
)
def test_odd_windows_are_answered_kindly(client: TestClient, asked: str, status: int, told: str) -> None:
    answer = client.get(f"/timeline{asked}")
    assert answer.status_code == status
    assert told in words(answer.text)


def test_lanes_are_chosen_by_links_that_keep_the_rest(client: TestClient) -> None:
    page = client.get("/timeline?from=2031-03&rows=bearing").text
    assert "<b>bearing</b>" in page
    assert 'href="/timeline?from=2031-03&amp;rows=actor"' in page
    assert [*re.findall(r'aria-label="(deed|threat|claimed|planned), [\d]+ facts?"', page)] == [
        "deed",
        "threat",
        "planned",
    ]


def test_what_has_no_date_is_listed_by_itself(client: TestClient) -> None:
    page = client.get("/timeline").text
    href = re.findall(r'href="(/timeline\?undated=1)"', page)
    assert href
    listed = client.get(href[0]).text
    assert re.findall(r"/facts/(event-\w+)", listed) == [MINISTERS.id]


def test_rows_are_all_of_the_window(client: TestClient) -> None:
    text = client.get("/timeline?from=2031-03-03&until=2031-03-03&format=csv").text
    rows = [*csv.DictReader(io.StringIO(text))]
    assert {row["what"] for row in rows} == {"event", "statement"}
    assert all(row["date"] == "2031-03-03" or row["date"] == "2031-03" for row in rows)
    assert MISSILES.id in {row["id"] for row in rows}
    answer = client.get("/timeline?undated=1&format=json").json()
    assert [row["id"] for row in answer["rows"]] == [MINISTERS.id]


def test_hostile_names_stay_words(tmp_path: Path) -> None:
    evil = '<script>alert("1")</script>'
    things = [replace(thing, name=evil) if thing == ARLAND else thing for thing in THINGS]
    assert any(isinstance(thing, Actor) and thing.name == evil for thing in things)
    with filled(tmp_path / "evil.db", things) as store:
        for asked in ("", "?rows=actor", "?actor=" + evil):
            page = reader(store).get(f"/timeline{asked}").text
            assert "&lt;script&gt;" in page
            assert "<script>" not in page


def test_what_was_done_by_a_day_is_not_drawn_before_it(tmp_path: Path) -> None:
    told = replace(MISSILES, date=when("../2031-03-03"))
    with filled(tmp_path / "open.db", [told if thing == MISSILES else thing for thing in THINGS]) as store:
        client = reader(store)
        assert MISSILES.id not in client.get("/timeline?from=2031-02&until=2031-02").text
        page = client.get("/timeline?from=2031-03-03&until=2031-03-04").text
    assert re.search(r'class="tail deed conflict" d="M0,0H-\d+', page)
    assert "until 2031-03-03: Besmar · MOBILIZE · deed" in page


def test_a_record_of_nothing_and_of_one_fact(tmp_path: Path) -> None:
    with filled(tmp_path / "empty.db", []) as store:
        assert "There is nothing of the kind" in reader(store).get("/timeline").text
    others = [thing for thing in CRISIS if not isinstance(thing, Event) and thing not in CRISIS.statements]
    plain = Record([*others, MISSILES])
    alone = [thing for thing in plain if thing not in CRISIS.links and thing not in CRISIS.incidents]
    with filled(tmp_path / "one.db", alone) as store:
        assert lead(reader(store)).startswith("1 event · 0 statements · 2031-03-03")


@pytest.mark.parametrize(
    ("name", "kind", "begins"), [("svg", "image/svg+xml", b"<svg"), ("png", "image/png", b"\x89PNG")]
)
def test_a_picture_for_print(client: TestClient, name: str, kind: str, begins: bytes) -> None:
    page = client.get("/timeline?root=CONSULT&rows=actor").text
    (href,) = re.findall(rf'href="(/timeline\.{name}[^"]*)"', page)
    answer = client.get(href.replace("&amp;", "&"))
    assert unquote(href).endswith("?root=CONSULT&amp;rows=actor")
    assert (answer.status_code, answer.headers["content-type"]) == (200, kind)
    assert answer.content.startswith(begins)


def test_without_anything_to_draw_there_is_no_picture(client: TestClient) -> None:
    answer = client.get("/timeline.svg?what=statement")
    assert answer.status_code == 404
    assert "no event with a date" in words(answer.text).lower()


def test_a_picture_says_that_it_shows_but_some(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "MOST", 2)
    room = client.app.state.room  # type: ignore[attr-defined]
    assert isinstance(room, Room)
    drawn = pictures.picture(room, pictures.Filter(), pictures.Rows.ROOT)
    assert isinstance(drawn, Picture)
    assert "the 2 of 12 that most reports tell of" in " ".join(drawn.title)
