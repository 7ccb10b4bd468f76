"""Of a source that several runs read the record holds what was read last; what was read before stays with its run."""

from collections.abc import Iterable, Sequence
from zlib import crc32

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from tests import stores
from tests.coded import WHOLE, A, B, C, fresh, put, read_from
from tests.contract.test_keeping import alike
from tests.records import ARTICLE, FIRST_INPUT, M_BUSH, MET, RECORD, REFUSED, S_ENVOY, SOURCE
from tests.reviews import is_to_be, merged, rejected

from detente.record import (
    Actor,
    AnyThing,
    Article,
    Coded,
    Coding,
    Event,
    Mention,
    Record,
    Run,
    Statement,
    Status,
    reviewed,
)
from detente.record.references import check_whole
from detente.run import with_coding
from detente.store import Filter, Query, Store
from detente.store.recoding import UNKNOWN


def otherwise(things: Sequence[AnyThing], seed: int) -> tuple[AnyThing, ...]:
    """The same source as another would read it: events it does not see, and others of another status and no parties."""
    if not seed:
        return tuple(things)
    kept = [thing for thing in things if not isinstance(thing, Event) or crc32(f"{thing.id}{seed}".encode()) % 3]
    return tuple(_changed(thing, seed) for thing in kept)


def _changed(thing: AnyThing, seed: int) -> AnyThing:
    number = crc32(f"{seed}{thing.id}".encode()) % 4
    if isinstance(thing, Event) and not number:
        return replace(thing, status=Status.DENIED, actors=(), confidence=0.5)
    return replace(thing, actor=None) if isinstance(thing, Mention) and number == 1 else thing


def facts_of(record: Record) -> dict[str, AnyThing]:
    """A record without what tells how it was read."""
    return {thing.id: thing for thing in record if not isinstance(thing, Coding | Run)}


def as_read(store: Store, run: Run, source: str) -> dict[str, Coded]:
    """What a run read from a source, actors aside, which several sources share."""
    record = store.record()
    (coding,) = [one for one in record.codings if (one.run, one.source) == (run.id, source)]
    kept = {thing.id: thing for thing in coding.superseded}
    things = [kept.get(id) or record[id] for id in coding.things]
    return {thing.id: thing for thing in things if isinstance(thing, Coded) and not isinstance(thing, Actor)}


SOURCES = [source.id for source in WHOLE.sources]
STEPS = st.lists(st.tuples(st.sampled_from([A, B, C]), st.sampled_from(SOURCES), st.integers(0, 3)), max_size=9)


@settings(max_examples=30, deadline=None)
@given(STEPS)
def test_whoever_read_before_the_record_is_what_was_read_last(steps: list[tuple[Run, str, int]]) -> None:
    last: dict[str, tuple[Run, Sequence[AnyThing]]] = {}
    read: dict[tuple[str, str], dict[str, AnyThing]] = {}
    with stores.fresh() as store:
        for run, source, seed in steps:
            things = otherwise(read_from(source), seed)
            put(store, run, things, again=True)
            last = {**{of: some for of, some in last.items() if of != source}, source: (run, things)}
            read[run.id, source] = {t.id: t for t in things if isinstance(t, Coded) and not isinstance(t, Actor)}
        with fresh(last.values()) as wanted:
            assert facts_of(store.record()) == facts_of(wanted.record())
            alike(store.catalogue(), wanted.catalogue())
        check_whole(store.record())
        for (run_id, source), facts in read.items():
            run = next(one for one in (A, B, C) if one.id == run_id)
            assert as_read(store, run, source) == facts
            assert store.runs_of(source)[-1] == last[source][0]


