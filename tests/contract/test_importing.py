"""What was exported comes back as it was: whole stories, and nothing twice."""

import gzip
import json
from collections.abc import Callable, Iterable
from io import StringIO

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from tests import crisis, records, stores
from tests.contract.test_recoding import otherwise, read_from
from tests.crisis import CRISIS
from tests.records import RECORD
from tests.reviews import any_reviews, any_reviews_of, is_to_be, merged, rejected
from tests.store.catalogue.world import world
from tests.stores import holding

from detente.record import AnyThing, Event, Incident, Link, LinkKind, Record, Run, Span, make_id, reviewed
from detente.record.errors import BadRecord
from detente.record.references import references
from detente.record.serial import to_line
from detente.run import with_coding
from detente.store import Imported, Line, Store, import_lines
from detente.view.export import LINES, Format, Options, Selection, new_file

RUN = Run(id=make_id("run", "one"), version="1", fingerprints={"weights": "0"}, settings={"published": ""})


def exported(store: Store, *, heeded: bool = False) -> str:
    out = StringIO()
    with store.snapshot(heeded=heeded) as seen:
        LINES[Format.JSONL](Selection(seen), out, Options())
    return out.getvalue()


def taken(store: Store, text: str | Iterable[str]) -> Imported:
    given = text.splitlines() if isinstance(text, str) else text
    return import_lines(store, (Line("some.jsonl", number, line.encode()) for number, line in enumerate(given, 1)))


def fresh(text: str | Iterable[str]) -> tuple[str, Imported]:
    with stores.fresh() as store:
        imported = taken(store, text)
        return exported(store), imported


@pytest.mark.parametrize("record", [RECORD, CRISIS, world()], ids=["talks", "crisis", "world"])
def test_what_was_exported_comes_back_in_the_same_order(record: Record) -> None:
    with holding(Record([RUN, *record])) as store:
        before = exported(store)
    after, imported = fresh(before)
    assert after == before
    assert not imported.refused
    assert imported.new["events"] == len(record.events)


@given(any_reviews())
@settings(deadline=None, max_examples=20)
def test_reviews_come_back_too_and_what_they_come_to(reviews: list[AnyThing]) -> None:
    with holding(Record([RUN, *RECORD, *reviews])) as store:
        as_read, heeded = exported(store), exported(store, heeded=True)
    with stores.fresh() as store:
        assert not taken(store, as_read).refused
        assert (exported(store), exported(store, heeded=True)) == (as_read, heeded)
    assert fresh(heeded)[0] == heeded


@given(st.permutations(CRISIS.to_jsonl().splitlines()))
@settings(deadline=None, max_examples=20)
def test_lines_may_come_in_any_order(lines: list[str]) -> None:
    after, imported = fresh(lines)
    assert not imported.refused
    assert Record.from_jsonl(after) == CRISIS


def test_nothing_comes_twice() -> None:
    with stores.fresh() as store:
        taken(store, CRISIS.to_jsonl() + CRISIS.to_jsonl())
        before = exported(store)
        again = taken(store, CRISIS.to_jsonl())
        assert not +again.new
        assert exported(store) == before == fresh(CRISIS.to_jsonl())[0]


def test_what_was_imported_is_found_by_who_takes_part_and_by_its_words() -> None:
    with holding(CRISIS) as first, stores.fresh() as second:
        taken(second, exported(first))
        assert second.counts() == first.counts()
        for asked in ("ARL", "front"):
            assert second.actors(asked) == first.actors(asked)


def test_two_records_become_one() -> None:
    with stores.fresh() as store:
        taken(store, RECORD.to_jsonl())
        taken(store, CRISIS.to_jsonl())
        assert store.record() == RECORD + CRISIS


READ = [(source, read_from(source.id, CRISIS)) for source in CRISIS.sources]
RUNS = [RUN, Run(id=make_id("run", "two"), version="2", fingerprints={}, settings={})]
Codings = st.lists(st.tuples(*(st.integers(0, most) for most in (1, len(READ) - 1, 2))), min_size=1, max_size=6)
"""Of codings the run, what is read, and how, by number."""


