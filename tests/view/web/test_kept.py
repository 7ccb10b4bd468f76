"""What is worked out of a record is worked out once, and anew when it has changed: apart where that takes long."""

import logging
import time

import pytest
from tests.crisis import THINGS

from detente.store import Store, open_store
from detente.store.catalogue import Catalogue
from detente.view.web import Room
from detente.view.web.kept import kept


def added(store: Store) -> Catalogue:
    with store.writing() as writer:
        writer.add(THINGS)
    return store.catalogue()


@pytest.mark.parametrize("short", [True, False])
def test_it_is_worked_out_once_a_catalogue(monkeypatch: pytest.MonkeyPatch, short: bool) -> None:
    monkeypatch.setattr("detente.view.web.kept.SHORT", 60.0 if short else 0.0)
    seen = []

    @kept
    def articles(room: Room, catalogue: Catalogue) -> int:
        seen.append(catalogue)
        return len(catalogue.articles)

    with open_store(":memory:") as store:
        room, before = Room(store=store), store.catalogue()
        assert [articles(room, before) for _ in range(3)] == [0, 0, 0]
        after = added(store)
        assert articles(room, after) == (4 if short else 0)
        until = time.monotonic() + 10
        while articles(room, after) != 4:
            assert time.monotonic() < until
            time.sleep(0.01)
        assert seen == [before, after]


def test_what_fails_apart_is_said_and_tried_again(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("detente.view.web.kept.SHORT", 0.0)
    failures = [ValueError("a defect"), None, None]

    @kept
    def articles(room: Room, catalogue: Catalogue) -> int:
        if len(catalogue.articles) and (failure := failures.pop(0)):
            raise failure
        return len(catalogue.articles)

    with open_store(":memory:") as store, caplog.at_level(logging.ERROR):
        room = Room(store=store)
        assert articles(room, store.catalogue()) == 0
        after, until = added(store), time.monotonic() + 10
        while articles(room, after) != 4:
            assert time.monotonic() < until
            time.sleep(0.01)
        assert "working out articles anew" in caplog.text
