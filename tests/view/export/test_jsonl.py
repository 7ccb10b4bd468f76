"""Lines of JSON hold the record, or those facts of it that are asked for with all that they refer to."""

import pytest
from hypothesis import given, settings
from tests import crisis, records
from tests.crisis import CRISIS
from tests.records import RECORD
from tests.reviews import any_reviews, rejected
from tests.selections import lines

from detente.record import Event, Record, Review, Root, Statement, Status, reviewed
from detente.record.references import check_whole
from detente.store import Query, open_store
from detente.view.export import FOLDERS, LINES, Format


def test_every_format_has_a_writer() -> None:
    assert {*LINES, *FOLDERS} == set(Format)


@given(any_reviews())
@settings(deadline=None, max_examples=40)
def test_lines_are_the_record_as_reviews_have_it_or_with_them_beside_it(reviews: list[Review]) -> None:
    record = Record([*RECORD, *reviews])
    assert lines(record, Format.JSONL)[0] == reviewed(record).to_jsonl()
    assert lines(record, Format.JSONL, heeded=False)[0] == record.to_jsonl()


QUERIES = [
    Query(by="FRA"),
    Query(status=Status.OCCURRED),
    Query(root=Root.THREATEN),
    Query(by="BSM"),
    Query(min_confidence=0.1),
    Query(search="talks"),
    Query(from_="2031-03-02", until="2031-03-03"),
    Query(by="nobody"),
]


@pytest.mark.parametrize("record", [RECORD, CRISIS], ids=["talks", "crisis"])
@pytest.mark.parametrize("query", QUERIES, ids=str)
def test_what_passes_comes_with_all_that_it_refers_to_and_before_it(record: Record, query: Query) -> None:
    found = Record.from_jsonl(lines(record, Format.JSONL, query)[0])
    check_whole(found)
    held: set[str] = set()
    for line in lines(record, Format.JSONL, query)[0].splitlines():
        (thing,) = Record.from_jsonl(line)
        check_whole([*(found[id] for id in held), thing])
        held.add(thing.id)
    with open_store(":memory:") as store:
        with store.writing() as writer:
            writer.add(record)
        passing = {fact.id for kind in (Event, Statement) for fact in store.things(kind, query)}
    told = {event.asserted_by for event in found.events}
    assert {fact.id for fact in (*found.events, *found.statements)} - told == passing - told
    assert passing <= {thing.id for thing in found}
    assert {link.id for link in found.links} == {link.id for link in record.links if {link.from_, link.to} <= passing}


def test_incidents_are_those_of_the_links_that_pass() -> None:
    found = Record.from_jsonl(lines(CRISIS, Format.JSONL, Query(root=Root.CONSULT))[0])
    assert found.incidents == tuple(one for one in CRISIS.incidents if crisis.TALKS.id in one.events)


def test_reviews_of_what_passes_lie_beside_it() -> None:
    reject = rejected(records.REFUSED.id)
    other = rejected(records.MET.id)
    record = Record([*RECORD, reject, other])
    found = Record.from_jsonl(lines(record, Format.JSONL, Query(by="FRA"), heeded=False)[0])
    assert reject not in found.reviews
    found = Record.from_jsonl(lines(record, Format.JSONL, Query(status=Status.HYPOTHETICAL), heeded=False)[0])
    assert found.events == (records.ENVOY,)


def test_what_was_written_is_counted_by_kind() -> None:
    _, exported = lines(CRISIS, Format.JSONL)
    assert exported.written["events"] == len(CRISIS.events)
    assert exported.written.total() == len(CRISIS)