@given(Codings, any_reviews_of(CRISIS))
@settings(deadline=None, max_examples=15, phases=(Phase.generate,), report_multiple_bugs=False)
def test_what_each_run_read_comes_back_too(read: list[tuple[int, int, int]], reviews: list[AnyThing]) -> None:
    with stores.fresh() as store:
        for run, what, seed in read:
            with store.writing() as writer:
                writer.add((RUNS[run], *with_coding(RUNS[run], otherwise(READ[what][1], seed))))
        there = {thing.id for thing in store.record()}
        for review in reviews:
            if there.issuperset(references(review)):
                there.add(review.id)
                with store.writing() as writer:
                    writer.add([review])
        as_read, heeded = exported(store), exported(store, heeded=True)
        assert heeded == reviewed(store.record()).to_jsonl()
    with stores.fresh() as store:
        assert not taken(store, as_read).refused
        assert (exported(store), exported(store, heeded=True)) == (as_read, heeded)
        assert not +taken(store, as_read).new
        assert exported(store) == as_read


def test_what_another_run_read_takes_the_place_of_what_was_read_before() -> None:
    source, things = READ[0]
    first, second = ((run, *with_coding(run, otherwise(things, seed))) for run, seed in zip(RUNS, (0, 1), strict=True))
    with stores.fresh() as store:
        taken(store, map(to_line, first))
        taken(store, map(to_line, second))
        after = store.record()
        assert store.runs_of(source.id) == tuple(RUNS)
    assert set(after.events) == {thing for thing in second if isinstance(thing, Event)}
    assert after.codings[0].superseded


Change = Callable[[dict[str, object]], dict[str, object]]


def changed(record: Record, id: str, **fields: object) -> list[str]:
    """The lines of a record of which one has other fields."""
    lines = [json.loads(line) for line in record.to_jsonl().splitlines()]
    return [json.dumps(line | fields if line["id"] == id else line) for line in lines]


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"root": "DANCE"}, "Invalid enum value 'DANCE'"),
        ({"unheard": 1}, "unknown field"),
        ({"actors": ["mention-0000000000000000"]}, "refers to mention-0000000000000000, which is not there"),
        ({"asserted_by": "statement-0000000000000000"}, "refers to statement-0000000000000000"),
        ({"trigger": [5, 99999]}, "characters that its article does not have"),
        ({"trigger": [9, 5]}, "characters that its article does not have"),
        ({"date": {"edtf": "the ides", "basis": "text"}}, "not an EDTF date"),
    ],
)
def test_a_story_with_a_bad_line_is_left_out_whole_and_the_rest_comes(fields: dict[str, object], reason: str) -> None:
    lines = changed(RECORD, records.MET.id, **fields)
    number = next(n for n, line in enumerate(lines, 1) if json.loads(line)["id"] == records.MET.id)
    with stores.fresh() as store:
        imported = taken(store, lines)
        found = store.record()
    assert any(one.number == number and reason in one.reason for one in imported.refused), imported.refused
    assert found.articles == (records.LATER_ARTICLE,)
    assert {fact.article for fact in (*found.mentions, *found.events, *found.statements)} == {records.LATER_ARTICLE.id}


def test_a_line_cut_short_leaves_its_story_out() -> None:
    lines = RECORD.to_jsonl().splitlines()
    number = next(n for n, line in enumerate(lines) if records.MET.id in line)
    lines[number] = lines[number][:-40]
    with stores.fresh() as store:
        imported = taken(store, lines)
        assert store.record().articles == (records.LATER_ARTICLE,)
    assert {one.number - 1 for one in imported.refused} >= {number}


@pytest.mark.parametrize("line", ["{", "not JSON", '{"type":"event","id":"event-1"}', "[]", "\x00"])
def test_a_line_that_does_not_say_of_which_story_it_is_lets_nothing_in(line: str) -> None:
    with stores.fresh() as store:
        with pytest.raises(BadRecord, match=r"some.jsonl, line 3"):
            taken(store, [*RECORD.to_jsonl().splitlines()[:2], line, *RECORD.to_jsonl().splitlines()[2:]])
        assert not any(store.counts().values())


