"""Every route, asked by everybody: strangers see nothing, readers change nothing, and a form shows its token."""

import re
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pytest
from fastapi.routing import APIRoute
from fastapi.testclient import TestClient
from lxml import html
from tests.crisis import ARLAND, BESMAR, CLOSE, FIRST, MARN, NEVER, THINGS, TURN
from tests.view.web.doors import TOKEN, access, inside, visitor
from tests.view.web.rooms import HERE, filled

from detente.store import Store
from detente.view.web import Room, application
from detente.view.web.access.access import Access
from detente.view.web.access.limits import Limits
from detente.view.web.api import ROUTES
from detente.view.web.pages import PAGES

ASKING = ("GET", "HEAD")
OTHERS = ("POST", "PUT", "DELETE", "OPTIONS")
IDS = {"one": ARLAND.id, "other": BESMAR.id, "which": "threats", "name": "threats"}
FREE = ("/enter", "/leave", "/static")
ATTEMPTS = ({}, {"accept": "text/html"}, {"authorization": "Bearer wrong"}, {"authorization": "Basic eA=="})


def routes() -> dict[str, set[str]]:
    """The addresses of a room, each with the methods that it answers to."""
    known: dict[str, set[str]] = {"/api/openapi.json": {"GET"}, "/nothing": set()}
    for router in (*PAGES, *ROUTES):
        for route in router.routes:
            assert isinstance(route, APIRoute)
            path = route.path
            for name in route.param_convertors:
                path = path.replace(f"{{{name}}}", IDS.get(name, CLOSE.id))
            known.setdefault(path, set()).update(route.methods)
    return known


EVERY = [(method, path) for path in routes() for method in (*ASKING, *OTHERS) if not path.startswith(FREE)]
"""Each address asked by each method, whether it answers to that or not."""
CHANGING = {path for path, methods in routes().items() if "POST" in methods}


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with filled(tmp_path_factory.mktemp("doors") / "strait.db", THINGS) as store:
        yield store


@pytest.fixture
def door(tmp_path: Path) -> Access:
    return access(tmp_path, limits=Limits(0))


def plain(store: Store, door: Access, **cookies: str) -> TestClient:
    """Somebody who sends what he likes, without the token of a form."""
    app = application(Room(store=store), access=door)
    return TestClient(app, base_url=HERE, follow_redirects=False, cookies=cookies)


def test_there_are_routes_to_try(store: Store) -> None:
    assert len(routes()) >= 50
    assert len(CHANGING) >= 9
    answered = plain(store, Access()).get("/api/openapi.json").json()["paths"]
    assert len(answered) == sum(path.startswith("/api/") for path in routes()) - 1


def test_nobody_who_has_not_entered_gets_anything(store: Store, door: Access) -> None:
    stranger = plain(store, door)
    for method, path in EVERY:
        for headers in (
            {},
            {"accept": "text/html"},
            {"authorization": "Bearer wrong"},
            {"authorization": "Basic eA=="},
        ):
            answered = stranger.request(method, path, headers=headers)
            assert answered.status_code in (303, 401), (method, path)
            assert "strait" not in answered.text
            assert answered.headers["cache-control"] == "no-store"


def test_a_reader_looks_at_everything_and_changes_nothing(store: Store, door: Access) -> None:
    reader = inside(store, door, "Bela")
    before = store.counts()
    for method, path in EVERY:
        status = reader.request(method, path).status_code
        if method not in ASKING or path in ("/add", "/review") or path.startswith("/review/"):
            assert status == 403 or (method, status) == ("HEAD", 405), (method, path)
        else:
            assert status not in (401, 403), (method, path)
    assert store.counts() == before


def test_a_reviewer_may_all(store: Store, door: Access) -> None:
    reviewer = inside(store, door)
    for method, path in EVERY:
        assert reviewer.request(method, path).status_code not in (401, 403), (method, path)


@pytest.mark.parametrize("path", sorted(CHANGING))
def test_no_form_is_taken_without_the_token_of_its_page(store: Store, door: Access, path: str) -> None:
    entered, other = inside(store, door), inside(store, door)
    of_another = door.seal.token(other.cookies["detente-session"])
    here = [plain(store, door, **entered.cookies)]
    here += [] if path in ("/enter", "/leave") else [plain(store, Access())]
    before = store.counts()
    for client in here:
        for token in ("", "x", of_another, f"{of_another}0"):
            answered = client.post(path, data={"csrf": token, "verdict": "reject", "note": "mine"})
            assert answered.status_code == 403
            assert "This form is out of date" in answered.text
    assert store.counts() == before
    assert entered.get("/").status_code == 200


@pytest.mark.parametrize(
    "path",
    [
        *("/", "/add", "/review", f"/review/{CLOSE.id}", f"/facts/{CLOSE.id}", f"/links/{TURN.id}", "/reviews"),
        *(f"/articles/{FIRST.id}", "/statements", "/contradictions", "/timeline", f"/actors/{MARN.id}", "/enter"),
        *(f"/review/mentions/{CLOSE.actors[0]}", f"/review/actors?one={BESMAR.id}&other={ARLAND.id}", "/nothing"),
    ],
)
def test_every_form_that_writes_carries_a_token_of_this_session(store: Store, door: Access, path: str) -> None:
    reviewer = inside(store, door)
    page = html.fromstring(reviewer.get(path).text)
    forms = page.xpath("//form[@method='post']")
    assert forms, "at least the one by which one leaves"
    for form in forms:
        (token,) = form.xpath(".//input[@type='hidden' and @name='csrf']/@value")
        assert door.seal.fits(token, reviewer.cookies["detente-session"])


def test_a_program_shows_its_token_and_needs_no_form(store: Store, door: Access) -> None:
    program = plain(store, door)
    headers = {"authorization": f"Bearer {TOKEN}"}
    assert program.get("/api/record", headers=headers).status_code == 200
    made = program.post(f"/review/{NEVER.id}", data={"verdict": "note", "note": "by a program"}, headers=headers)
    assert made.status_code == 303
    assert "set-cookie" not in made.headers
    (review,) = [one for one in store.decisions().reviews if one.note == "by a program"]
    assert review.by == "Ada"
    assert program.get("/api/record").status_code == 401


@pytest.mark.parametrize("name", ["Ada", "Bela"])
def test_what_only_some_may_see_is_kept_by_no_browser(store: Store, door: Access, name: str) -> None:
    client = inside(store, door, name)
    for path in ("/", "/api/record", "/statements?format=csv", "/nothing"):
        assert client.get(path).headers["cache-control"] == "no-store"
    assert "cache-control" not in client.get("/static/room.css").headers
    assert "no-store" not in visitor(store, Access()).get("/").headers.get("cache-control", "")


def test_every_template_gives_its_forms_a_token() -> None:
    forms = {
        f"{one.name}: {form}"
        for one in files("detente.view.web").joinpath("templates").iterdir()
        for form in re.findall(r"<form\b[^>]*method=\"?post.*?</form>", one.read_text(), re.DOTALL | re.IGNORECASE)
    }
    assert len(forms) >= 12
    assert not {form for form in forms if '<input type="hidden" name="csrf" value="{{ csrf }}">' not in form}
