"""What every store must hold, one scenario a test, run through each of them."""

from collections.abc import Iterator
from dataclasses import replace

import msgspec
import pytest
from tests import crisis, records, stores
from tests.records import RECORD

from detente.record import (
    KINDS,
    Article,
    Event,
    Link,
    LinkKind,
    Mention,
    Record,
    Root,
    Source,
    Statement,
    StatementKind,
    Status,
)
from detente.record.errors import BadRecord, NotInRecord
from detente.store import EVERYTHING, Query, Store

INPUTS = (records.FIRST_INPUT, records.SECOND_INPUT, records.THIRD_INPUT)


@pytest.fixture
def empty() -> Iterator[Store]:
    with stores.fresh() as store:
        yield store


@pytest.fixture
def store(empty: Store) -> Store:
    for things in INPUTS:
        with empty.writing() as writer:
            writer.add(things)
    return empty


def test_what_went_in_comes_out(store: Store) -> None:
    assert store.record() == RECORD


def test_things_come_back_in_the_order_in_which_they_were_read(store: Store) -> None:
    assert store.record().to_jsonl() == RECORD.to_jsonl()


def test_an_empty_store_is_an_empty_record(empty: Store) -> None:
    assert empty.record() == Record()


def test_adding_counts_what_is_new_by_kind(empty: Store) -> None:
    with empty.writing() as writer:
        added = writer.add(records.SECOND_INPUT)
    expected = {"sources": 1, "articles": 1, "actors": 1, "mentions": 2, "statements": 1, "events": 1}
    assert added == expected


def test_reading_again_replaces_nothing_and_adds_nothing(store: Store) -> None:
    with store.writing() as writer:
        assert writer.add(records.FIRST_INPUT) == {}
    assert store.record() == RECORD


def test_what_has_a_known_id_but_other_content_changes_nothing(store: Store) -> None:
    other = msgspec.structs.replace(records.MET, recipients=(records.M_BUSH.id,), status=Status.DENIED)
    with store.writing() as writer:
        assert writer.add([other]) == {}
    assert store.get(records.MET.id) == records.MET
    assert records.MET not in store.things(Event, Query(to="bush"))


def test_a_thing_given_twice_is_added_once(empty: Store) -> None:
    with empty.writing() as writer:
        assert writer.add([*records.FIRST_INPUT, *records.FIRST_INPUT])["events"] == 4


def test_an_input_that_fails_leaves_nothing_behind(empty: Store) -> None:
    with pytest.raises(RuntimeError), empty.writing() as writer:
        writer.add(records.FIRST_INPUT)
        raise RuntimeError
    assert empty.record() == Record()


def test_a_thing_that_refers_to_what_is_not_there_is_refused(empty: Store) -> None:
    with pytest.raises(BadRecord, match="refers to another"), empty.writing() as writer:
        writer.add([records.MET])
    assert empty.counts()["events"] == 0


def test_counts_name_every_kind(store: Store) -> None:
    counts = store.counts()
    assert list(counts) == list(KINDS)
    assert (counts["events"], counts["unread"], counts["reviews"]) == (5, 1, 0)


def test_a_source_is_known_once_it_was_read(store: Store) -> None:
    assert store.has_source(records.SOURCE.id)
    assert not store.has_source("source-0")


@pytest.mark.parametrize(
    ("query", "triggers"),
    [
        (EVERYTHING, "met refused authorized send withdrew"),
        (Query(by="tariq-aziz"), "met refused"),
        (Query(by="IRQ"), "met refused withdrew"),
        (Query(by="irq"), "met refused withdrew"),
        (Query(by="Aziz"), "met refused"),
        (Query(by="ázIZ"), "met refused"),
        (Query(by="ziz"), ""),
        (Query(by="%"), ""),
        (Query(by="tariq_aziz"), ""),
        (Query(to="W. Bush"), "refused"),
        (Query(to="IRQ"), "authorized send"),
        (Query(about="bush"), "refused"),
        (Query(root=Root.CONSULT), "met send"),
        (Query(status=Status.CLAIMED), "withdrew"),
        (Query(from_="1991"), "met refused authorized send"),
        (Query(from_="1991-01-10"), "send"),
        (Query(until="1991-01-08"), "authorized"),
        (Query(from_="1991-01-09", until="1991-01-09"), "met refused authorized send"),
        (Query(search="LETTER from"), "refused"),
        (Query(search='"unfit'), "refused"),
        (Query(search="“unfit"), "refused"),
        (Query(search="100%"), ""),
        (Query(search="'; DROP TABLE events; --"), ""),
        (Query(kind="speech"), ""),
        (Query(article=records.LATER_ARTICLE.id), "withdrew"),
        (Query(by="IRQ", search="letter"), "refused"),
        (Query(min_confidence=0.4), "met refused authorized send withdrew"),
        (Query(min_confidence=0.5), "met refused authorized send"),
        (Query(min_confidence=0.9), ""),
    ],
)
def test_events_are_found_by_what_one_asks(store: Store, query: Query, triggers: str) -> None:
    texts = {article.id: article.text for article in RECORD.articles}
    found = [event.trigger.of(texts[event.article]) for event in store.things(Event, query)]
    assert found == triggers.split()


