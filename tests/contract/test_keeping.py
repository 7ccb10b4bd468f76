"""A catalogue is made once, and brought up to date whenever the record has changed."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import fields
from threading import Event
from time import monotonic, sleep

import pytest
from benchmarks.serve.world import World
from sqlalchemy import Connection
from tests.crisis import BESMAR, CRISIS
from tests.records import FIRST_INPUT, MET, RECORD, SECOND_INPUT
from tests.reviews import merged, rejected, undone
from tests.stores import fresh, holding, place

from detente.record import Article, Incident, Link
from detente.store import open_store
from detente.store.catalogue import Catalogue, Filter, keeper
from detente.store.catalogue.held import Held, Progress
from detente.store.catalogue.reading import grown


def alike(one: Catalogue, other: Catalogue) -> None:
    """Both find and count the same, whatever the order in which they were read."""
    assert one.ids(one.find()) == other.ids(other.find())
    facets = [{k: dict(v) for k, v in each.facets(most=10_000).items()} for each in (one, other)]
    assert facets[0] == facets[1]
    for actor in one.actors:
        asked = Filter(actor=(actor.id,))
        assert one.ids(one.find(asked)) == other.ids(other.find(asked))
    assert one.incidents_of(one.fact_ids) == other.incidents_of(one.fact_ids)
    assert joined(one) == joined(other)


def joined(catalogue: Catalogue) -> dict[str, tuple[str, str]]:
    ids, links = catalogue.fact_ids, catalogue.links
    return {catalogue.link_ids[n]: (ids[links.from_[n]], ids[links.to[n]]) for n in catalogue.find_links()}


def test_a_catalogue_that_grew_is_the_one_that_is_made_at_once() -> None:
    things = [thing for batch in World(24).things() for thing in batch]
    articles = [thing.id for thing in things if isinstance(thing, Article)]
    later = {*articles[len(articles) // 2 :]}
    late = [t for t in things if isinstance(t, Link | Incident) or later & {t.id, getattr(t, "article", None)}]
    with fresh() as grown, fresh() as at_once:
        for some in ([thing for thing in things if thing not in late], late):
            with grown.writing() as writer:
                writer.add(some)
            assert grown.catalogue() is grown.catalogue()
        with at_once.writing() as writer:
            writer.add(things)
        alike(grown.catalogue(), at_once.catalogue())


def test_what_comes_in_is_in_the_next_catalogue_and_not_in_the_one_before() -> None:
    with fresh() as store:
        assert len(store.catalogue().find()) == 0
        for things in (FIRST_INPUT, SECOND_INPUT):
            before = store.catalogue()
            count = len(before.find())
            with store.writing() as writer:
                writer.add(things)
            assert len(before.find()) == count < len(store.catalogue().find())


def test_reviews_hold_at_once_and_so_does_taking_them_back() -> None:
    reject = rejected(MET.id)
    with fresh() as store:
        found = []
        for things in (RECORD, [reject], [undone(reject)]):
            with store.writing() as writer:
                writer.add(things)
            found.append(MET.id in store.catalogue().ids(store.catalogue().find()))
    assert found == [True, False, True]


def test_rejected_facts_are_found_where_one_asks_for_them() -> None:
    with fresh() as store:
        with store.writing() as writer:
            writer.add([*RECORD, rejected(MET.id)])
        catalogue = store.catalogue()
        assert catalogue.ids(catalogue.find(Filter(verdict=("rejected",)))) == [MET.id]
        assert dict(catalogue.facets()["verdict"])["rejected"] == 1


def test_an_actor_that_was_merged_is_found_by_either_id() -> None:
    with fresh() as store:
        with store.writing() as writer:
            writer.add([*CRISIS, merged("ilse-marn", BESMAR.id)])
        catalogue = store.catalogue()
        by = [catalogue.find(Filter(by=(id,))).tolist() for id in ("ilse-marn", BESMAR.id)]
    assert by[0] == by[1] != []


def test_any_number_of_threads_gets_the_same_catalogue() -> None:
    with holding(CRISIS) as store, ThreadPoolExecutor(8) as pool:
        found = [*pool.map(lambda _: id(store.catalogue()), range(40))]
    assert len(set(found)) == 1


@pytest.mark.parametrize(("rest", "follows"), [(1e6, False), (0.0, True)])
def test_what_another_process_adds_comes_after_a_rest(
    monkeypatch: pytest.MonkeyPatch, *, rest: float, follows: bool
) -> None:
    monkeypatch.setattr(keeper, "_REST", rest)
    with place() as where, open_store(where) as serving, open_store(where) as reading:
        assert len(serving.catalogue().facts) == 0
        with reading.writing() as writer:
            writer.add(CRISIS)
        assert (len(serving.catalogue().facts) > 0) is follows
        with serving.writing() as writer:
            writer.add([rejected(CRISIS.events[0].id)])
        assert len(serving.catalogue().facts) == len(CRISIS.events) + len(CRISIS.statements)


def test_what_takes_long_is_followed_apart_and_meanwhile_reviews_hold_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    begun, let = Event(), Event()
    monkeypatch.setattr(keeper, "SHORT", -1.0)
    monkeypatch.setattr(keeper, "_REST", 0.0)
    with place() as where, open_store(where) as serving, open_store(where) as reading:
        with reading.writing() as writer:
            writer.add(FIRST_INPUT)
        before = serving.catalogue()
        some = before.ids(before.find())[0]

        def slowly(held: Held, connection: Connection, progress: Progress) -> Held:
            begun.set()
            let.wait(10)
            return grown(held, connection, progress)

        monkeypatch.setattr(keeper, "grown", slowly)
        with reading.writing() as writer:
            writer.add(SECOND_INPUT)
        assert serving.catalogue() is before
        assert begun.wait(10)
        with serving.writing() as writer:
            writer.add([rejected(some)])
        meanwhile = serving.catalogue()
        assert some not in meanwhile.ids(meanwhile.find())
        assert len(meanwhile.facts) == len(before.facts)
        let.set()
        assert eventually(lambda: len(serving.catalogue().facts) > len(before.facts))
        assert some not in serving.catalogue().ids(serving.catalogue().find())


def test_a_following_that_fails_is_told_in_the_log_and_tried_again(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(keeper, "SHORT", -1.0)
    monkeypatch.setattr(keeper, "_REST", 0.0)
    monkeypatch.setattr(keeper, "_LONGEST_REST", 0.0)
    with place() as where, open_store(where) as serving, open_store(where) as reading:
        before = serving.catalogue()
        with reading.writing() as writer:
            writer.add(FIRST_INPUT)
        with monkeypatch.context() as broken:
            broken.setattr(keeper, "grown", lambda *_: 1 / 0)
            assert serving.catalogue() is before
            assert eventually(lambda: "following the record" in caplog.text)
        assert eventually(lambda: len(serving.catalogue().facts) > 0)


def test_a_review_of_what_was_not_taken_in_yet_takes_it_in(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keeper, "_REST", 1e6)
    with place() as where, open_store(where) as serving, open_store(where) as reading:
        assert len(serving.catalogue().facts) == 0
        with reading.writing() as writer:
            writer.add(CRISIS)
        with serving.writing() as writer:
            writer.add([merged("ilse-marn", BESMAR.id)])
        assert len(serving.catalogue().find(Filter(by=("ilse-marn",)))) > 0


def eventually(holds: Callable[[], bool]) -> bool:
    """Whether something holds before long."""
    until = monotonic() + 10
    while not (held := holds()) and monotonic() < until:
        sleep(0.01)
    return held


def test_progress_is_told_to_the_end() -> None:
    told: list[tuple[int, int]] = []
    with fresh() as store:
        with store.writing() as writer:
            writer.add(CRISIS)
        store.catalogue(lambda read, total: told.append((read, total)))
    facts = len(CRISIS.events) + len(CRISIS.statements)
    assert told[-1] == (facts, facts)


def test_columns_have_a_row_for_each_fact() -> None:
    with fresh() as store:
        with store.writing() as writer:
            writer.add(CRISIS)
        facts = store.catalogue().facts
    assert {len(getattr(facts, field.name)) for field in fields(facts)} == {len(facts)}
