"""A store finds facts by whom reviews have them mean, and gives them back as they were read."""

import pytest
from hypothesis import given, settings
from tests import records
from tests.records import RECORD
from tests.reviews import any_reviews, means, merged, undone

from detente.record import Event, Record, Review, Statement, reviewed
from detente.record.reviews import meant, verdicts
from detente.store import Query, Store, open_store


def holding(*reviews: Review) -> Store:
    store = open_store(":memory:")
    with store.writing() as writer:
        writer.add([*RECORD, *reviews])
    return store


def found(store: Store, query: Query) -> list[Event]:
    return list(store.things(Event, query))


@pytest.mark.parametrize("asked", ["FRA", "France", "UN-security-council"])
def test_facts_are_found_by_either_of_two_that_are_one(asked: str) -> None:
    with holding(merged("FRA", "UN-security-council")) as store:
        assert found(store, Query(by=asked)) == [records.AUTHORIZED, records.ENVOY]


def test_facts_are_found_by_whom_a_mention_is_said_to_mean_and_no_more_by_the_other() -> None:
    with holding(means(records.M_BUSH.id, "james-baker")) as store:
        assert found(store, Query(to="james-baker")) == [records.REFUSED]
        assert found(store, Query(to="bush")) == []
        assert found(store, Query(about="james-baker")) == [records.MET, records.REFUSED]


def test_what_is_taken_back_is_not_minded() -> None:
    merge = merged("FRA", "UN-security-council")
    with holding(merge, undone(merge)) as store:
        assert found(store, Query(by="FRA")) == [records.ENVOY]


def test_around_comes_with_all_that_is_needed_to_heed_the_reviews() -> None:
    with holding(means(records.M_TROOPS.id, "james-baker"), merged("tariq-aziz", "IRQ")) as store:
        record = reviewed(store.around(Event, Query(root=records.WITHDREW.root)))
    assert {mention.actor for mention in record.mentions} == {"james-baker", None}
    assert [statement.about for statement in record.statements] == [("james-baker",)]
    assert {"james-baker", "tariq-aziz"} <= {actor.id for actor in record.actors}


@given(any_reviews())
@settings(deadline=None, max_examples=60)
def test_a_store_finds_what_the_reviewed_record_holds(reviews: list[Review]) -> None:
    by, record = verdicts(reviews), reviewed(Record([*RECORD, *reviews]))
    whom = {mention.id: mention.actor for mention in record.mentions}
    with holding(*reviews) as store:
        for actor in RECORD.actors:
            now = meant(actor.id, by)
            acting = [e.id for e in record.events if now in [whom[m] for m in e.actors]]
            assert [e.id for e in store.things(Event, Query(by=actor.name))] == acting
            speaking = [s.id for s in record.statements if s.speaker and whom[s.speaker] == now]
            assert [s.id for s in store.things(Statement, Query(by=actor.name))] == speaking
            about = [s.id for s in record.statements if now in s.about]
            assert [s.id for s in store.things(Statement, Query(about=actor.name))] == about