@pytest.mark.parametrize(
    ("query", "found"),
    [
        (Query(by="aziz"), [records.S_UNFIT]),
        (Query(about="bush"), [records.S_UNFIT]),
        (Query(about="IRQ"), [records.S_ENVOY, records.S_WITNESSES]),
        (Query(search="envoy"), [records.S_ENVOY]),
        (Query(from_="1991"), [records.S_UNFIT]),
        (Query(kind=StatementKind.STANCE), []),
        (Query(root=Root.CONSULT), []),
        (Query(min_confidence=0.8, about="bush"), [records.S_UNFIT]),
        (Query(min_confidence=0.9), []),
    ],
)
def test_statements_are_found_by_what_one_asks(store: Store, query: Query, found: list[Statement]) -> None:
    assert list(store.things(Statement, query)) == found


@pytest.mark.parametrize(
    ("query", "found"),
    [
        (Query(kind=LinkKind.REVERSES), [crisis.TURN, crisis.FREED]),
        (Query(by="marn"), [crisis.TURN]),
        (Query(about="coast"), [crisis.DENIAL]),
        (Query(from_="2031-03-05", until="2031-03-09"), [crisis.TURN, crisis.ANSWER]),
        (Query(search="NEVER sell"), [crisis.TURN]),
        (Query(search="'; DROP TABLE links; --"), []),
        (Query(min_confidence=0.91), []),
    ],
)
def test_links_are_found_by_what_one_asks(empty: Store, query: Query, found: list[Link]) -> None:
    with empty.writing() as writer:
        writer.add(crisis.CRISIS)
    assert list(empty.things(Link, query)) == found


def test_around_links_gives_all_that_the_articles_of_both_their_facts_hold(empty: Store) -> None:
    with empty.writing() as writer:
        writer.add(crisis.CRISIS)
    record = empty.around(Link, Query(kind="same"))
    assert set(record.articles) == {crisis.FIRST, crisis.SECOND}
    assert (record.links, record.incidents) == ((crisis.SAME,), crisis.CRISIS.incidents)


def test_any_kind_can_be_searched(store: Store) -> None:
    assert store.things(Article, Query(search="newsletter")) == (records.ARTICLE,)
    assert store.things(Source, Query(search="border.txt")) == (records.LATER_SOURCE,)
    assert store.things(Link, Query(search="newsletter")) == ()


@pytest.mark.parametrize("name", sorted(set(Query.__slots__) - {"from_", "until"}))
def test_a_filter_that_a_kind_has_no_use_for_lets_nothing_pass(store: Store, name: str) -> None:
    """Every filter is understood for every kind; none is dropped, which would show what was not asked for."""
    query = replace(EVERYTHING, **{name: 2999.0 if name == "min_confidence" else "2999"})
    assert {kind: found for kind in KINDS.values() if (found := store.things(kind, query))} == {}


@pytest.mark.parametrize("kind", [Source, Mention, Link])
def test_what_has_no_date_lies_between_no_days(store: Store, kind: type[Event]) -> None:
    assert store.things(kind, Query(until="2999")) == ()


def test_around_gives_all_that_the_articles_hold(store: Store) -> None:
    record = store.around(Event, Query(status=Status.CLAIMED))
    assert record == Record(records.SECOND_INPUT)


def test_around_articles_takes_their_own_id(store: Store) -> None:
    assert store.around(Article, Query(article=records.ARTICLE.id)) == Record(records.FIRST_INPUT)


@pytest.mark.parametrize("length", [16, 12, 10])
def test_a_thing_is_found_by_the_beginning_of_its_id(store: Store, length: int) -> None:
    assert store.get(records.MET.id[:length]) == records.MET


def test_a_whole_id_wins_over_a_longer_one_that_begins_so(empty: Store) -> None:
    longer = msgspec.structs.replace(records.IRAQ, id="IRQ-army")
    with empty.writing() as writer:
        writer.add([longer, records.IRAQ])
    assert empty.get("IRQ") == records.IRAQ


@pytest.mark.parametrize(("id", "said"), [("event-", "more than one"), ("", "more than one"), ("nobody", "no such id")])
def test_an_unclear_id_is_an_error_that_says_why(store: Store, id: str, said: str) -> None:
    with pytest.raises(NotInRecord, match=said):
        store.get(id)


def test_a_mention_may_stand_in_two_roles(store: Store) -> None:
    """Whoever talks to himself is speaker and addressee."""
    both = msgspec.structs.replace(records.S_ENVOY, id="statement-x", addressees=(records.M_FRANCE.id,) * 2)
    with store.writing() as writer:
        writer.add([both])
    assert both in store.things(Statement, Query(by="FRA", to="FRA"))


def test_mentions_are_filtered_by_their_place(store: Store) -> None:
    assert store.things(Mention, Query(search="Mr. Aziz")) == (records.M_MR_AZIZ,)
