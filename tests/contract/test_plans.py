"""Whatever pages and listings ask goes by an index: no large table is gone through row by row."""

from collections.abc import Iterator

import pytest
from benchmarks.plans import watched
from benchmarks.serve.questions import questions
from benchmarks.store import gone_through, listings
from tests import stores
from tests.store.catalogue.world import world

from detente.record import Actor
from detente.store import Query, Store, narrowing


@pytest.fixture(scope="module")
def store(kind: str) -> Iterator[Store]:
    with stores.holding(world()) as store:
        yield store


def test_every_question_goes_by_an_index(store: Store) -> None:
    asked = {**questions(store, store.catalogue()), **listings(store)}
    through = {name: found for name, ask in asked.items() if (found := gone_through(store, ask, forced=True))}
    assert through == {}


def test_listings_do_so_too_where_they_go_by_all_but_whom_they_ask_for(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(narrowing, "FEW", 0)
    through = {name: found for name, ask in listings(store).items() if (found := gone_through(store, ask, forced=True))}
    assert through == {}


def test_portions_do_so_too(store: Store) -> None:
    name = world().actors[0].name
    for query in (Query(by=name, from_="2016", until="2017"), Query(about=name, min_confidence=0.5)):
        with store.snapshot() as seen:
            assert gone_through(store, lambda: [*seen.portions(query)], forced=True) == ()  # noqa: B023 (asked at once)


def test_what_goes_through_a_table_is_noticed(store: Store) -> None:
    """Names are read one by one where words in them are searched for."""
    assert gone_through(store, lambda: store.things(Actor, Query(search="x")), forced=True) == ("actors",)


def test_a_catalogue_that_grows_reads_but_what_came(store: Store) -> None:
    store.catalogue()
    with watched(store) as plans:
        with store.writing() as writer:
            writer.add([Actor(id="new-actor", name="New Actor", kind=world().actors[0].kind, country=None, sectors=())])
        assert "new-actor" in store.catalogue().actor_ids
    assert {table for table, _ in plans.scans(forced=True)} == set()
