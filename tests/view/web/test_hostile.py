"""Whatever an address asks for is answered, also of an empty record, or one with dates at the ends of the calendar."""

from collections.abc import Iterator
from itertools import cycle
from urllib.parse import quote

import pytest
from fastapi.testclient import TestClient
from msgspec.structs import replace
from tests.crisis import CRISIS, THINGS
from tests.view.web.rooms import filled, reader

from detente.record import AnyThing, Basis, Event, Statement, When
from detente.store import Store

ENDS = ("0001-01-01", "9999-12-31", "../0001-01-01", "9999-12-31/..", "0001/9999")
ODD = (
    "",
    "\x00",
    "<b>",
    "'\"",
    "\u202e",
    "9" * 400,
    "-1",
    "nan",
    "\u0663",
    "a/../b",
    "*",
    '"',
    "\U0010ffff",
    "%",
    "\\",
)
DAYS = ("9999", "9999-12-31", "0001", "-0001", "-9999", "0000", "..", "../..", "2031-02-30", "2031-03-02/2031-03-01")
NAMES = ("search", "like", "by", "actor", "article", "verdict", "order", "page", "min_confidence", "rift", "kind")
OWN = ("at", "as", "fact", "done", "back", "format", "rows", "undated", "state", "country", "first", "since", "about")
SPANS = ("5-1", "0-0", "0-999999999", "999999999-999999999")
EVENT, ACTOR, LINK = CRISIS.events[0].id, CRISIS.actors[0].id, CRISIS.links[0].id
PAGES = (
    *("/", "/brief", "/timeline", "/articles", "/statements", "/contradictions", "/ledgers", "/ledgers/threats"),
    *("/actors", "/dyads", "/unread", "/review", "/reviews", "/api", f"/articles/{CRISIS.articles[0].id}"),
    *(f"/facts/{EVENT}", f"/links/{LINK}", f"/actors/{ACTOR}", f"/dyads/{ACTOR}/{CRISIS.actors[1].id}"),
    *(f"/review/{EVENT}", f"/review/mentions/{CRISIS.mentions[0].id}", "/review/actors", "/timeline.svg"),
    *(f"/api/{name}" for name in ("record", "articles", "events", "statements", "links", "facets", "actors", "dyads")),
    *("/api/ledgers", "/api/ledgers/threats", f"/api/facts/{EVENT}", f"/api/dyads/{ACTOR}/{ACTOR}"),
)


def at_the_ends() -> Iterator[AnyThing]:
    """The crisis with dates at the ends of the calendar, each in turn."""
    days = cycle(ENDS)
    for thing in THINGS:
        dated = isinstance(thing, Event | Statement)
        yield replace(thing, date=When(edtf=next(days), basis=Basis.TEXT)) if dated else thing


@pytest.fixture(scope="module", params=["ends", "empty"])
def client(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    things = [*at_the_ends()] if request.param == "ends" else []
    with filled(tmp_path_factory.mktemp("hostile") / "x.db", things) as store:
        yield reader(store)


def asked() -> Iterator[dict[str, str]]:
    odd = cycle(ODD)
    yield {}
    yield from ({name: next(odd)} for name in (*NAMES, *OWN))
    yield from ({name: day} for name in ("from", "until", "since", "as_of") for day in DAYS)
    yield from ({"from": one, "until": other} for one, other in (("0001", "9999"), ("9998", "9999"), ("9999", "0001")))
    yield from ({"at": span} for span in SPANS)
    yield from ({"page": page, "format": form} for page, form in (("999999999", "html"), ("1", "csv"), ("2", "json")))


@pytest.mark.parametrize("path", PAGES)
def test_every_page_answers_what_it_cannot_be_asked(client: TestClient, path: str) -> None:
    for query in asked():
        answered = client.get(path, params=query)
        assert answered.status_code in {200, 307, 400, 403, 404, 422}, (query, answered.status_code)


@pytest.mark.parametrize(
    "place", ["articles", "facts", "links", "actors", "review", "review/mentions", "ledgers", "add"]
)
@pytest.mark.parametrize("id", [one for one in ODD if one])
def test_an_id_that_nothing_has_is_not_found(client: TestClient, place: str, id: str) -> None:
    assert client.get(f"/{place}/{quote(id, safe='')}").status_code in {307, 404, 405}
    assert client.get(f"/api/{place}/{quote(id, safe='')}").status_code in {404, 422}


LISTS = ("/timeline", "/articles", "/statements", "/contradictions", "/ledgers/threats", "/actors", "/dyads")


@pytest.mark.parametrize("path", LISTS)
def test_a_page_behind_the_last_leads_to_the_first(crisis: Store, path: str) -> None:
    page = reader(crisis).get(f"{path}?page=99").text
    assert "There are no more pages than 1." in page
    assert f'<a href="{path}">Back to the first</a>' in page
