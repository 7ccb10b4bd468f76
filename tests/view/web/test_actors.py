"""The pages of actors: who is listed, what one page says, and who is one with whom."""

from pathlib import Path

import msgspec
import pytest
from fastapi.testclient import TestClient
from tests import crisis
from tests.crisis import CRISIS, MARN
from tests.reviews import merged, rejected, undone
from tests.view.web.rooms import reading

from detente.record import Actor, Link, LinkKind, Office, Record
from detente.view.export import actor_row
from detente.view.facts import actor_views

_ROW = {"id", "name", "kind", "country", "sectors", "mentions", "statements", "events"}


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> TestClient:
    return reading(CRISIS, tmp_path_factory.mktemp("actors"))


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("", ["BSM", "ARL", "ilse-marn", "coast-front"]),
        ("?search=coa", ["coast-front"]),
        ("?search=mar", ["ilse-marn"]),
        ("?kind=state", ["BSM", "ARL"]),
        ("?kind=person&kind=armed_group", ["ilse-marn", "coast-front"]),
        ("?country=ARL", ["ARL", "ilse-marn"]),
        ("?country=ARL&kind=person", ["ilse-marn"]),
        ("?search=nobody", []),
    ],
)
def test_actors_are_found_and_the_most_active_stand_first(room: TestClient, query: str, ids: list[str]) -> None:
    rows = room.get(f"/actors{query}{'&' if query else '?'}format=json").json()["rows"]
    assert [row["id"] for row in rows] == ids
    assert all(row.keys() == _ROW for row in rows)


def test_the_list_counts_as_the_command_line_does(room: TestClient) -> None:
    rows = {row["id"]: row for row in room.get("/actors?format=json").json()["rows"]}
    assert rows == {view.actor.id: msgspec.to_builtins(actor_row(view)) for view in actor_views(CRISIS)}


@pytest.mark.parametrize(
    ("path", "says"),
    [
        ("/actors", ["4 actors", "armed group", 'href="/actors?kind=state"', 'href="/actors?country=ARL"']),
        ("/actors?search=zzz", ["Nobody of the kind"]),
        ("/actors/ARL", ["Arland", "1 other actor", "THREATEN", "/dyads/ARL/BSM", "The same as a table"]),
        ("/actors/ilse-marn", ["named 2 times", "“President Ilse Marn”", "taken back", "goes back on", "2 facts"]),
        ("/actors/ilse-marn", [f"/facts/{crisis.TURN.id}", "would never sell gas", "ready to sell gas"]),
        ("/actors/BSM?as=to", ["threatened", "banned"]),
        ("/actors/BSM?as=to&root=THREATEN", ["1 fact ", "to close the strait"]),
        ("/actors/ilse-marn?as=about", ["No fact of the kind"]),
        ("/actors/coast-front?as=nonsense", ["1 fact ", "Says and does"]),
    ],
)
def test_what_the_pages_say(room: TestClient, path: str, says: list[str]) -> None:
    answer = room.get(path)
    assert answer.status_code == 200
    assert [words for words in says if words not in answer.text] == []


@pytest.mark.parametrize(
    ("path", "near"),
    [("/actors/ilse-marm", "ilse-marn"), ("/actors/marn", "ilse-marn"), ("/actors/coast", "coast-front")],
)
def test_who_is_not_there_is_said_with_those_of_like_names(room: TestClient, path: str, near: str) -> None:
    answer = room.get(path)
    assert answer.status_code == 404
    assert f'href="/actors/{near}"' in answer.text


def test_an_id_that_nothing_is_like_is_not_run(room: TestClient) -> None:
    answer = room.get("/actors/%3Cscript%3Ealert(1)%3C%2Fscript%3E")
    assert answer.status_code == 404
    assert "<script>alert" not in answer.text


@pytest.mark.parametrize("query", ["", "?as=to", "?as=about"])
def test_rows_are_the_facts_that_are_listed(room: TestClient, query: str) -> None:
    rows = room.get(f"/actors/BSM{query}{'&' if query else '?'}format=json").json()["rows"]
    listed = room.get(f"/actors/BSM{query}").text.partition('id="facts"')[2]
    assert rows or query == "?as=about"
    assert all(f"/facts/{row['id']}" in listed for row in rows)


def test_a_bad_date_is_refused(room: TestClient) -> None:
    assert room.get("/actors/ARL?from=soon").status_code == 400


def test_one_who_is_another_leads_there_until_that_is_taken_back(tmp_path: Path) -> None:
    merge = merged("ARL", "coast-front")
    room = reading([*CRISIS, merge], tmp_path)
    answer = room.get("/actors/coast-front", follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (307, "/actors/ARL?was=coast-front")
    assert "Coast Front (coast-front) is one with it by review" in room.get("/actors/coast-front").text
    assert [row["id"] for row in room.get("/actors?format=json").json()["rows"]] == ["BSM", "ARL", "ilse-marn"]
    (tmp_path / "undone").mkdir()
    apart = reading([*CRISIS, merge, undone(merge)], tmp_path / "undone")
    assert apart.get("/actors/coast-front", follow_redirects=False).status_code == 200


def test_one_whom_people_decided_to_be_nobody_has_no_page(tmp_path: Path) -> None:
    answer = reading([*CRISIS, rejected("coast-front")], tmp_path).get("/actors/coast-front")
    assert answer.status_code == 404
    assert "is nobody" in answer.text


def test_offices_stand_in_order_of_time_with_what_the_tables_know(tmp_path: Path) -> None:
    offices = (
        Office(title="president", country="ARL", from_="2030-01-01", to=None),
        Office(title="foreign minister", country="BSM", from_="2020", to="2024-05"),
    )
    held = msgspec.structs.replace(MARN, offices=offices)
    told = reading([held if thing is MARN else thing for thing in CRISIS], tmp_path).get("/actors/ilse-marn").text
    assert told.index("foreign minister, BSM") < told.index("president</span>")
    assert "2030-01-01 to today" in told
    (tmp_path / "tables").mkdir()
    known = msgspec.structs.replace(MARN, name="Charles de Gaulle")
    listed = reading([known if thing is MARN else thing for thing in CRISIS], tmp_path / "tables")
    assert "1959-01-08 to 1969-04-28" in listed.get("/actors/ilse-marn").text
    assert "from the tables" in listed.get("/actors/ilse-marn").text


def test_turns_between_the_same_two_happenings_are_shown_once(tmp_path: Path) -> None:
    again = Link(
        id="link-again",
        kind=LinkKind.CONTRADICTS,
        from_=crisis.NEVER.id,
        to=crisis.READY.id,
        confidence=0.9,
        reason="So.",
    )
    told = reading([*CRISIS, again], tmp_path).get("/actors/ilse-marn").text
    assert "contradicts it, 1 time" in told


def test_hostile_names_are_shown_and_not_run(tmp_path: Path) -> None:
    hostile = "<script>alert(1)</script>"
    things = [msgspec.structs.replace(one, name=hostile) if isinstance(one, Actor) else one for one in CRISIS]
    room = reading(things, tmp_path)
    for path in ("/actors", "/actors/ARL", "/actors/ilse-marn", "/dyads", "/dyads/ARL/BSM"):
        assert hostile not in room.get(path).text


def test_an_actor_who_does_nothing_has_a_page(tmp_path: Path) -> None:
    idle = msgspec.structs.replace(MARN, id="idle", name="Idle", country=None)
    answer = reading(Record([*CRISIS, idle]), tmp_path).get("/actors/idle")
    assert answer.status_code == 200
    assert "named 0 times" in answer.text
