"""A store finds facts by whom reviews have them mean, and gives them back as they were read."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from hypothesis import given, settings
from tests import crisis, records, stores
from tests.crisis import CRISIS
from tests.records import RECORD
from tests.reviews import any_reviews, any_reviews_of, is_to_be, means, merged, rejected, undone

from detente.record import Article, Event, Incident, Link, LinkKind, Record, Review, Root, Statement, Status, reviewed
from detente.record.model import Change
from detente.record.references import check_whole
from detente.record.reviews import meant, verdicts
from detente.store import Query, Store


@contextmanager
def holding(*reviews: Review, of: Record = RECORD) -> Iterator[Store]:
    with stores.holding([*of, *reviews]) as store:
        yield store


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


def test_a_fact_that_is_rejected_is_not_found_and_comes_back_when_that_is_undone() -> None:
    reject = rejected(records.MET.id)
    with holding(reject) as store:
        assert records.MET not in store.things(Event)
        assert records.MET not in reviewed(store.around(Event, Query(by="baker"))).events
        assert store.get(records.MET.id) == records.MET
        assert records.MET in store.record().events
    with holding(reject, undone(reject)) as store:
        assert records.MET in store.things(Event)


@pytest.mark.parametrize(
    ("changes", "as_it_is", "as_it_was"),
    [
        ({"root": "AID"}, Query(root=Root.AID), Query(root=Root.CONSULT)),
        ({"status": "planned"}, Query(status=Status.PLANNED), Query(status=Status.OCCURRED)),
        ({"actors": (records.M_BUSH.id,)}, Query(by="bush"), Query(by="baker")),
        ({"recipients": (records.M_IRAQ.id,)}, Query(to="IRQ"), Query(to="bush")),
        ({"date": "1991-03"}, Query(from_="1991-03-01"), Query(until="1991-01-31")),
        ({"date": None}, Query(root=Root.CONSULT), Query(from_="1990")),
    ],
)
def test_an_amended_fact_is_found_as_it_is_to_be(changes: dict[str, Change], as_it_is: Query, as_it_was: Query) -> None:
    with holding(is_to_be(records.MET.id, **changes)) as store:
        assert records.MET in store.things(Event, as_it_is)
        assert records.MET not in store.things(Event, as_it_was)


def test_amended_speakers_are_found_and_may_be_merged_with_others() -> None:
    amend = is_to_be(records.S_ENVOY.id, speaker=records.M_COUNCIL.id, kind="stance")
    with holding(amend, merged("FRA", "UN-security-council")) as store:
        assert records.S_ENVOY in store.things(Statement, Query(by="security council", kind="stance"))
        assert records.S_ENVOY not in store.things(Statement, Query(kind="speech"))


def test_links_of_what_is_rejected_are_not_found() -> None:
    with holding(rejected(crisis.SAILORS.id), rejected(crisis.KEPT.id), of=CRISIS) as store:
        assert set(store.things(Link)) == {*CRISIS.links} - {crisis.ANSWER, crisis.KEPT}
        record = reviewed(store.around(Link))
        assert {link.id for link in record.links} == {link.id for link in store.things(Link)}


def test_links_are_found_by_the_kind_that_they_are_amended_to() -> None:
    with holding(is_to_be(crisis.TURN.id, kind="repeats"), of=CRISIS) as store:
        assert store.things(Link, Query(kind="repeats")) == (crisis.TURN,)
        assert crisis.TURN not in store.things(Link, Query(kind="reverses"))


def test_nobody_tells_an_event_by_a_statement_that_is_rejected() -> None:
    with holding(rejected(crisis.FRONT_SAID.id), of=CRISIS) as store:
        assert store.things(Link, Query(by="BSM", kind="denies")) == (crisis.DENIAL,)
        assert store.things(Link, Query(about="coast front")) == ()


def test_around_has_what_parts_an_incident() -> None:
    with holding(rejected(crisis.SAME.id), of=CRISIS) as store:
        query = Query(article=crisis.FIRST.id)
        record = store.around(Article, query) + store.around(Link, query) + Record(store.things(Incident, query))
        assert reviewed(record).incidents == ()


def test_decisions_hold_what_they_are_on_and_no_more() -> None:
    reviews = [is_to_be(records.S_ENVOY.id, speaker=records.M_COUNCIL.id), merged("FRA", "IRQ")]
    with holding(*reviews) as store:
        record = store.decisions()
    assert record.reviews == tuple(reviews)
    assert (record.articles, record.statements, record.events) == ((records.ARTICLE,), (records.S_ENVOY,), ())
    assert record.mentions == (records.M_COUNCIL,)


@given(any_reviews())
@settings(deadline=None, max_examples=25)
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
            told = [e.id for e in record.events if now in [whom[m] for m in e.recipients]]
            assert [e.id for e in store.things(Event, Query(to=actor.name))] == told
            about = [s.id for s in record.statements if now in s.about]
            assert [s.id for s in store.things(Statement, Query(about=actor.name))] == about
        for root in {Root.AID, *(e.root for e in record.events)}:
            assert [e.id for e in store.things(Event, Query(root=root))] == [
                e.id for e in record.events if e.root is root
            ]
        for status in {Status.PLANNED, *(e.status for e in record.events)}:
            some = [e.id for e in record.events if e.status is status]
            assert [e.id for e in store.things(Event, Query(status=status))] == some
        dated = [e.id for e in record.events if e.date and e.date.edtf in ("1991-01", "1991-01-12", "1990/..")]
        assert set(dated) <= {e.id for e in store.things(Event, Query(from_="1991-01-12"))}
        assert [s.id for s in store.things(Statement)] == [s.id for s in record.statements]


@given(any_reviews_of(CRISIS))
@settings(deadline=None, max_examples=25)
def test_a_store_finds_the_links_that_the_reviewed_record_holds(reviews: list[Review]) -> None:
    record = reviewed(Record([*CRISIS, *reviews]))
    check_whole(record)
    with holding(*reviews, of=CRISIS) as store:
        for kind in LinkKind:
            found = [link.id for link in store.things(Link, Query(kind=kind))]
            assert found == [link.id for link in record.links if link.kind is kind]
        around = reviewed(store.around(Link))
        assert around.links == record.links
        assert {event.id for event in store.things(Event)} == {event.id for event in record.events}
        held = {id for link in record.links for id in (link.from_, link.to)}
        told = [one for one in record.incidents if not held.isdisjoint(one.events)]
        assert [one for one in around.incidents if not held.isdisjoint(one.events)] == told
