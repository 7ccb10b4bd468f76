"""The API answers what its description says that it answers, and says in JSON what goes wrong."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient
from jsonschema import Draft202012Validator
from tests.crisis import (
    CLOSE,
    CRISIS,
    DENIED,
    FIRST,
    FRONT_SAID,
    INSPECT,
    KEPT,
    MARN,
    NEVER,
    READY,
    SECOND,
    SHELLED,
    TALKS,
    TURN,
)
from tests.records import MET, RECORD, WITHDREW
from tests.reviews import review
from tests.view.web.rooms import reading

from detente.record import AnyThing, Record, Verdict
from detente.record.serial import to_line
from detente.view.facts import Ledger

WHOLE = Record([*CRISIS, *RECORD])


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    yield reading(WHOLE, tmp_path_factory.mktemp("api"))


@pytest.fixture(scope="module")
def described(client: TestClient) -> dict[str, Any]:
    found: dict[str, Any] = client.get("/api/openapi.json").json()
    return found


ROUTES = {
    "/api/record": ["/api/record"],
    "/api/articles": ["/api/articles", "/api/articles?by=ilse-marn&order=latest"],
    "/api/articles/{id}": [f"/api/articles/{article.id}" for article in WHOLE.articles],
    "/api/events": ["/api/events", "/api/events?root=THREATEN&order=latest", "/api/events?search=nothing"],
    "/api/statements": ["/api/statements", "/api/statements?kind=speech&per_page=1"],
    "/api/links": ["/api/links", "/api/links?rift=one+speaker", "/api/links?kind=fulfils&order=surest"],
    "/api/facts/{id}": [f"/api/facts/{thing.id}" for thing in WHOLE],
    "/api/facets": ["/api/facets", "/api/facets?what=statement&by=BSM"],
    "/api/actors": ["/api/actors", "/api/actors?search=marn", "/api/actors?kind=state&country=ARL"],
    "/api/actors/{id}": [f"/api/actors/{actor.id}" for actor in WHOLE.actors],
    "/api/ledgers": ["/api/ledgers", "/api/ledgers?as_of=2031-03-04&by=ARL"],
    "/api/ledgers/{which}": [f"/api/ledgers/{which}" for which in Ledger] + ["/api/ledgers/threats?state=overdue"],
    "/api/dyads": ["/api/dyads", "/api/dyads?status=claimed"],
    "/api/dyads/{one}/{other}": ["/api/dyads/ARL/BSM", "/api/dyads/ARL/BSM?period=week&root=CONSULT"],
}


def plain(thing: AnyThing) -> Any:
    """A thing as it comes back out of JSON."""
    return json.loads(to_line(thing))


def check(described: dict[str, Any], schema: dict[str, Any], value: Any) -> None:
    Draft202012Validator({**schema, "components": described["components"]}).validate(value)


def said(described: dict[str, Any], path: str, status: str = "200") -> dict[str, Any]:
    found: dict[str, Any] = described["paths"][path]["get"]["responses"][status]["content"]["application/json"]
    return found


def test_every_route_is_tried(described: dict[str, Any]) -> None:
    assert set(described["paths"]) == set(ROUTES)


@pytest.mark.parametrize("path", ROUTES)
def test_answers_and_examples_are_what_the_description_says(
    client: TestClient, described: dict[str, Any], path: str
) -> None:
    found = said(described, path)
    check(described, found["schema"], found["example"])
    for address in ROUTES[path]:
        answer = client.get(address)
        assert answer.status_code == 200, answer.text
        assert answer.headers["content-type"] == "application/json"
        check(described, found["schema"], answer.json())


def test_the_description_says_what_it_is(described: dict[str, Any]) -> None:
    assert described["openapi"].startswith("3.1")
    assert described["info"]["license"]["identifier"] == "Apache-2.0"
    assert {tag["name"] for tag in described["tags"]} == {
        tag for path in described["paths"].values() for tag in path["get"]["tags"]
    }
    for path in described["paths"].values():
        assert path["get"]["description"]
        assert all(one["description"] for one in path["get"].get("parameters", ()))


def test_examples_of_parameters_are_what_they_may_be(described: dict[str, Any]) -> None:
    for path in described["paths"].values():
        for one in path["get"].get("parameters", ()):
            for example in one["schema"].get("examples", ()):
                check(described, one["schema"], example)


@pytest.mark.parametrize(
    ("address", "status", "where"),
    [
        ("/api/events?colour=red", 422, "colour"),
        ("/api/events?root=SHOUT", 422, "root.0"),
        ("/api/events?page=0", 422, "page"),
        ("/api/events?per_page=501", 422, "per_page"),
        ("/api/links?min_confidence=2", 422, "min_confidence"),
        ("/api/statements?from=yesterday", 400, "'yesterday'"),
        ("/api/dyads?until=", 400, "''"),
        ("/api/dyads/ARL/BSM?period=day", 422, "period"),
        ("/api/ledgers/threats?as_of=later", 400, "'later'"),
        ("/api/ledgers/threats?as_of=", 400, "''"),
        ("/api/ledgers/wishes", 422, "which"),
        ("/api/articles/none", 404, "'none'"),
        (f"/api/articles/{NEVER.id}", 404, f"'{NEVER.id}'"),
        ("/api/actors/nobody", 404, "'nobody'"),
        ("/api/dyads/ARL/nobody", 404, "'nobody'"),
        ("/api/facts/<script>", 404, "'<script>'"),
        ("/api/nothing", 404, "/api/nothing"),
    ],
)
def test_what_goes_wrong_is_said_in_json(
    client: TestClient, described: dict[str, Any], address: str, status: int, where: str
) -> None:
    answer = client.get(address)
    assert (answer.status_code, answer.headers["content-type"]) == (status, "application/json")
    check(described, {"$ref": "#/components/schemas/Problem"}, answer.json())
    assert answer.json()["where"] == where


def test_nothing_can_be_written(client: TestClient) -> None:
    answer = client.post("/api/events")
    assert (answer.status_code, answer.headers["content-type"]) == (405, "application/json")


def test_other_sites_read_nothing(client: TestClient) -> None:
    answer = client.get("/api/events", headers={"Origin": "https://elsewhere.example"})
    assert "access-control-allow-origin" not in answer.headers


def test_pages_follow_each_other(client: TestClient) -> None:
    found, address = [], "/api/events?per_page=4"
    while address:
        page = client.get(address).json()
        found += [event["id"] for event in page["items"]]
        address = page["next"]
    assert sorted(found) == sorted(event.id for event in WHOLE.events)
    assert page["total"] == len(found)


def test_things_are_whole_and_their_ids_named(client: TestClient) -> None:
    page = client.get("/api/statements?by=ilse-marn").json()
    assert page["items"] == [plain(NEVER), plain(READY)]
    assert page["names"][NEVER.speaker] == "Ilse Marn"
    assert page["mentions"][NEVER.speaker] == [MARN.id]
    assert page["words"][READY.id] == "she was ready to sell gas to Besmar"
    assert page["articles"][FIRST.id]["publisher"] == "The Harbour Post"


def test_links_bring_both_facts(client: TestClient) -> None:
    page = client.get("/api/links?rift=one+speaker").json()
    assert page["items"] == [plain(TURN)]
    assert set(page["facts"]) == {READY.id, NEVER.id}
    assert page["rifts"] == {TURN.id: "one speaker"}


def test_a_story_has_all_that_was_read_from_it(client: TestClient) -> None:
    story = client.get(f"/api/articles/{SECOND.id}").json()
    assert story["article"] == plain(SECOND)
    assert {event["id"] for event in story["events"]} == {e.id for e in CRISIS.events if e.article == SECOND.id}
    assert DENIED.id in {link["from"] for link in story["links"]}


@pytest.mark.parametrize(
    ("id", "doubts"), [(TALKS.id, []), (WITHDREW.id, ["It has no date."])], ids=["talks", "withdrew"]
)
def test_an_explanation_says_why(client: TestClient, id: str, doubts: list[str]) -> None:
    found = client.get(f"/api/facts/{id}").json()
    assert found["doubts"] == doubts
    assert found["thing"]["id"] == id


def test_a_field_is_shown_with_its_place(client: TestClient) -> None:
    fields = {one["name"]: one for one in client.get(f"/api/facts/{MET.id}").json()["fields"]}
    assert fields["trigger"]["span"] == [*MET.trigger]
    assert fields["trigger"]["in_source"] is not None
    assert fields["date"]["words"] == "Wednesday"


def test_a_ledger_says_what_became_of_its_lines(client: TestClient) -> None:
    (line,) = client.get("/api/ledgers/promises").json()["items"]
    assert (line["event"]["id"], line["state"], line["because"]) == (INSPECT.id, "fulfilled", plain(KEPT))
    (line,) = client.get("/api/ledgers/promises?as_of=2031-03-04").json()["items"]
    assert (line["state"], line["because"]) == ("open", None)
    assert client.get("/api/ledgers/promises?state=overdue").json()["items"] == []


def test_facets_count_and_name(client: TestClient) -> None:
    found = client.get("/api/facets?what=statement").json()
    assert {"value": MARN.id, "name": "Ilse Marn", "facts": 2} in found["facets"]["by"]
    assert found["total"] == len(WHOLE.statements)


def test_actors_are_counted(client: TestClient) -> None:
    one = client.get("/api/actors/ilse-marn").json()
    assert (one["by"], one["to"], one["any"]) == (2, 0, 2)
    assert client.get("/api/actors?kind=person&country=ARL").json()["facts"] == {MARN.id: 2}


def test_what_was_rejected_is_left_out(tmp_path: Path) -> None:
    rejected = [review(of.id, Verdict.REJECT) for of in (FRONT_SAID, CLOSE)]
    client = reading(Record([*CRISIS, *rejected]), tmp_path)
    assert CLOSE.id not in {event["id"] for event in client.get("/api/events").json()["items"]}
    assert CLOSE.id not in {event["id"] for event in client.get(f"/api/articles/{FIRST.id}").json()["events"]}
    (shelled,) = (e for e in client.get("/api/events").json()["items"] if e["id"] == SHELLED.id)
    assert shelled["asserted_by"] is None
    assert client.get(f"/api/facts/{CLOSE.id}").json()["thing"] == plain(CLOSE)
    assert client.get("/api/facets?verdict=rejected").json()["total"] == 2


@pytest.mark.parametrize("path", [path for path in ROUTES if "{" not in path])
def test_an_empty_record_answers_too(tmp_path: Path, path: str, described: dict[str, Any]) -> None:
    answer = reading([], tmp_path).get(path)
    assert answer.status_code == 200
    check(described, said(described, path)["schema"], answer.json())


def test_every_schema_that_is_named_is_there(described: dict[str, Any]) -> None:
    named = set(re.findall(r'"#/components/schemas/(\w+)"', json.dumps(described)))
    assert named <= set(described["components"]["schemas"])
    assert {"Event", "Statement", "Link", "Problem"} <= named


def test_statements_are_found_by_meaning(client: TestClient) -> None:
    found = client.get("/api/statements", params={"like": "they will never sell us gas"}).json()
    assert found["total"] < len(CRISIS.statements)
    assert found["items"][0]["id"] == NEVER.id
    assert client.get("/api/statements", params={"like": "x" * 501}).status_code == 422
