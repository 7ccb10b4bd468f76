"""What several processes read is what one reads, whatever becomes of the processes."""

import multiprocessing
import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.fragile import HANGS, KILLS, KILLS_ONCE, Fragile

from detente.acquire import Given, texts
from detente.record.errors import BadLexicon, EngineFailed, MissingInput
from detente.run import Pool, Reader, read_locally
from detente.run import pool as pool_module
from detente.run import process as module
from detente.run.worker import pack, unpack

STORIES = [
    f"{one} and {other} signed a treaty in {place} on Monday.\n\nThe minister said it would be ratified in {year}.\n"
    for year, (one, other, place) in enumerate(
        [
            ("Norway", "Sweden", "Oslo"),
            ("Peru", "Chile", "Lima"),
            ("Kenya", "Uganda", "Nairobi"),
            ("Laos", "Thailand", "Vientiane"),
            ("Malta", "Cyprus", "Valletta"),
        ]
        * 4,
        start=1990,
    )
]
GIVEN = [*texts(STORIES)]
READ = [*Reader(published="1989-03-06").each(GIVEN)]


@pytest.fixture(scope="module")
def pool() -> Iterator[Pool]:
    with Pool(Reader(published="1989-03-06"), jobs=2) as pool:
        yield pool


def test_what_is_read_is_the_same_and_in_order(pool: Pool) -> None:
    assert [*pool.read(GIVEN)] == READ


@pytest.mark.parametrize("jobs", [0, 1, None])
def test_it_is_the_same_however_many_read(jobs: int | None) -> None:
    assert [*read_locally(GIVEN, Reader(published="1989-03-06"), jobs=jobs)] == READ


def test_processes_are_replaced_when_they_have_read_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool_module, "_ENOUGH", 3)
    seen: set[int] = set()
    with Pool(Reader(published="1989-03-06"), jobs=1) as pool:
        outcomes = []
        for outcome in pool.read(GIVEN):
            outcomes.append(outcome)
            seen.update(pool.pids)
    assert outcomes == READ
    assert len(seen) > 2


def test_what_could_not_be_had_stays_in_its_place(pool: Pool) -> None:
    missing = MissingInput("no such file", where="nowhere.txt", advice="check the path")
    first, second, third = pool.read([GIVEN[0], missing, GIVEN[2]])
    assert (first, third) == (READ[0], READ[2])
    assert second.unread is not None
    assert (second.uri, second.unread.reason) == ("nowhere.txt", "no such file")


def test_what_is_packed_comes_out_as_it_was() -> None:
    assert [unpack(pack(outcome)) for outcome in READ] == READ
    assert len(pack(READ[0])) < sum(len(thing.id) for thing in READ[0].things) * 40


def test_a_process_that_is_killed_loses_and_doubles_nothing(pool: Pool) -> None:
    outcomes = pool.read(GIVEN)
    first = next(outcomes)
    for pid in pool.pids:
        os.kill(pid, signal.SIGKILL)
    assert [first, *outcomes] == READ


def test_only_the_document_that_ends_its_process_each_time_is_unread(tmp_path: Path) -> None:
    once = f"{KILLS_ONCE} {tmp_path / 'done'}\n\n{STORIES[1]}"
    with Pool(Fragile(), jobs=2) as pool:
        told = [*pool.read(texts([STORIES[0], once, f"{KILLS}\n\n{STORIES[2]}", *STORIES[3:6]]))]
    assert [outcome.uri for outcome in told] == [f"text {number}" for number in range(1, 7)]
    assert [outcome.unread.reason if outcome.unread else None for outcome in told] == [
        *(None, None),
        "the process that read it was ended by SIGKILL, twice",
        *(None, None, None),
    ]


def test_a_document_that_takes_too_long_is_unread_and_the_rest_is_read() -> None:
    with Pool(Fragile(), jobs=2, timeout=3) as pool:
        first, second, third = pool.read(texts([STORIES[0], f"{HANGS}\n\n{STORIES[1]}", STORIES[2]]))
    assert first.unread is third.unread is None
    assert second.unread is not None
    assert second.unread.reason == "took more than 3 s to read"
    assert "--timeout" in second.unread.advice


def test_no_more_is_taken_in_than_the_processes_can_have() -> None:
    taken: list[int] = []

    def many() -> Iterator[Given]:
        for number, given in enumerate(GIVEN * 10):
            taken.append(number)
            yield given

    with Pool(Reader(), jobs=1) as pool:
        outcomes = pool.read(many())
        next(outcomes)
        assert len(taken) <= 33


def test_who_stops_early_leaves_no_process_behind() -> None:
    before = {*multiprocessing.active_children()}
    outcomes = read_locally(GIVEN, Reader(), jobs=2)
    next(outcomes)
    assert {*multiprocessing.active_children()} - before
    outcomes.close()
    assert {*multiprocessing.active_children()} <= before


def test_a_table_that_cannot_be_read_is_said_before_anything_is_read(tmp_path: Path) -> None:
    table = tmp_path / "actors.csv"
    table.write_text("nonsense\n1\n")
    with pytest.raises(BadLexicon):
        Pool(Reader(own=(table,)), jobs=1)


def test_processes_that_cannot_begin_are_an_error_and_no_waiting_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "work", os._exit)
    with Pool(Reader(), jobs=2) as pool, pytest.raises(EngineFailed, match="ended before it began"):
        next(pool.read(GIVEN))
