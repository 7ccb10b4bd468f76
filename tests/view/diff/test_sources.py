"""Runs are found by what one calls them, their sources by id or by bytes, and what is the same is counted unread."""

from collections.abc import Iterator

import pytest
from msgspec.structs import replace
from tests.coded import A, B, C, fresh, put, read_from
from tests.records import ARTICLE, MET, RECORD, SOURCE, UNREAD

from detente.record import AnyThing, Event, Record, Run, Status
from detente.record.errors import NotInRecord
from detente.store import Store, open_store
from detente.view.diff import Agreement, Change, Comparison, apart, compare, sides
from detente.view.diff.naming import chosen

LATER = RECORD.sources[1].id
FIRST = read_from(SOURCE.id, RECORD)
SECOND = read_from(LATER, RECORD)
DENIED = [replace(t, status=Status.DENIED) if isinstance(t, Event) and t.id == MET.id else t for t in FIRST]


@pytest.fixture
def store() -> Iterator[Store]:
    """A read both sources, B one of them otherwise; C was started and read nothing."""
    with fresh([(A, FIRST), (A, SECOND), (B, DENIED)]) as store:
        with store.writing() as writer:
            writer.add((C, UNREAD))
        yield store


def compared(first: Store, one: str, second: Store, other: str) -> tuple[Comparison, list[Change]]:
    made = Comparison(sides(first, one, second, other))
    return made, [difference.pairing.change for difference in compare(made)]


@pytest.mark.parametrize(("asked", "run"), [("first", A), ("last", B), ("run-a", A), ("a", A), ("b", B), (B.id, B)])
def test_a_run_is_called_by_its_id_or_its_place(store: Store, asked: str, run: Run) -> None:
    assert chosen(store, asked).run == run


@pytest.mark.parametrize(
    ("asked", "said"), [("run-", "fits more than one"), ("c", "no run"), ("", "no run"), ("%", "no run")]
)
def test_what_names_no_run_that_read_anything_is_told(store: Store, asked: str, said: str) -> None:
    with pytest.raises(NotInRecord, match=said) as raised:
        chosen(store, asked)
    assert "run" in raised.value.advice


def test_runs_come_with_what_they_read(store: Store) -> None:
    heads = store.run_heads()
    assert [(head.run, head.sources, head.current) for head in heads] == [(A, 2, 1), (B, 1, 1), (C, 0, 0)]
    assert heads[0].first is not None
    assert heads[2].first is None


def test_what_both_read_is_compared(store: Store) -> None:
    made, changes = compared(store, "first", store, "last")
    assert changes == [Change.CHANGED]
    assert made.sides.only_first == (LATER,)
    events = next(one for one in made.agreements if one.kind == "event")
    assert events == Agreement("event", same=3, changed=1, only_first=0, only_second=0)
    assert (events.found, events.alike) == (1.0, 0.75)
    (of_status,) = made.of_fields
    assert (of_status.field, of_status.pairs, of_status.same, of_status.alike) == ("status", 4, 3, 0.75)


def test_what_is_the_same_to_the_letter_is_counted_as_if_it_were_read(store: Store) -> None:
    put(store, C, DENIED)
    unread, _ = compared(store, "b", store, "c")
    assert unread.sides.readings(unread.sides.together[0]) is None
    with fresh([(C, DENIED)]) as other:
        read, changes = compared(store, "b", other, "c")
        assert read.sides.readings(read.sides.together[0]) is not None
    assert changes == []
    assert unread.agreements == read.agreements


def test_each_run_keeps_what_it_read_however_many_read_after_it(store: Store) -> None:
    put(store, C, [thing for thing in FIRST if thing.id != MET.id])
    put(store, A, FIRST, again=True)
    assert compared(store, "a", store, "b")[1] == [Change.CHANGED]
    assert compared(store, "b", store, "c")[1] == [Change.ONLY_FIRST]
    assert compared(store, "c", store, "a")[1] == [Change.ONLY_SECOND]


def test_sources_of_two_records_are_one_by_their_bytes(store: Store) -> None:
    elsewhere = replace(SOURCE, id="source-elsewhere", uri="other/place.txt")
    moved: list[AnyThing] = [elsewhere, replace(ARTICLE, source=elsewhere.id), *DENIED[2:]]
    with fresh([(C, moved)]) as other:
        made, changes = compared(store, "a", other, "c")
    assert [(pair.first, pair.second) for pair in made.sides.together] == [(SOURCE.id, elsewhere.id)]
    assert (made.sides.only_first, made.sides.only_second) == ((LATER,), ())
    assert changes == [Change.CHANGED]


def test_what_runs_were_made_with_is_told_apart() -> None:
    one = Run(id="run-1", version="1", fingerprints={"tables": "aa", "weights": "bb"}, settings={"published": ""})
    other = Run(id="run-2", version="2", fingerprints={"tables": "aa", "own": "cc"}, settings={"published": "1991"})
    assert [*apart(one, other)] == [
        *(("version", "1", "2"), ("weights", "bb", ""), ("own", "", "cc"), ("published", "", "1991")),
    ]
    assert [*apart(one, one)] == []


def test_an_export_keeps_what_each_run_read() -> None:

    with open_store(":memory:") as store:
        for run, things in ((A, FIRST), (B, DENIED)):
            put(store, run, things)
        exported = store.record().to_jsonl()
    with open_store(":memory:") as again:
        with again.writing() as writer:
            writer.add(Record.from_jsonl(exported))
        assert again.record().to_jsonl() == exported
        assert compared(again, "a", again, "b")[1] == [Change.CHANGED]
