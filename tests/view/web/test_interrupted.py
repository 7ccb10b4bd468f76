"""A reading room whose database is gone says so on every page, and goes on when it is back."""

from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from fastapi.testclient import TestClient
from tests.crisis import CRISIS
from tests.postgres import Cluster, cluster, database
from tests.view.web.rooms import filled, reader

from detente.store import open_store

PAGES = ["/", "/timeline", "/articles", "/statements?search=strait", "/actors", "/ledgers", "/dyads", "/review"]


@pytest.fixture
def server() -> Iterator[Cluster]:
    """The server of these tests, which runs again in the end."""
    server = cluster()
    yield server
    try:
        server.sql("SELECT 1")
    except psycopg.OperationalError:
        server.control("start")


def statuses(client: TestClient) -> set[int]:
    return {client.get(page).status_code for page in PAGES}


def test_a_room_whose_server_is_lost_says_so_and_goes_on_when_it_is_back(server: Cluster) -> None:
    with database("room") as place, open_store(place) as store:
        with store.writing() as writer:
            writer.add(CRISIS)
        client = reader(store, follow=True)
        assert statuses(client) == {200}
        server.control("stop", "-m", "fast")
        assert statuses(client) == {503}
        page = client.get("/timeline")
        assert "tart the server" in page.text
        assert place.partition("?")[0] in page.text
        assert client.get("/api/events").json()["advice"].startswith("start the server")
        server.control("start")
        assert statuses(client) == {200}


def test_a_review_that_could_not_be_kept_is_not_told_to_be(server: Cluster) -> None:
    event = next(thing for thing in CRISIS if thing.id.startswith("event-"))
    given = {"of": event.id, "verdict": "accept", "by": "ada"}
    with database("reviewed") as place, open_store(place) as store:
        with store.writing() as writer:
            writer.add(CRISIS)
        client = reader(store, follow=True)
        assert client.get(f"/facts/{event.id}").status_code in (200, 404)
        server.control("stop", "-m", "fast")
        refused = client.post("/api/reviews", json=given)
        assert refused.status_code == 503, refused.text
        server.control("start")
        assert not store.record().reviews
        assert client.post("/api/reviews", json=given).status_code < 300


def test_a_record_whose_file_is_damaged_is_said_and_no_mistake_of_ours(tmp_path: Path) -> None:
    path = tmp_path / "crisis.db"
    with filled(path, CRISIS) as store:
        store.catalogue()
    whole = path.read_bytes()
    path.write_bytes(whole[:8192] + b"\xff" * (len(whole) - 8192))
    with open_store(path) as store:
        page = reader(store).get("/timeline")
    assert page.status_code == 503
    assert "ake a copy from a backup" in page.text
