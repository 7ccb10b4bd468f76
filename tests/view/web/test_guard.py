"""Strangers are kept out: other names, other sites' forms, scripts and frames."""

import pytest
from fastapi.testclient import TestClient
from tests.crisis import FIRST
from tests.view.web.rooms import HERE

from detente.store import Store
from detente.view.web import Room, application


def test_every_answer_lets_nothing_in_from_elsewhere(client: TestClient) -> None:
    for path in (f"/articles/{FIRST.id}", "/nothing", "/statements?format=csv"):
        policy = client.get(path).headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy
        assert "script-src 'self'" in policy
        assert "frame-ancestors 'none'" in policy
        assert "unsafe" not in policy


@pytest.mark.parametrize("host", ["evil.example", "localhost.evil.example", "127.0.0.1.evil.example:80", ""])
def test_a_name_that_is_not_ours_gets_nothing(client: TestClient, host: str) -> None:
    answered = client.get("/statements", headers={"host": host})
    assert answered.status_code == 421
    assert "Besmar" not in answered.text


@pytest.mark.parametrize(
    "host", ["localhost", "localhost:8517", "127.0.0.1:99", "[::1]:8517", "LOCALHOST", "192.0.2.7:80", "[2001:db8::1]"]
)
def test_the_names_of_this_machine_and_addresses_in_figures_are_answered(client: TestClient, host: str) -> None:
    assert client.get("/statements", headers={"host": host}).status_code == 200


def test_names_that_one_gives_are_ours(crisis: Store) -> None:
    app = application(Room(store=crisis), names={"archive.example"})
    assert TestClient(app, base_url="http://archive.example").get("/statements").status_code == 200
    assert TestClient(app, base_url=HERE).get("/statements").status_code == 421


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/statements?search=" + "a" * 15_000, 200),
        ("/statements?search=" + "a" * 16_000, 414),
        ("/actors/" + "a" * 16_000, 414),
        ("/statements?" + "&".join(f"by=a{n}" for n in range(500)), 200),
        ("/statements?" + "&".join(f"by=a{n}" for n in range(501)), 414),
        ("/api/statements?" + "&".join(f"by=a{n}" for n in range(501)), 414),
    ],
)
def test_an_address_has_a_length_that_can_be_answered(client: TestClient, path: str, status: int) -> None:
    assert client.get(path).status_code == status


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"sec-fetch-site": "cross-site"}, 403),
        ({"sec-fetch-site": "same-site"}, 403),
        ({"origin": "https://evil.example"}, 403),
        ({"origin": "null"}, 403),
        ({"sec-fetch-site": "same-origin"}, 405),
        ({"origin": HERE}, 405),
        ({}, 405),
    ],
)
def test_forms_of_other_sites_are_refused(client: TestClient, headers: dict[str, str], status: int) -> None:
    assert client.post("/statements", headers=headers).status_code == status


def test_reading_sets_no_cookie(client: TestClient) -> None:
    for path in (f"/articles/{FIRST.id}", "/statements", "/static/room.css"):
        assert "set-cookie" not in client.get(path).headers


def test_static_files_are_ours_alone(client: TestClient) -> None:
    assert client.get("/static/room.css").status_code == 200
    assert client.get("/static/../app.py").status_code == 404
    assert client.get("/static/%2e%2e/app.py").status_code == 404
