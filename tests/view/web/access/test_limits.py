"""Who asks too often waits, and is told how long; nobody waits on his own machine."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi import Request
from tests.crisis import CLOSE, THINGS
from tests.view.web.doors import Clock, access, inside, visitor
from tests.view.web.rooms import filled

from detente.store import Store
from detente.view.web.access.access import Access
from detente.view.web.access.buckets import Buckets
from detente.view.web.access.limits import RATES, Kind, Limits, kind_of


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with filled(tmp_path_factory.mktemp("doors") / "strait.db", THINGS) as store:
        yield store


def asked(method: str, path: str, query: str = "") -> Request:
    scope = {"type": "http", "method": method, "path": path, "query_string": query.encode(), "headers": []}
    return Request({**scope, "server": ("localhost", 80), "scheme": "http"})


@pytest.mark.parametrize(
    ("request_", "kind"),
    [
        (asked("GET", "/"), Kind.READ),
        (asked("GET", "/statements", "by=ARL&page=2&search="), Kind.READ),
        (asked("GET", "/statements", "search=gas"), Kind.SEARCH),
        (asked("GET", "/api/statements", "like=gas"), Kind.SEARCH),
        (asked("GET", "/actors", "format=csv"), Kind.SEARCH),
        (asked("GET", "/timeline.png"), Kind.SEARCH),
        (asked("POST", "/add"), Kind.ADD),
        (asked("POST", "/review/event-1"), Kind.REVIEW),
        (asked("DELETE", "/"), Kind.REVIEW),
    ],
)
def test_what_costs_more_is_counted_apart(request_: Request, kind: Kind) -> None:
    assert kind_of(request_) is kind


def test_who_asks_too_often_waits_and_others_do_not(store: Store, tmp_path: Path) -> None:
    clock = Clock()
    door = access(tmp_path, limits=Limits(0.05, Buckets(clock=clock)))
    ada, bela = inside(store, door), inside(store, door, "Bela")
    page = [ada.get("/statements?search=gas") for _ in range(4)][-1]
    assert page.status_code == 429
    assert page.headers["retry-after"] == "10"
    assert "You ask more often" in page.text
    problem = ada.get("/api/statements?search=gas")
    assert (problem.status_code, problem.headers["retry-after"]) == (429, "10")
    assert problem.json()["where"] == "10 s"
    assert ada.get("/statements").status_code == 200
    assert bela.get("/statements?search=gas").status_code == 200
    clock.now += 10
    assert ada.get("/statements?search=gas").status_code == 200


def test_a_second_session_is_no_second_bucket(store: Store, tmp_path: Path) -> None:
    door = access(tmp_path, limits=Limits(0.05, Buckets(clock=Clock())))
    both = inside(store, door), inside(store, door)
    found = [one.post(f"/review/{CLOSE.id}", data={"verdict": "x"}).status_code for _ in range(2) for one in both]
    assert found == [400, 400, 400, 429]


def test_who_has_not_entered_is_counted_too(store: Store, tmp_path: Path) -> None:
    stranger = visitor(store, access(tmp_path, limits=Limits(0.01, Buckets(clock=Clock()))))
    assert [stranger.get("/api/record").status_code for _ in range(4)] == [401, 401, 429, 429]


@pytest.mark.parametrize("door", [Access(limits=Limits(0.001)), Access(limits=Limits(0))])
def test_nobody_waits_on_his_own_machine(store: Store, door: Access) -> None:
    client = visitor(store, door)
    assert {client.get("/api/record").status_code for _ in range(20)} == {200}


def test_limits_can_be_switched_off_and_styles_are_not_counted(store: Store, tmp_path: Path) -> None:
    free = inside(store, access(tmp_path, limits=Limits(0)))
    assert {free.get("/api/statements?search=gas").status_code for _ in range(70)} == {200}
    strict = visitor(store, access(tmp_path, limits=Limits(0.001, Buckets(clock=Clock()))))
    assert {strict.get("/static/room.css").status_code for _ in range(20)} == {200}


def test_a_reader_may_turn_ten_pages_a_second() -> None:
    assert RATES[Kind.READ].minute >= 600
    assert RATES[Kind.ADD].minute < RATES[Kind.SEARCH].minute < RATES[Kind.READ].minute
