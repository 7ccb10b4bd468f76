"""The API holds what its description says against whatever schemathesis asks it."""

from collections.abc import Iterator

import pytest
from fastapi import FastAPI, Response
from fastapi.responses import JSONResponse
from fastapi.testclient import TestClient
from tests.crisis import THINGS
from tests.vectors.poisoned import things
from tests.view.web.api.attacked import tried
from tests.view.web.rooms import HERE, filled

from detente.view.web import Room, application

EXAMPLES = 4
"""`python -m benchmarks.api` asks by a hundred times as many."""


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FastAPI]:
    """The API of a record of which half is a crisis, and half are vectors."""
    with filled(tmp_path_factory.mktemp("attacked") / "x.db", [*THINGS, *things(8)]) as store:
        yield application(Room(store=store))


def test_schemathesis_finds_nothing(app: FastAPI) -> None:
    found = tried(app, examples=EXAMPLES)
    assert found.phases == {"EXAMPLES", "COVERAGE", "FUZZING", "STATEFUL_TESTING"}
    assert found.asked > 1_000
    assert not found.wrong, found.wrong[0]


def test_schemathesis_would_find_a_failure(app: FastAPI) -> None:
    broken = FastAPI(title="broken", openapi_url="/api/openapi.json")

    @broken.get("/api/broken")
    def fails(number: int) -> Response:
        return JSONResponse(number, 500)

    assert any("not_a_server_error" in one for one in tried(broken, examples=2).wrong)


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "QUERY", "CONNECT"])
def test_what_cannot_be_done_says_what_can(app: FastAPI, method: str) -> None:
    answered = TestClient(app, base_url=HERE).request(method, "/api/events")
    assert (answered.status_code, answered.headers["allow"]) == (405, "GET")


@pytest.mark.parametrize("name", ["search", "from", "page", "order", "min_confidence"])
def test_two_values_where_one_is_meant_are_refused(app: FastAPI, name: str) -> None:
    value = {"from": "2031", "order": "latest"}.get(name, "1")
    answered = TestClient(app, base_url=HERE).get(f"/api/events?{name}={value}&{name}={value}")
    assert (answered.status_code, answered.json()["where"]) == (422, name)
