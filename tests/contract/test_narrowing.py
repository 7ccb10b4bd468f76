"""What is found does not depend on whether it is looked for by who takes part, or by all else first."""

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from tests import crisis, stores
from tests.records import RECORD
from tests.reviews import any_reviews
from tests.store.catalogue.world import world

from detente.record import Article, Event, Link, Record, Review, Root, Statement, Status
from detente.store import Query, Store, narrowing

KINDS = (Article, Event, Statement, Link)
DAYS = (None, "1990", "2017-02", "2031-03-03", "2031-03-09")
WHOM = st.none() | st.sampled_from(["IRQ", "baker", "ARL", "BSM", "coast", "nobody"])
QUERIES = st.builds(
    Query,
    by=WHOM,
    to=WHOM,
    about=WHOM,
    root=st.none() | st.sampled_from([Root.REQUEST, Root.COERCE]),
    status=st.none() | st.just(Status.OCCURRED),
    from_=st.sampled_from(DAYS),
    until=st.sampled_from(DAYS),
    search=st.none() | st.just("the"),
)
EITHER = (0, 10**9)
"""So many mentions are too few to be looked for one by one, and none are."""


def found(store: Store, query: Query, few: int) -> list[object]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(narrowing, "FEW", few)
        return [*(store.things(kind, query) for kind in KINDS), store.around(Link, query)]


@settings(max_examples=8, deadline=None)
@given(any_reviews(), st.lists(QUERIES, min_size=4, max_size=12))
def test_either_way_finds_the_same_whatever_was_decided(reviews: list[Review], queries: list[Query]) -> None:
    with stores.holding(Record([*RECORD, *crisis.CRISIS, *reviews])) as store:
        for query in queries:
            one, other = (found(store, query, few) for few in EITHER)
            assert one == other


def test_either_way_finds_whom_one_looks_for_and_no_others() -> None:
    record = world()
    whom = {mention.id: mention.actor for mention in record.mentions}
    acting = {event.id: {whom[one] for one in event.actors} for event in record.events}
    names = {one for named in acting.values() for one in named if one}
    with stores.holding(record) as store, pytest.MonkeyPatch.context() as patch:
        for few, name in product(EITHER, sorted(names)[:20]):
            patch.setattr(narrowing, "FEW", few)
            wanted = store.things(Event, Query(status=Status.OCCURRED))
            ids = store.actors(name)
            assert store.things(Event, Query(by=name, status=Status.OCCURRED)) == tuple(
                event for event in wanted if ids & acting[event.id]
            )


@pytest.mark.parametrize("few", EITHER)
def test_one_of_several_is_found_either_way(few: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(narrowing, "FEW", few)
    event = RECORD.events[0]
    (named,) = (mention for mention in RECORD.mentions if mention.id == event.actors[0])
    both = replace(named, actor=None, members=("FRA", "IRQ"))
    with stores.holding([both, *(thing for thing in RECORD if thing.id != both.id)]) as store:
        for name in both.members:
            assert event in store.things(Event, Query(by=name, root=event.root))
            assert event in store.things(Event, Query(about=name, root=event.root))
        assert event not in store.things(Event, Query(by="baker", root=event.root))
