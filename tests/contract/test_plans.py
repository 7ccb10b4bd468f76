"""Whatever pages and listings ask goes by an index: no large table is gone through row by row."""

from collections.abc import Iterator

import pytest
from benchmarks.plans import watched
from benchmarks.serve.questions import questions
from benchmarks.store import gone_through, listings
from tests import stores
from tests.store.catalogue.world import world

from detente.record import Actor
from detente.store import Query, Store


@pytest.fixture(scope="module")
def store(kind: str) -> Iterator[Store]:
    with stores.holding(world()) as store:
        yield store


def test_every_question_goes_by_an_index(store: Store) -> None:
    asked = {**questions(store, store.catalogue()), **listings(store)}
    through = {name: found for name, ask in asked.items() if (found := gone_through(store, ask, forced=True))}
    assert through == {}


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
