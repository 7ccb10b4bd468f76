"""Memory that is free goes back to the system, again and again while a room is open."""

import time
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from tests.view.web.reviewers import strait

from detente.view.web import Room, application, heap


def test_it_is_given_back_until_the_room_is_closed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    times: list[int] = []
    monkeypatch.setattr(heap, "_EVERY", 0.01)
    monkeypatch.setattr(heap, "give_back", lambda: times.append(1))
    with strait(tmp_path) as store, TestClient(application(Room(store=store)), base_url="http://localhost") as client:
        while len(times) < 3:
            assert client.get("/brief").status_code == 200
    closed = len(times)
    time.sleep(0.05)
    assert len(times) == closed


def test_where_there_is_no_such_library_nothing_changes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(heap, "CDLL", lambda _: object())
    heap.share()
    heap.give_back()
