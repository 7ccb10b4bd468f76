"""An actor who is forgotten takes part in nothing, is named nowhere, and stays so; all else is as it was."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from tests import stores
from tests.coded import WHOLE, A, B, fresh, put, read_from
from tests.contract.test_forgetting_sources import forget, things_of
from tests.contract.test_keeping import alike
from tests.contract.test_recoding import otherwise
from tests.records import (
    ARTICLE,
    AUTHORIZED,
    AZIZ,
    BAKER,
    ENVOY,
    LATER_ARTICLE,
    M_AZIZ,
    M_BUSH,
    M_HE,
    M_MR_AZIZ,
    M_WITNESSES,
    MET,
    RECORD,
    REFUSED,
    S_ENVOY,
    S_UNFIT,
    S_WITNESSES,
    SOURCE,
    TEXT,
)
from tests.reviews import is_to_be, means, merged, rejected, review

from detente.record import Article, Link, LinkKind, Record, Run, Verdict
from detente.record.errors import NotInRecord
from detente.record.references import check_whole
from detente.store import Query, Store

ACTORS = sorted(actor.id for actor in WHOLE.actors)
SOURCES = [source.id for source in WHOLE.sources]
STEPS = st.lists(st.tuples(st.sampled_from([A, B]), st.sampled_from(SOURCES), st.integers(0, 2)), max_size=6)


def involved(record: Record, id: str) -> set[str]:
    """The facts in which an actor takes part or whose word is its, found the slow way."""
    own = {mention.id for mention in record.mentions if id in mention.actors}
    said = {one.id for one in record.statements if own & {one.speaker, one.via, *one.addressees} or id in one.about}
    return said | {e.id for e in record.events if own & {*e.actors, *e.recipients} or e.asserted_by in said}


@settings(max_examples=8, deadline=None)
@given(STEPS, st.sampled_from(ACTORS))
def test_nothing_of_an_actor_is_left_and_nothing_else_goes(steps: list[tuple[Run, str, int]], actor: str) -> None:
    with stores.fresh() as store:
        for run, of, seed in steps:
            put(store, run, otherwise(read_from(of), seed), again=True)
        before = store.record()
        if actor not in before:
            return
        assert forget(store, actor).left == ()
        now = store.record()
        check_whole(now)
        gone = involved(before, actor)
        for kind in ("statements", "events"):
            facts = [fact.id for fact in getattr(before, kind) if fact.id not in gone]
            assert facts == [fact.id for fact in getattr(now, kind)]
        assert now.dates == before.dates
        assert [one.id for one in before.links if gone.isdisjoint((one.from_, one.to))] == [one.id for one in now.links]
        assert [(a.id, len(a.text)) for a in before.articles] == [(a.id, len(a.text)) for a in now.articles]
        with stores.holding(now) as wanted:
            alike(store.catalogue(), wanted.catalogue())


@settings(max_examples=8, deadline=None)
@given(st.lists(st.sampled_from(SOURCES), unique=True), st.sampled_from(ACTORS))
def test_who_is_forgotten_before_or_after_a_source_is_read_is_forgotten(sources: list[str], actor: str) -> None:
    with stores.fresh() as before, stores.fresh() as after:
        for store in (before, after):
            put(store, A, read_from(SOURCE.id))
        if actor not in before.record():
            return
        forget(before, actor)
        for source in sources:
            for store in (before, after):
                put(store, A, read_from(source))
        forget(after, actor)
        assert things_of(before) == things_of(after)


def test_what_it_takes_part_in_goes_and_its_name_is_black_in_what_stays() -> None:
    with stores.holding(RECORD) as store:
        assert forget(store, "Aziz").left == ()
        gone = {AZIZ.id, M_AZIZ.id, M_MR_AZIZ.id, M_HE.id, S_UNFIT.id, MET.id, REFUSED.id}
        assert things_of(store).keys() == {thing.id for thing in RECORD} - gone
        (article, _) = store.record().articles
        assert article.text == TEXT.replace("Tariq Aziz", "█████ ████").replace("Mr. Aziz", "███ ████").replace(
            "whose words he called", "whose words ██ called"
        )
        assert [t for t in store.record() if t.id != ARTICLE.id] == [
            t for t in RECORD if t.id not in gone | {ARTICLE.id}
        ]
        assert store.things(Article, Query(search="aziz")) == ()
        assert store.things(Article, Query(search="geneva")) == (article,)


def test_what_is_only_said_by_it_goes_with_the_saying() -> None:
    with stores.holding(RECORD) as store:
        assert forget(store, "FRA").left == ()
        assert {S_ENVOY.id, ENVOY.id}.isdisjoint(things_of(store))
        assert "███████ said it might still send an envoy" not in store.record().articles[0].text
        assert "██████ said it might still send an envoy" in store.record().articles[0].text


def test_whoever_is_named_by_several_words_is_asked_for_by_more() -> None:
    with stores.holding(RECORD) as store, pytest.raises(NotInRecord, match=r"fits \d actors"):
        store.whom("B")


LINE = "█████ ████"


def texts_of(store: Store) -> dict[str, str]:
    return {article.id: article.text for article in store.record().articles}


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Photo: Tariq Aziz (left).", f"Photo: {LINE} (left)."),
        ("tariq  aziz and Tariq\nAziz", "█████  ████ and █████\n████"),
        ("TARIQ AZIZ SPEAKS", f"{LINE} SPEAKS"),
        ("Tariq-Aziz, Táriq Aziz, Tariq A\u0301ziz", "██████████, █████ ████, █████ █████"),
        ("Tariq Azizi and the Tariqs", "Tariq Azizi and the Tariqs"),
        ("Mr. Aziz alone names nobody here", "Mr. Aziz alone names nobody here"),
        ("T\u00adariq A\u200bziz", "██████ █████"),
    ],
)
def test_a_whole_name_is_black_wherever_it_stands(text: str, left: str) -> None:
    other = replace(LATER_ARTICLE, text=text, passages=(), id="article-other")
    with stores.holding([*RECORD, other]) as store:
        assert forget(store, AZIZ.id).left == ()
        assert texts_of(store)["article-other"] == left


def test_titles_bylines_and_reasons_are_without_its_names() -> None:
    told = replace(
        ARTICLE, title="Tariq Aziz: no way out", byline="By Tariq Aziz and Jane Roe", publisher="The Tariq Aziz Post"
    )
    reasoned = replace(AUTHORIZED, reasons=("told after Tariq Aziz had left",))
    link = Link(
        id="link-0",
        kind=LinkKind.REPEATS,
        from_=S_ENVOY.id,
        to=S_WITNESSES.id,
        confidence=0.9,
        reason="Tariq Aziz: “no”; witnesses: “no”",
    )
    changed = {told.id: told, reasoned.id: reasoned}
    with stores.holding([*(changed.get(t.id, t) for t in RECORD), link]) as store:
        assert forget(store, AZIZ.id).left == ()
        now = store.record()
        assert (now.articles[0].title, now.articles[0].byline) == (f"{LINE}: no way out", f"By {LINE} and Jane Roe")
        assert now.articles[0].publisher == f"The {LINE} Post"
        assert now[AUTHORIZED.id] == replace(AUTHORIZED, reasons=(f"told after {LINE} had left",))
        assert [one.reason for one in now.links] == [f"{LINE}: “no”; witnesses: “no”"]


def test_reviews_that_name_it_go_and_notes_on_others_are_without_its_name() -> None:
    on = [rejected(REFUSED.id), means(M_WITNESSES.id, AZIZ.id), merged(BAKER.id, AZIZ.id)]
    other = review(AUTHORIZED.id, Verdict.NOTE, note="ask Tariq Aziz", labels=("tariq aziz", "seen"))
    with stores.holding([*RECORD, *on[:2], other]) as store:
        assert forget(store, AZIZ.id).left == ()
        (left,) = store.record().reviews
        assert (left.note, left.labels) == (f"ask {LINE}", (LINE, "seen"))
        assert texts_of(store)[LATER_ARTICLE.id].endswith("border post, █████████ claimed.")
    with stores.holding([*RECORD, on[2]]) as store:  # who was merged goes with whom it was merged into
        assert forget(store, BAKER.id).left == ()
        assert {AZIZ.id, BAKER.id}.isdisjoint(things_of(store))


def test_an_amendment_to_it_goes_and_the_fact_is_as_it_was_read() -> None:
    with stores.holding([*RECORD, is_to_be(AUTHORIZED.id, recipients=(M_BUSH.id,))]) as store:
        assert forget(store, "george-h-w-bush").left == ()
        assert AUTHORIZED in store.record().events
        assert store.record().reviews == ()


def test_what_cannot_be_taken_out_is_named() -> None:
    source = replace(SOURCE, uri="https://herald.example/tariq-aziz-speaks")
    with stores.holding([source if t == SOURCE else t for t in RECORD]) as store:
        assert {left.where for left in forget(store, AZIZ.id).left} == {"sources.uri", "sources.json"}


def test_it_is_not_in_what_is_read_later() -> None:
    with fresh([(A, read_from(SOURCE.id, RECORD))]) as store:
        forget(store, AZIZ.id)
        assert store.whom("Tariq Aziz").was_forgotten
        later = replace(ARTICLE, id="article-later", source="source-later")
        mention = replace(M_AZIZ, id="mention-later", article=later.id)
        put(store, A, (replace(SOURCE, id=later.source), later, AZIZ, mention))
        assert AZIZ.id not in things_of(store)
        assert "Aziz, met" not in texts_of(store)[later.id]
        check_whole(store.record())
        assert store.allow("Tariq Aziz")
        again = replace(later, id="article-again", source="source-again")
        put(store, A, (replace(SOURCE, id=again.source), again, AZIZ, replace(mention, id="m", article=again.id)))
        assert AZIZ.id in things_of(store)
