"""Memory that is free goes back to the system, again and again while a room is open."""

import gc
import time
import weakref
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


def test_what_is_left_in_circles_goes_though_much_is_held(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Circle:
        def __init__(self) -> None:
            self.own = self

    monkeypatch.setattr(heap, "_EVERY", 0.01)
    with strait(tmp_path) as store, TestClient(application(Room(store=store)), base_url="http://localhost"):
        gc.disable()
        try:
            left = weakref.ref(Circle())
            until = time.monotonic() + 5
            while left() is not None and time.monotonic() < until:
                time.sleep(0.01)
            assert left() is None
        finally:
            gc.enable()


def test_what_is_held_when_a_room_opens_is_taken_for_what_stays() -> None:
    try:
        heap.settle()
        assert gc.get_freeze_count() > 100_000
    finally:
        gc.unfreeze()


def test_where_there_is_no_such_library_nothing_changes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(heap, "CDLL", lambda _: object())
    heap.share()
    heap.give_back()
