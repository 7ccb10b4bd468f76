"""A source that is forgotten was never read: the record is that of the others, and nothing of it is found anywhere."""

from collections.abc import Iterable
from time import monotonic, sleep

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from tests import stores
from tests.coded import WHOLE, A, B, fresh, put, read_from
from tests.contract.test_keeping import alike
from tests.contract.test_recoding import otherwise
from tests.records import (
    ARTICLE,
    BAKER,
    FRANCE,
    IRAQ,
    LATER_ARTICLE,
    LATER_SOURCE,
    M_BAKER,
    M_TROOPS,
    MET,
    RECORD,
    S_WITNESSES,
    SOURCE,
    UNREAD,
    WITHDREW,
)
from tests.reviews import means, merged, rejected, review

from detente.record import Actor, AnyThing, Article, Incident, Run, Verdict, make_id
from detente.record.references import check_whole
from detente.run import with_coding
from detente.store import Line, Store, import_lines, open_store
from detente.store.forgetting import Proof

SOURCES = [source.id for source in WHOLE.sources]
ACTORS = {actor.id: actor for actor in WHOLE.actors}


def as_told(_: Article) -> Iterable[Actor]:
    """Who everybody is, whatever article one reads."""
    return ACTORS.values()


def forget(store: Store, asked: str, **how: bool) -> Proof:
    gone = store.forget(store.whom(asked, **how), tell=as_told)
    return store.prove(gone.trace)


def things_of(store: Store) -> dict[str, AnyThing]:
    return {thing.id: thing for thing in store.record()}


STEPS = st.lists(st.tuples(st.sampled_from([A, B]), st.sampled_from(SOURCES), st.integers(0, 2)), max_size=7)


@settings(max_examples=8, deadline=None)
@given(STEPS, st.sampled_from(SOURCES))
def test_a_record_without_a_source_is_the_one_that_never_read_it(
    steps: list[tuple[Run, str, int]], source: str
) -> None:
    with stores.fresh() as store, stores.fresh() as wanted:
        for run, of, seed in steps:
            put(store, run, otherwise(read_from(of), seed))
            if of != source:
                put(wanted, run, otherwise(read_from(of), seed))
        if source in things_of(store):
            assert forget(store, source).left == ()
        assert things_of(store) == things_of(wanted)
        alike(store.catalogue(), wanted.catalogue())
        check_whole(store.record())


def test_all_that_was_read_from_a_source_is_counted() -> None:
    with stores.holding(RECORD) as store:
        gone = store.forget(store.whom(SOURCE.uri), tell=as_told)
        kinds = {"sources": 1, "articles": 1, "actors": 5, "mentions": 9, "dates": 2, "statements": 2, "events": 4}
        assert dict(gone.counts) == kinds
        assert things_of(store).keys() == {thing.id for thing in RECORD} - gone.every


def test_what_is_only_tried_changes_nothing() -> None:
    with stores.holding(RECORD) as store:
        before = store.record().to_jsonl()
        tried = store.forget(store.whom(SOURCE.id), tell=as_told, only_try=True)
        assert store.record().to_jsonl() == before
        assert tried.counts == store.forget(store.whom(SOURCE.id), tell=as_told).counts


@pytest.mark.parametrize(
    ("asked", "how", "gone"),
    [
        (SOURCE.id, {}, {SOURCE.id}),
        (SOURCE.id[:15], {}, {SOURCE.id}),
        (SOURCE.uri, {}, {SOURCE.id}),
        ("./" + SOURCE.uri, {}, {SOURCE.id}),
        ("stories/", {"under": True}, {SOURCE.id, LATER_SOURCE.id, UNREAD.id}),
        ("stories/b", {"under": True}, {LATER_SOURCE.id, UNREAD.id}),
        (UNREAD.uri, {}, {UNREAD.id}),
        ("The Herald", {"publisher": True}, {SOURCE.id}),
        ("the herald", {"publisher": True}, {SOURCE.id}),
    ],
)
def test_sources_are_meant_by_id_address_and_publisher(asked: str, how: dict[str, bool], gone: set[str]) -> None:
    printed = [replace(t, publisher="The Herald") if t == ARTICLE else t for t in RECORD]
    with stores.holding(printed) as store:
        assert forget(store, asked, **how).left == ()
        every = {SOURCE.id, LATER_SOURCE.id, UNREAD.id}
        assert every - things_of(store).keys() == gone


@pytest.mark.parametrize("asked", ["nobody", "stories", "source-", "", "%", "stories/%", "source-0"])
def test_what_the_record_does_not_hold_is_not_known(asked: str) -> None:
    with stores.holding(RECORD) as store:
        assert not store.whom(asked).is_known


