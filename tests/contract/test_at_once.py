"""Several processes write and read one record at once: nothing is lost, doubled, or seen by half."""

from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

import pytest
from tests import atonce, stores
from tests.contract.test_keeping import alike
from tests.store.catalogue.world import world

from detente.record import Event, LinkKind, Record
from detente.record.errors import BadRecord
from detente.record.references import check_whole
from detente.store import Query, open_store
from detente.store.catalogue import Filter
from detente.store.dialect import postgres, sqlite

WRITERS = 3
SPAWN = get_context("spawn")


@pytest.fixture(scope="module")
def pool() -> Iterator[ProcessPoolExecutor]:
    with ProcessPoolExecutor(WRITERS, SPAWN, atonce.meet, (SPAWN.Barrier(WRITERS),)) as pool:
        yield pool


def test_what_several_write_at_once_is_there_once(pool: ProcessPoolExecutor) -> None:
    whole = Record(thing for things in atonce.inputs() for thing in things)
    with stores.place() as place:
        new = [*pool.map(atonce.write_together, [place] * WRITERS, range(WRITERS))]
        with open_store(place) as store, stores.holding(whole) as other:
            held = store.record()
            assert {thing.id: thing for thing in held} == {thing.id: thing for thing in whole}
            assert sum(new, Counter()) == +Counter(store.counts())
            assert all(new), "each begins with an input of its own, so that each has something new"
            alike(store.catalogue(), other.catalogue())
            for words in ("the", "a*", '"of the"'):
                asked = Filter(search=words)
                assert len(store.catalogue().find(asked)) == len(other.catalogue().find(asked))


def test_stories_that_come_in_at_once_are_linked_each_to_each_and_once(pool: ProcessPoolExecutor) -> None:
    given = atonce.inputs()[:12]
    with stores.place() as place:
        drawn = [*pool.map(atonce.link, [place] * WRITERS, range(WRITERS))]
        with open_store(place) as store:
            record = store.record()
    assert sum(drawn) == len(record.links) == atonce.all_pairs(len(given))
    assert {link.kind for link in record.links} == {LinkKind.SAME}
    (incident,) = record.incidents
    assert len(incident.events) == len(given)


def test_a_record_is_whole_at_every_moment_while_others_write(pool: ProcessPoolExecutor) -> None:
    with stores.place() as place, open_store(place) as store:
        writing = [pool.submit(atonce.write, place, seed) for seed in range(2)]
        seen = 0
        while not all(done.done() for done in writing):
            record = store.record()
            check_whole(record)
            assert len(record) >= seen
            seen = len(record)
            catalogue = store.catalogue()
            assert len(catalogue.find()) == len(catalogue.facts)
        assert sum((done.result() for done in writing), Counter())["articles"] == len(atonce.inputs())
        assert len(store.things(Event)) == len(world().events)


def test_a_catalogue_follows_what_other_processes_write(pool: ProcessPoolExecutor) -> None:
    with stores.place() as place, open_store(place) as store:
        store.catalogue()
        before = store.catalogue().version
        pool.submit(atonce.write, place, 7).result()
        with open_store(place) as other:
            wanted = other.catalogue()
        with store.writing():
            """To wait no longer for others than for oneself."""
        assert store.catalogue().version == wanted.version != before
        alike(store.catalogue(), wanted)


def test_of_several_processes_that_decide_the_same_at_once_one_does(pool: ProcessPoolExecutor) -> None:
    with stores.place() as place, open_store(place) as store:
        with store.writing() as writer:
            writer.add(world())
        for event in world().events[:4]:
            assert sum(pool.map(atonce.accept, [place] * WRITERS, [event.id] * WRITERS)) == 1
        assert len(store.record().reviews) == 4


def test_who_waits_too_long_for_another_is_told_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite, "BUSY_SECONDS", 0.2)
    monkeypatch.setattr(postgres, "WAIT_SECONDS", 1)
    with stores.place() as place, open_store(place) as one, open_store(place) as other:
        with one.writing() as writer:
            writer.add(atonce.inputs()[0])
            with pytest.raises(BadRecord) as raised, other.writing():
                pytest.fail("two write at once")
            assert "another process is writing" in raised.value.advice
            assert other.record() == Record()
        with other.writing() as writer:
            assert writer.add(atonce.inputs()[0]) == {}


def test_a_process_that_is_killed_leaves_nothing_behind() -> None:
    with stores.place() as place, open_store(place) as store:
        process = SPAWN.Process(target=atonce.begin_and_wait, args=(place, 60))
        process.start()
        process.join(4)
        assert process.is_alive()
        process.kill()
        process.join()
        assert store.record() == Record()
        with store.writing() as writer:
            assert writer.add(atonce.inputs()[0])["articles"] == 1
        assert len(store.things(Event, Query())) == atonce.events_of(atonce.inputs()[0])
