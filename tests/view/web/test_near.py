"""Statements are found by their meaning among those that pass a filter, those too that come into the record later."""

import time
from collections.abc import Iterator

import pytest
from tests.crisis import CRISIS
from tests.records import RECORD, S_ENVOY, S_WITNESSES

from detente.record import Statement
from detente.store import Store, open_store
from detente.store.catalogue import Filter
from detente.view.web.near import Near

WORDS = "an envoy or troops for Iraq"
FUEL = "fuel for a neighbour, never to be sold"


@pytest.fixture
def store() -> Iterator[Store]:
    with open_store("sqlite://") as store:
        with store.writing() as writer:
            writer.add(RECORD)
        yield store


def found(near: Near, store: Store, words: str, *, what: str = "statement", **asked: tuple[str, ...]) -> list[str]:
    catalogue = store.catalogue()
    result = near.find(words, catalogue, catalogue.find(Filter(what=(what,), **asked)))
    assert result.searched == result.total
    return catalogue.ids(result.facts)


@pytest.mark.parametrize(
    ("words", "expected"),
    [(WORDS, [S_ENVOY, S_WITNESSES]), ("soldiers leave a frontier", [S_WITNESSES]), ("apple pie", []), ("", [])],
)
def test_statements_near_in_meaning_are_found_nearest_first(
    store: Store, words: str, expected: list[Statement]
) -> None:
    assert found(Near(store), store, words) == [one.id for one in expected]


def test_one_looks_among_those_that_pass_a_filter(store: Store) -> None:
    assert found(Near(store), store, WORDS, by=("FRA",)) == [S_ENVOY.id]


def test_what_comes_into_the_record_later_is_found(store: Store) -> None:
    near = Near(store)
    assert found(near, store, FUEL) == []
    with store.writing() as writer:
        writer.add(CRISIS)
    later = found(near, store, FUEL)
    assert later
    assert {*later} <= {statement.id for statement in CRISIS.statements}


def test_events_are_no_statements(store: Store) -> None:
    """Though events and statements go by the same numbers."""
    assert found(Near(store), store, WORDS, what="event") == []


def test_what_fails_apart_is_said(
    store: Store, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def said(_: int) -> Iterator[tuple[int, str]]:
        raise OSError("a defect")

    monkeypatch.setattr(store, "said", said)
    Near(store).begin()
    until = time.monotonic() + 10
    while "taking in what statements mean" not in caplog.text:
        assert time.monotonic() < until
        time.sleep(0.01)
