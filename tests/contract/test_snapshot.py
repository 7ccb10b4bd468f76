"""What is read of a record a part at a time is what it is as a whole."""

import pytest
from hypothesis import given, settings
from tests import crisis, records
from tests.crisis import CRISIS
from tests.records import RECORD
from tests.reviews import any_reviews, any_reviews_of, merged, rejected
from tests.reviews import review as judged
from tests.store.catalogue.world import world
from tests.stores import holding

from detente.record import KINDS, Event, Record, Review, Root, Statement, Status, Verdict, reviewed
from detente.record.references import check_whole
from detente.store import Query, Store, snapshot
from detente.view.export import link_row
from detente.view.facts import event_view, link_views, statement_view


@pytest.fixture(autouse=True)
def a_part_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(snapshot, "STORIES", 2)
    monkeypatch.setattr(snapshot, "LINES", 3)


def in_parts(store: Store, *, heeded: bool = True) -> Record:
    with store.snapshot(heeded=heeded) as seen:
        return Record(thing for kind in KINDS.values() for thing in seen.things(kind))  # type: ignore[misc]


@given(any_reviews())
@settings(deadline=None, max_examples=25)
def test_the_parts_are_the_whole_as_reviews_have_it(reviews: list[Review]) -> None:
    record = Record([*RECORD, *reviews])
    with holding(record) as store:
        assert in_parts(store).to_jsonl() == reviewed(record).to_jsonl()
        assert in_parts(store, heeded=False).to_jsonl() == record.to_jsonl()


def test_what_was_decided_on_what_was_decided_is_heeded_in_its_order() -> None:
    back = merged("tariq-aziz", "james-baker")
    no = rejected(back.id)
    record = Record([*RECORD, merged("james-baker", "tariq-aziz"), back, no, rejected(no.id)])
    with holding(record) as store:
        assert in_parts(store).actors == reviewed(record).actors


@given(any_reviews_of(CRISIS))
@settings(deadline=None, max_examples=25)
def test_links_and_incidents_are_so_too(reviews: list[Review]) -> None:
    record = Record([*CRISIS, *reviews])
    with holding(record) as store:
        assert in_parts(store).to_jsonl() == reviewed(record).to_jsonl()


def test_notes_stay_where_what_they_are_on_does() -> None:
    notes = [judged(id, Verdict.NOTE, note="see") for id in (records.MET.id, records.ENVOY.id, records.ARTICLE.id)]
    record = Record([*RECORD, *notes, rejected(records.ENVOY.id)])
    with holding(record) as store:
        assert in_parts(store).reviews == reviewed(record).reviews


QUERIES = [
    Query(),
    Query(by="FRA"),
    Query(root=Root.CONSULT),
    Query(status=Status.CLAIMED),
    Query(search="envoy"),
    Query(from_="1991-01-09", until="1991-01-09"),
    Query(min_confidence=0.6),
]


@pytest.mark.parametrize("query", QUERIES, ids=str)
def test_stories_hold_the_facts_that_pass(query: Query) -> None:
    merge = merged("UN-security-council", "FRA")
    with holding(Record([*RECORD, merge])) as store:
        events, statements = list(store.things(Event, query)), list(store.things(Statement, query))
        with store.snapshot() as seen:
            portions = list(seen.portions(query))
    assert [event.id for portion in portions for event in portion.events] == [event.id for event in events]
    assert [one.id for portion in portions for one in portion.statements] == [one.id for one in statements]
    assert {article.id for portion in portions for article in portion.articles} >= {event.article for event in events}


def test_a_story_without_a_fact_that_passes_is_none() -> None:
    with holding(RECORD) as store, store.snapshot() as seen:
        assert [[one.id for one in portion.articles] for portion in seen.portions(Query(by="FRA"))] == [
            [records.ARTICLE.id]
        ]


@pytest.mark.parametrize("query", QUERIES, ids=str)
def test_a_portion_is_enough_to_show_its_facts_and_refers_to_nothing_else(query: Query) -> None:
    whole = reviewed(RECORD)
    with holding(RECORD) as store, store.snapshot() as seen:
        for portion in seen.portions(query):
            check_whole(portion.record)
            for event in portion.events:
                assert event_view(portion.record, event) == event_view(whole, event)
            for statement in portion.statements:
                assert statement_view(portion.record, statement) == statement_view(whole, statement)


def test_links_come_with_both_their_facts() -> None:
    with holding(CRISIS) as store, store.snapshot() as seen:
        found = {view.id: link_row(view) for record, links in seen.links() for view in link_views(record, links)}
    assert found == {view.id: link_row(view) for view in link_views(CRISIS)}


def test_a_link_passes_where_both_its_facts_do() -> None:
    query = Query(by="ARL")
    with holding(CRISIS) as store:
        by = {fact.id for kind in (Event, Statement) for fact in store.things(kind, query)}
        with store.snapshot() as seen:
            found = {link.id for _, links in seen.links(query) for link in links}
    assert found == {link.id for link in CRISIS.links if {link.from_, link.to} <= by}
    assert found < {link.id for link in CRISIS.links}


def test_reports_of_the_same_happening_come_where_asked() -> None:
    query = Query(search="opened")
    with holding(CRISIS) as store, store.snapshot() as seen:
        (alone,) = seen.portions(query)
        (with_reports,) = seen.portions(query, reports=True)
    assert alone.chosen == with_reports.chosen == {crisis.TALKS.id}
    assert crisis.TALKS_AGAIN not in alone.record.events
    assert crisis.TALKS_AGAIN in with_reports.record.events
    assert with_reports.articles == (crisis.FIRST,)


def test_a_world_of_stories_is_the_same_in_parts() -> None:
    with holding(world()) as store:
        assert in_parts(store) == world()
