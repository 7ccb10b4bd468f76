"""What two runs read is paired by its words; every difference has its field, and nothing is left out or told twice."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from tests import records
from tests.records import ARTICLE, D_WEDNESDAY, ENVOY, M_BUSH, M_HE, MET, RECORD, REFUSED, S_ENVOY, S_UNFIT, SOURCE

from detente.record import (
    Aligned,
    AnyThing,
    Article,
    Bound,
    Event,
    Record,
    Root,
    Span,
    Statement,
    Status,
    make_id,
)
from detente.view.diff import Change, Pairing, pairings
from detente.view.diff.pairing import Compared

UNFIT = '"unfit for heads of state"'
FACTS: tuple[Compared, ...] = (*RECORD.articles, *RECORD.mentions, *RECORD.dates, *RECORD.statements, *RECORD.events)


def instead(*others: AnyThing, record: Record = RECORD) -> Record:
    """A record with other things in the place of those with their ids."""
    by_id = {thing.id: thing for thing in others}
    return Record(by_id.get(thing.id, thing) for thing in record)


def without(*ids: str) -> Record:
    return Record(thing for thing in RECORD if thing.id not in ids)


def differing(first: Record, second: Record) -> list[Pairing]:
    return [pairing for pairing in pairings(first, second) if pairing.change is not Change.SAME]


def test_what_is_read_alike_is_the_same() -> None:
    found = [*pairings(RECORD, RECORD)]
    assert {pairing.change for pairing in found} == {Change.SAME}
    assert Counter(pairing.thing.id for pairing in found) == Counter(fact.id for fact in FACTS)


@pytest.mark.parametrize(
    ("thing", "fields", "names"),
    [
        (MET, {"status": Status.CLAIMED}, {"status": ("occurred", "claimed")}),
        (MET, {"date": None}, {"date": ("1991-01-09", "")}),
        (MET, {"actors": MET.actors[:1]}, {"actors": ("james-baker, tariq-aziz", "james-baker")}),
        (MET, {"place": None, "cameo": None}, {"place": ("Geneva, CHE", ""), "cameo": ("040", "")}),
        (MET, {"quantities": ()}, {"quantities": ("duration: 6 hours", "")}),
        (REFUSED, {"object": None}, {"object": ("a letter from President Bush", "")}),
        (REFUSED, {"recipients": (M_HE.id,)}, {"recipients": ("george-h-w-bush", "tariq-aziz")}),
        (ENVOY, {"asserted_by": None}, {"asserted_by": ("FRA", "")}),
        (MET, {"confidence": 0.1, "reasons": ("otherwise",), "quad": 2, "plover_score": 9.0}, {}),
        (S_UNFIT, {"speaker": None}, {"speaker": ("tariq-aziz", "")}),
        (S_ENVOY, {"about": ("IRQ", "FRA")}, {"about": ("IRQ", "FRA, IRQ")}),
        (S_UNFIT, {"content": S_UNFIT.content[1:]}, {"content": (f"whose words … {UNFIT}", UNFIT)}),
        (D_WEDNESDAY, {"edtf": None, "timex": None}, {"edtf": ("1991-01-09", ""), "timex": ("1991-01-09", "")}),
        (ARTICLE, {"title": None}, {"title": (records.TITLE, "")}),
    ],
)  # fmt: skip
def test_every_field_that_differs_is_told(
    thing: Compared, fields: dict[str, object], names: dict[str, tuple[str, str]]
) -> None:
    found = differing(RECORD, instead(replace(thing, **fields)))
    told = {each.name: (each.first, each.second) for pairing in found for each in pairing.fields}
    assert told == names
    assert [(pairing.thing.id, pairing.change) for pairing in found] == [(thing.id, Change.CHANGED)] * bool(names)


def test_whom_a_mention_means_is_another_for_it_and_for_the_facts_that_it_takes_part_in() -> None:
    found = differing(RECORD, instead(replace(M_BUSH, actor=None)))
    told = {(pairing.thing.id, each.name): (each.first, each.second) for pairing in found for each in pairing.fields}
    assert told == {
        (M_BUSH.id, "actor"): ("george-h-w-bush", ""),
        (REFUSED.id, "recipients"): ("george-h-w-bush", "“President Bush”"),
    }


def test_one_word_read_as_another_root_is_one_event_changed() -> None:
    other = replace(REFUSED, id=make_id("event", ARTICLE.id, REFUSED.trigger, Root.ACCUSE), root=Root.ACCUSE)
    (pairing,) = differing(RECORD, Record([*without(REFUSED.id), other]))
    assert [(each.name, each.first, each.second) for each in pairing.fields] == [("root", "REJECT", "ACCUSE")]


def test_of_two_events_of_one_word_those_of_one_id_are_paired() -> None:
    other = replace(REFUSED, id=make_id("event", ARTICLE.id, REFUSED.trigger, Root.ACCUSE), root=Root.ACCUSE)
    (pairing,) = differing(Record([*RECORD, other]), RECORD)
    assert (pairing.change, pairing.first, pairing.second) == (Change.ONLY_FIRST, other, None)


def test_words_that_overlap_are_paired_with_what_shares_most() -> None:
    longer = replace(S_ENVOY, id="statement-x", content=(Span(S_ENVOY.content[0].start - 5, S_ENVOY.content[0].end),))
    nested = replace(S_ENVOY, id="statement-y", content=(Span(S_ENVOY.content[0].start, S_ENVOY.content[0].start + 8),))
    found = differing(
        RECORD, Record([*without(S_ENVOY.id, ENVOY.id), nested, longer, replace(ENVOY, asserted_by=None)])
    )
    pairs = {(p.first.id if p.first else None, p.second.id if p.second else None) for p in found}
    assert pairs == {(S_ENVOY.id, "statement-x"), (None, "statement-y"), (ENVOY.id, ENVOY.id)}


def test_what_one_run_did_not_read_is_only_in_the_other() -> None:
    (gone,) = differing(RECORD, without(MET.id))
    (new,) = differing(without(MET.id), RECORD)
    assert (gone.change, new.change) == (Change.ONLY_FIRST, Change.ONLY_SECOND)
    assert gone.thing == new.thing == MET


def test_a_story_that_one_lacks_takes_its_facts_with_it() -> None:
    rest = Record(thing for thing in RECORD if ARTICLE.id not in (thing.id, getattr(thing, "article", None)))
    found = differing(RECORD, rest)
    assert {pairing.change for pairing in found} == {Change.ONLY_FIRST}
    assert found[0].thing == ARTICLE
    assert len(found) == len([f for f in FACTS if ARTICLE.id in (f.id, getattr(f, "article", None))])


def test_stories_of_other_texts_are_held_side_by_side_in_their_source() -> None:
    """The second run takes what stands before the story into its text: the same words, but elsewhere in it."""
    before = "Read on. "
    moved = {ARTICLE.id: "article-moved"}
    run = ARTICLE.alignment[0]
    wider = replace(
        ARTICLE,
        id="article-moved",
        text=before + ARTICLE.text,
        alignment=(Aligned(0, run.source - len(before), len(before) + run.length),),
        passages=(),
        dateline=None,
    )
    shift = len(before)
    other = Record([SOURCE, wider, *(_shifted(thing, moved, shift) for thing in RECORD if thing.id != ARTICLE.id)])
    found = differing(RECORD, other)
    assert [(pairing.kind, {each.name for each in pairing.fields}) for pairing in found] == [
        ("article", {"dateline", "passages"})
    ]


def _shifted(thing: AnyThing, moved: dict[str, str], by: int) -> AnyThing:
    """A thing that stands further down in an article of another id."""
    if getattr(thing, "article", None) not in moved:
        return thing
    spans = {name: _moved(getattr(thing, name), by) for name in thing.__struct_fields__}
    return replace(thing, **{**spans, "article": moved[getattr(thing, "article")]})  # noqa: B009 (a union of kinds)


def _moved(value: object, by: int) -> object:
    if isinstance(value, Span):
        return value.shifted(by)
    if isinstance(value, tuple) and value and isinstance(value[0], Span):
        return tuple(_moved(each, by) for each in value)
    if hasattr(value, "span") and isinstance(value.span, Span):
        return replace(value, span=value.span.shifted(by))  # type: ignore[type-var]
    return tuple(_moved(each, by) for each in value) if isinstance(value, tuple) else value


SOME = st.lists(st.sampled_from([fact for fact in FACTS if isinstance(fact, Event | Statement)]), unique=True)


@given(SOME, SOME, st.integers(0, 3))
def test_nothing_is_left_out_or_told_twice(mine: list[Event], theirs: list[Event], shorter: int) -> None:
    first, second = (_with([*RECORD], some) for some in (mine, theirs))
    second = instead(*(_cut(fact, shorter) for fact in second if isinstance(fact, Event | Statement)), record=second)
    found = [*pairings(first, second)]
    facts = [pairing for pairing in found if isinstance(pairing.thing, Event | Statement)]
    assert Counter(p.first.id for p in facts if p.first) == Counter(fact.id for fact in mine)
    assert Counter(p.second.id for p in facts if p.second) == Counter(fact.id for fact in theirs)
    back = Counter((_mirrored(pairing.change), pairing.kind) for pairing in pairings(second, first))
    assert back == Counter((pairing.change, pairing.kind) for pairing in found)


def _with(things: list[AnyThing], facts: list[Event]) -> Record:
    """A record with some facts alone, events as the outlet's own."""
    own = [replace(fact, asserted_by=None) if isinstance(fact, Event) else fact for fact in facts]
    return Record([*(thing for thing in things if not isinstance(thing, Event | Statement)), *own])


def _cut(fact: Event | Statement, by: int) -> Event | Statement:
    """A fact of fewer words."""
    if isinstance(fact, Event):
        return replace(fact, trigger=Span(fact.trigger.start, max(fact.trigger.start + 1, fact.trigger.end - by)))
    return fact


def _mirrored(change: Change) -> Change:
    return {Change.ONLY_FIRST: Change.ONLY_SECOND, Change.ONLY_SECOND: Change.ONLY_FIRST}.get(change, change)


def test_bounds_of_figures_count() -> None:
    (figure,) = MET.quantities
    (pairing,) = differing(RECORD, instead(replace(MET, quantities=(replace(figure, bound=Bound.ABOUT),))))
    assert [each.name for each in pairing.fields] == ["quantities"]


def test_articles_are_told_before_what_is_in_them() -> None:
    found = [pairing.thing for pairing in pairings(RECORD, RECORD)]
    places = {thing.id: number for number, thing in enumerate(found)}
    assert all(places[t.article] < places[t.id] for t in found if not isinstance(t, Article))
