"""A reading room whose database is gone says so on every page, and goes on when it is back."""

from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from fastapi.testclient import TestClient
from tests.crisis import CLOSE, CRISIS
from tests.disks import small_disk
from tests.postgres import Cluster, cluster, database
from tests.view.web.reviewers import judge, reviewer
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


def test_a_review_that_cannot_be_kept_is_not_said_to_be(server: Cluster) -> None:
    with database("reviewed") as place, open_store(place) as store:
        with store.writing() as writer:
            writer.add(CRISIS)
        client = reviewer(store)
        assert client.get(f"/review/{CLOSE.id}").status_code == 200
        server.control("stop", "-m", "fast")
        assert judge(client, CLOSE.id, "accept").status_code == 503
        server.control("start")
        assert not store.record().reviews
        assert judge(client, CLOSE.id, "accept").status_code == 303
        assert len(store.record().reviews) == 1


def test_a_review_for_which_the_disk_has_no_room_is_refused_and_can_be_made_later(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", 2_000_000), filled(tmp_path / "disk" / "crisis.db", CRISIS) as store:
        client = reviewer(store)
        fill = tmp_path / "disk" / "fill"
        with fill.open("wb", buffering=0) as file, pytest.raises(OSError, match="No space"):
            while True:
                file.write(bytes(4096))
        refused = judge(client, CLOSE.id, "accept")
        assert refused.status_code == 503
        assert "ree some space" in refused.text
        assert statuses(client) == {200}
        fill.unlink()
        assert not store.record().reviews
        assert judge(client, CLOSE.id, "accept").status_code == 303