def test_of_an_address_all_that_was_read_goes_and_of_an_id_that_alone() -> None:
    again = replace(SOURCE, id=make_id("source", "geneva again"), sha256="2" * 64)
    for asked, left in ((SOURCE.uri, set[str]()), (SOURCE.id, {again.id})):
        with stores.holding([*RECORD, again]) as store:
            assert forget(store, asked).left == ()
            assert {SOURCE.id, again.id} & things_of(store).keys() == left


def test_what_people_decided_on_it_goes_and_the_rest_stays() -> None:
    on = [rejected(MET.id), rejected(WITHDREW.id), merged(IRAQ.id, FRANCE.id), means(M_TROOPS.id, BAKER.id)]
    noted = review(on[0].id, Verdict.NOTE, note="James Baker met him")
    with stores.holding([*RECORD, *on, noted]) as store:
        assert forget(store, SOURCE.id).left == ()
        assert [one.of for one in store.record().reviews] == [WITHDREW.id]
        assert store.counts()["reviews"] == 1
        check_whole(store.record())


def test_an_incident_of_a_source_is_parted() -> None:
    events = tuple(sorted((MET.id, WITHDREW.id)))
    together = Incident(id=make_id("incident", *events), events=events)
    with stores.holding([*RECORD, together]) as store:
        assert forget(store, LATER_SOURCE.id).left == ()
        assert store.record().incidents == ()
        assert store.catalogue().incidents_of([MET.id]) == []


def test_who_somebody_is_by_the_word_of_a_source_is_told_by_another() -> None:
    envoy = replace(BAKER, country="FRA", sectors=("MIL",))
    later = replace(LATER_ARTICLE, id="article-later", source=LATER_SOURCE.id)
    mention = replace(M_BAKER, id="mention-later", article=later.id, country="USA")
    first = [envoy if thing == BAKER else thing for thing in read_from(SOURCE.id, RECORD)]
    second = (LATER_SOURCE, later, BAKER, mention)
    for tell, now in ((as_told, BAKER), (lambda _: (), replace(BAKER, country="USA", sectors=()))):
        with fresh([(A, first), (B, second)]) as store:
            assert envoy in store.record().actors
            gone = store.forget(store.whom(SOURCE.id), tell=tell)
            assert (now in store.record().actors, gone.renamed) == (True, 1)
    with fresh([(A, second), (B, first)]) as store:  # it is the word of the other, whatever that would say now
        store.forget(store.whom(SOURCE.id), tell=lambda _: ())
        assert BAKER in store.record().actors


def test_it_is_not_taken_in_again_until_that_is_allowed() -> None:
    things, other = read_from(SOURCE.id, RECORD), read_from(LATER_SOURCE.id, RECORD)
    with fresh([(A, things), (A, other)]) as store:
        forget(store, SOURCE.uri)
        before = store.record().to_jsonl()
        with store.writing() as writer:
            assert writer.add((A, *with_coding(A, things))) == {}
            assert writer.refused == 1
        assert store.record().to_jsonl() == before
        assert store.whom(SOURCE.uri).was_forgotten
        assert store.allow(SOURCE.uri)
        assert not store.allow(SOURCE.uri)
        put(store, A, things)
        with fresh([(A, other), (A, things)]) as wanted:
            assert things_of(store) == things_of(wanted)


def test_a_page_that_was_forgotten_stays_so_whatever_it_says_now() -> None:
    page = replace(SOURCE, id="source-page", uri="https://herald.example/a", sha256="3" * 64)
    now = replace(page, id="source-now", sha256="4" * 64)
    article = replace(LATER_ARTICLE, id="article-now", source=now.id)
    with stores.holding([page]) as store:
        forget(store, page.uri)
        with store.writing() as writer:
            assert writer.add([now, article]) == {}
        with store.writing() as writer:
            assert writer.add([article]) == {}  # by itself, as an import may bring it
        assert [*store.record()] == []


def test_lines_of_what_was_forgotten_are_not_imported() -> None:
    with stores.holding(RECORD) as store:
        forget(store, SOURCE.id)
        before = store.record().to_jsonl()
        lines = enumerate(RECORD.to_jsonl().splitlines(), 1)
        (refused,) = import_lines(store, [Line("all", number, line.encode()) for number, line in lines]).refused
        assert SOURCE.id in refused.reason
        assert store.record().to_jsonl() == before


def test_a_catalogue_of_another_process_lets_go_of_it() -> None:
    with stores.place() as place, open_store(place) as store, open_store(place) as other:
        with store.writing() as writer:
            writer.add(RECORD)
        assert MET.id in other.catalogue().fact_ids
        forget(store, SOURCE.id)
        until = monotonic() + 20  # it looks after some seconds at most
        while MET.id in other.catalogue().fact_ids and monotonic() < until:
            sleep(0.05)
        assert {*other.catalogue().fact_ids} == {S_WITNESSES.id, WITHDREW.id}