def link(from_: str, to: str, kind: LinkKind = LinkKind.REPEATS) -> Link:
    return Link(id=make_id("link", kind, from_, to), kind=kind, from_=from_, to=to, confidence=0.9, reason="So.")


def test_links_to_what_is_not_there_are_refused_and_the_rest_comes() -> None:
    nowhere = link(crisis.TALKS.id, "event-0000000000000000")
    after, imported = fresh(CRISIS.to_jsonl() + to_line(nowhere) + "\n")
    (refused,) = imported.refused
    assert refused.reason == f"{nowhere.id}: refers to event-0000000000000000, which is not there"
    assert Record.from_jsonl(after) == CRISIS


def test_reviews_of_what_is_not_there_or_cannot_be_are_refused() -> None:
    reviews = [
        rejected("event-0000000000000000"),
        merged("nobody-known", "FRA"),
        is_to_be(records.MET.id, root="DANCE"),
        is_to_be(records.MET.id, root="AID"),
    ]
    after, imported = fresh(Record([*RECORD, *reviews]).to_jsonl())
    assert len(imported.refused) == 3
    assert Record.from_jsonl(after).reviews == (reviews[3],)


@pytest.mark.parametrize(
    "thing",
    [
        replace(records.MET, id="event-1"),
        replace(records.MET, id=records.M_BAKER.id),
        replace(records.BAKER, id=records.MET.id),
        replace(records.BAKER, id="two words"),
        replace(records.BAKER, id=""),
    ],
    ids=lambda thing: f"{type(thing).__name__} {thing.id}",
)
def test_ids_are_those_of_their_kind(thing: AnyThing) -> None:
    with stores.fresh() as store:
        imported = taken(store, [to_line(thing)])
        assert imported.refused
        assert not any(store.counts().values())


def test_links_of_two_records_make_the_incidents_of_both() -> None:
    one, two, three = crisis.TALKS.id, crisis.TALKS_AGAIN.id, crisis.MISSILES.id
    same = [link(one, two, LinkKind.SAME), link(two, three, LinkKind.SAME)]
    bare = [thing for thing in CRISIS if not isinstance(thing, Link | Incident)]
    with stores.fresh() as store:
        taken(store, map(to_line, [*bare, same[0]]))
        assert [set(one.events) for one in store.record().incidents] == [{one, two}]
        taken(store, map(to_line, [*bare, same[1]]))
        assert [set(found.events) for found in store.record().incidents] == [{one, two, three}]


def test_what_comes_later_is_linked_to_what_was_imported() -> None:
    with stores.fresh() as store:
        taken(store, CRISIS.to_jsonl())
        with store.writing() as writer:
            assert writer.stories().holds(crisis.FIRST.id)


def test_spans_are_checked_in_every_part_of_a_fact() -> None:
    content = (records.S_UNFIT.content[0], Span(0, 10_000))
    lines = changed(RECORD, records.S_UNFIT.id, content=content)
    with stores.fresh() as store:
        assert taken(store, lines).refused
        assert store.record().articles == (records.LATER_ARTICLE,)


def test_gzip_is_made_and_read(tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("lines") / "record.jsonl.gz"
    with new_file(path) as file:
        file.write(RECORD.to_jsonl())
    with gzip.open(path, "rt") as read:
        assert read.read() == RECORD.to_jsonl()


@pytest.mark.parametrize("id", ["", "two words", "zero\x00", "turned\u202eround", "line\u2028end", "a" * 501])
def test_an_id_is_one_word_of_characters_that_are_seen(id: str) -> None:
    with stores.fresh() as store:
        imported = taken(store, [to_line(replace(records.FRANCE, id=id))])
        assert [(one.number, "is no id of actors" in one.reason) for one in imported.refused] == [(1, True)]
        assert store.counts()["actors"] == 0