@settings(max_examples=20, deadline=None)
@given(STEPS)
def test_a_catalogue_and_a_search_follow(steps: list[tuple[Run, str, int]]) -> None:
    with stores.fresh() as store:
        store.catalogue()
        for run, source, seed in steps:
            put(store, run, otherwise(read_from(source), seed), again=True)
            found = store.catalogue()
            events = {event.id for event in store.record().events}
            statements = {statement.id for statement in store.record().statements}
            assert {*found.ids(found.find())} == events | statements
            for words in ("letter", "envoy", "strait", "withdrew"):
                by_query = {event.id for event in store.things(Event, Query(search=words))}
                texts = {article.id: article.text for article in store.record().articles}
                held = {e.id for e in store.record().events if words in e.sentence.of(texts[e.article]).casefold()}
                assert by_query == held == {*found.ids(found.find(Filter(search=words)))} & events


def test_the_run_that_read_last_need_not_be_heeded_again() -> None:
    things = read_from(SOURCE.id)
    with fresh([(A, things)]) as store:
        before = store.record().to_jsonl()
        with store.writing() as writer:
            assert writer.add((A, *with_coding(A, otherwise(things, 1)))) == {}
        assert store.record().to_jsonl() == before
        put(store, A, otherwise(things, 1), again=True)
        assert store.record().to_jsonl() != before


def test_a_run_that_reads_after_another_has_the_word_again() -> None:
    things = read_from(SOURCE.id)
    with fresh([(A, things), (B, otherwise(things, 1)), (A, things)]) as store:
        with fresh([(A, things)]) as wanted:
            assert facts_of(store.record()) == facts_of(wanted.record())
        assert store.runs_of(SOURCE.id) == (B, A)


def test_a_source_is_read_by_whichever_run_read_it_last() -> None:
    second = next(source.id for source in WHOLE.sources if source.id != SOURCE.id)
    things, other = read_from(SOURCE.id), read_from(second)
    with fresh([(A, things), (A, other), (B, things)]) as store:
        assert store.held_of(A.id) == {second}
        assert store.held_of(B.id) == {SOURCE.id}
        assert store.held_of(C.id) == set()
        for run in (A, B, C):
            assert store.held_of(run.id) == {id for id in (SOURCE.id, second) if store.is_read(id, by=run.id)}


def test_what_is_read_alike_is_neither_replaced_nor_new() -> None:
    things = read_from(SOURCE.id)
    with fresh([(A, things)]) as store:
        store.catalogue()
        seen = store.catalogue().version
        with store.writing() as writer:
            assert writer.add((B, *with_coding(B, things))) == {"runs": 1, "codings": 1}
        assert store.catalogue().version == seen
        assert store.record().codings[0].superseded == ()


def test_what_is_new_is_counted() -> None:
    things = read_from(SOURCE.id)
    without = [thing for thing in things if thing.id != MET.id]
    with fresh([(A, without)]) as store, store.writing() as writer:
        assert writer.add((B, *with_coding(B, things)))["events"] == 1


def known_to(store: Store) -> set[str]:
    return {actor.id for actor in store.record().actors}


def test_actors_whom_nobody_names_any_more_go_and_others_stay() -> None:
    things = read_from(SOURCE.id)
    alone = next(actor for actor in RECORD.actors if actor.id == "james-baker")
    nobody = [thing for thing in otherwise_without(things, alone) if thing.id != alone.id]
    other = replace(ARTICLE, id="article-x", source=RECORD.sources[1].id)
    named = replace(M_BUSH, id="mention-x", article=other.id)
    bush = next(actor for actor in RECORD.actors if actor.id == "george-h-w-bush")
    with fresh([(A, things), (A, (RECORD.sources[1], other, bush, named))]) as store:
        put(store, B, [thing for thing in otherwise_without(nobody, bush) if thing.id != bush.id])
        assert {"james-baker", "george-h-w-bush"} & known_to(store) == {"george-h-w-bush"}
        assert alone in [thing for coding in store.record().codings for thing in coding.superseded]


def otherwise_without(things: Iterable[AnyThing], actor: Actor) -> list[AnyThing]:
    """The same without an actor: mentions of it mean nobody known."""
    return [_of_nobody(thing, actor.id) for thing in things]


def _of_nobody(thing: AnyThing, actor: str) -> AnyThing:
    if isinstance(thing, Mention) and thing.actor == actor:
        return replace(thing, actor=None)
    if isinstance(thing, Statement):
        return replace(thing, about=tuple(id for id in thing.about if id != actor))
    return thing


