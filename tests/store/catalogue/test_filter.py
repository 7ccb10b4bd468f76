"""What a catalogue finds and counts is what one finds who goes through the record fact by fact."""

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from tests.crisis import CRISIS, MISSILES, when
from tests.records import RECORD
from tests.reviews import any_reviews
from tests.store.catalogue.byhand import COLUMNS, PARTIES, ByHand

from detente.record import Record, Review, Root, Status
from detente.record.bearing import Bearing
from detente.record.errors import BadEdtf
from detente.store import Store, open_store
from detente.store.catalogue import ANYTHING, Catalogue, Filter

ACTORS = [*(actor.id for actor in (*CRISIS.actors, *RECORD.actors)), "USA", "iraq", "coun", "nobody"]


def some(*values: str) -> st.SearchStrategy[tuple[str, ...]]:
    return st.just(()) | st.lists(st.sampled_from(values), min_size=1, max_size=2).map(tuple)


DAYS = st.none() | st.sampled_from(
    ["1991", "1991-01-10", "2031-03", "2031-03-05", "2031-02-28/2031-03-04", "2031-03/.."]
)
FILTERS = st.fixed_dictionaries(
    {},
    optional={
        "what": some("event", "statement"),
        **dict.fromkeys(PARTIES, some(*ACTORS)),
        "root": some(*Root),
        "act": some(*Root),
        "status": some(*Status),
        "bearing": some(*Bearing),
        "kind": some("speech", "stance"),
        "quad": some("1", "2", "3", "4"),
        "place": some("CHE", "FRA"),
        "outlet": some("Meridian Wire", "The Harbour Post", "post.example", "nobody's"),
        "article": some(*(article.id for article in (*CRISIS.articles, *RECORD.articles))),
        "incident": some(*(incident.id for incident in CRISIS.incidents), "none"),
        "from_": DAYS,
        "until": DAYS,
        "settled": st.sampled_from([None, True, False]),
        "dated": st.sampled_from([None, True, False]),
        "min_confidence": st.none() | st.sampled_from([0.4, 0.5, 0.8, 0.81]),
    },
).map(lambda given: Filter(**given))


def holding(record: Record) -> Store:
    store = open_store(":memory:")
    with store.writing() as writer:
        writer.add(record)
    return store


OPEN = replace(MISSILES, id="event-open", date=when("../2031-03-05"))
"""What was done by a day."""
BOTH = Record([*CRISIS, *RECORD, OPEN])


def check(catalogue: Catalogue, hand: ByHand, asked: Filter) -> None:
    assert set(catalogue.ids(catalogue.find(asked))) == hand.find(asked)
    counted = catalogue.facets(asked)
    for field in (*COLUMNS, *PARTIES):
        assert dict(counted[field]) == hand.facets(asked, field), field


@cache
def both() -> tuple[Catalogue, ByHand]:
    with holding(BOTH) as store:
        return store.catalogue(), ByHand(BOTH)


@given(FILTERS)
@settings(deadline=None, max_examples=300)
def test_the_same_is_found_and_counted_as_by_hand(asked: Filter) -> None:
    check(*both(), asked)


@given(any_reviews(), st.lists(FILTERS, min_size=1, max_size=4))
@settings(deadline=None, max_examples=25)
def test_reviews_are_heeded(reviews: list[Review], filters: list[Filter]) -> None:
    record = Record([*BOTH, *reviews])
    with holding(record) as store:
        for asked in filters:
            check(store.catalogue(), ByHand(record), asked)


@pytest.mark.parametrize("field", [*COLUMNS, *PARTIES])
def test_choosing_a_value_finds_as_many_as_its_facet_counts(field: str) -> None:
    with holding(BOTH) as store:
        catalogue = store.catalogue()
        for value, count in catalogue.facets()[field]:
            assert len(catalogue.find(Filter(**{field: (value,)}))) == count


@pytest.mark.parametrize("asked", ["", " ", "-", "'; DROP TABLE events; --", "\0", "\ud800", "%", "nobody at all"])
@pytest.mark.parametrize("field", [*COLUMNS, *PARTIES, "article", "incident", "verdict"])
def test_values_that_nothing_has_find_nothing(field: str, asked: str) -> None:
    catalogue, _ = both()
    assert catalogue.find(Filter(**{field: (asked,)})).size == 0


def test_days_that_are_none_are_refused() -> None:
    with pytest.raises(BadEdtf):
        both()[0].find(Filter(from_="yesterday"))


def test_a_facet_names_so_many_values_as_one_asks_for() -> None:
    catalogue, _ = both()
    assert len(catalogue.facets(most=2)["root"]) == 2
    assert catalogue.facets(most=2)["root"] == catalogue.facets()["root"][:2]


def test_without_a_filter_everything_is_found_once() -> None:
    with holding(BOTH) as store:
        catalogue = store.catalogue()
        found = catalogue.ids(catalogue.find(ANYTHING))
    assert sorted(found) == sorted(fact.id for fact in (*BOTH.statements, *BOTH.events))


def test_a_settled_date_lies_where_the_end_is_that_one_knows() -> None:
    with holding(Record([*CRISIS, OPEN])) as store:
        catalogue = store.catalogue()
        for days, settled, found in (
            ("2031-03-04", None, True),
            ("2031-03-04", True, False),
            ("2031-03-05", True, True),
        ):
            passing = catalogue.find(Filter(from_=days, until=days, settled=settled))
            assert (OPEN.id in catalogue.ids(passing)) is found