def test_an_actor_is_who_the_run_that_read_last_says() -> None:
    things = read_from(SOURCE.id)
    renamed = [replace(t, name="Republic of Iraq") if isinstance(t, Actor) and t.id == "IRQ" else t for t in things]
    with fresh([(A, things), (B, renamed)]) as store:
        assert store.catalogue().actors[store.catalogue().actor_ids.place("IRQ")].name == "Republic of Iraq"
        (first, second) = store.record().codings
        assert [thing.id for thing in first.superseded] == ["IRQ"]
        assert second.superseded == ()
    later = read_from(RECORD.sources[1].id)
    with fresh([(A, things), (B, renamed), (B, later)]) as store:  # of one run the first word stands
        assert next(actor.name for actor in store.record().actors if actor.id == "IRQ") == "Republic of Iraq"


def test_a_story_of_another_text_takes_the_place_of_the_one_before() -> None:
    things = read_from(SOURCE.id)
    moved = replace(ARTICLE, id="article-moved", text="Nothing at all. " + ARTICLE.text)
    with fresh([(A, things), (B, (SOURCE, moved))]) as store:
        assert store.record().articles == (moved,)
        assert store.counts()["events"] == store.counts()["mentions"] == 0
        assert store.things(Article, Query(search="Nothing")) == (moved,)
        assert as_read(store, A, SOURCE.id).keys() == {t.id for t in things if isinstance(t, Coded)} - known(things)


def known(things: Iterable[AnyThing]) -> set[str]:
    return {thing.id for thing in things if isinstance(thing, Actor)}


@pytest.mark.parametrize("others", [(), (A,), (A, C)])
def test_what_was_read_before_codings_were_kept_is_kept_too(others: tuple[Run, ...]) -> None:
    """By the run that read it, where there is but one that can have."""
    with stores.fresh() as store:
        with store.writing() as writer:
            writer.add([*others, *FIRST_INPUT])
        put(store, B, otherwise(FIRST_INPUT, 1))
        run = others[0] if len(others) == 1 else UNKNOWN
        assert store.runs_of(SOURCE.id) == (run, B)
        facts = {t.id: t for t in FIRST_INPUT if isinstance(t, Coded) and not isinstance(t, Actor)}
        assert as_read(store, run, SOURCE.id) == facts


def test_what_people_decided_still_holds() -> None:
    things = read_from(SOURCE.id)
    fewer = [_of_nobody_else(thing) for thing in things if thing.id not in (M_BUSH.id, S_ENVOY.id)]
    with fresh([(A, things)]) as store:
        with store.writing() as writer:
            writer.add([rejected(MET.id), is_to_be(REFUSED.id, recipients=(M_BUSH.id,)), merged("FRA", "IRQ")])
        put(store, B, fewer)
        assert M_BUSH in store.record().mentions  # nobody reads it any more, but a person named it
        record = reviewed(store.record())
        assert next(event for event in record.events if event.id == REFUSED.id).recipients == (M_BUSH.id,)
        assert not [id for id in (MET.id, S_ENVOY.id, "IRQ") if id in record]
        found = store.catalogue()
        assert {*found.ids(found.find())} == {
            *(event.id for event in record.events),
            *(s.id for s in record.statements),
        }


def _of_nobody_else(thing: AnyThing) -> AnyThing:
    """The thing; an event as the outlet's own, and done to nobody."""
    return replace(thing, asserted_by=None, recipients=()) if isinstance(thing, Event) else thing


def test_reviews_of_what_is_read_no_more_wait_until_it_is_read_again() -> None:
    things = read_from(SOURCE.id)
    fewer = [thing for thing in things if thing.id != MET.id]
    with fresh([(A, things)]) as store:
        with store.writing() as writer:
            writer.add([rejected(MET.id)])
        put(store, B, fewer)
        assert len(store.decisions().reviews) == 1
        put(store, C, things)
        assert MET.id not in reviewed(store.record())
        assert MET not in store.things(Event)
