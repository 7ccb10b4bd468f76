"""What a store gives to show some things is all that their views need, and they look as in the whole record."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from tests.crisis import CRISIS
from tests.records import RECORD
from tests.reviews import any_reviews, merged
from tests.store.catalogue.world import world
from tests.stores import fresh, holding

from detente.record import Link, Record, Review, reviewed
from detente.record.references import references
from detente.store import Query
from detente.view.facts import FactView, article_views, fact_view, happenings, link_views, reports


def seen(record: Record, id: str) -> FactView | None:
    """How a fact looks in a record once reviews are heeded; None where it is rejected."""
    heeded = reviewed(record)
    return fact_view(heeded, id, reports(heeded)) if id in heeded else None


@pytest.mark.parametrize("record", [CRISIS, RECORD], ids=["crisis", "talks"])
def test_a_fact_looks_as_in_the_whole_record(record: Record) -> None:
    with holding(record) as store:
        for fact in (*record.events, *record.statements):
            assert seen(store.showing([fact.id]), fact.id) == seen(record, fact.id)


@given(any_reviews(), st.data())
@settings(deadline=None, max_examples=20)
def test_a_reviewed_fact_looks_as_in_the_whole_record(reviews: list[Review], data: st.DataObject) -> None:
    record = Record([*RECORD, *reviews])
    facts = [fact.id for fact in (*record.events, *record.statements)]
    some = data.draw(st.lists(st.sampled_from(facts), min_size=1, max_size=3, unique=True))
    with holding(record) as store:
        shown = store.showing(some)
        for id in some:
            assert seen(shown, id) == seen(record, id)


def test_links_come_with_both_facts() -> None:
    with holding(CRISIS) as store:
        shown = store.showing([link.id for link in CRISIS.links])
    assert link_views(shown) == link_views(CRISIS)


def test_facts_come_with_their_links_where_asked() -> None:
    with holding(CRISIS) as store:
        for link in CRISIS.links:
            assert link not in store.showing([link.to]).links
            shown = store.showing([link.to], links=True)
            assert link in shown.links
            assert link_views(shown, [link]) == link_views(CRISIS, [link])


def test_a_happening_has_all_its_reports_where_asked() -> None:
    largest = max(world().incidents, key=lambda one: len(one.events))
    some = world()[largest.events[0]]
    with holding(world()) as store:
        shown = store.showing([some.id], reports=True)
    assert happenings(shown, [some]) == happenings(world(), [some])  # type: ignore[list-item]


def test_an_article_comes_with_its_source_and_no_facts() -> None:
    with holding(CRISIS) as store:
        shown = store.showing([CRISIS.articles[0].id])
    assert shown.articles == CRISIS.articles[:1]
    assert [source.id for source in shown.sources] == [CRISIS.articles[0].source]
    assert (shown.events, shown.statements) == ((), ())


@given(any_reviews())
@example([merged("IRQ", "james-baker"), merged("james-baker", "IRQ")])
@settings(deadline=None, max_examples=25)
def test_an_article_with_its_facts_looks_as_in_the_whole_record(reviews: list[Review]) -> None:
    record = Record([*RECORD, *reviews])
    with holding(record) as store:
        for article in record.articles:
            assert [*article_views(reviewed(store.articles([article.id])))] == [
                view for view in article_views(reviewed(record)) if view.article == article
            ]


def test_articles_come_with_the_links_of_their_facts_where_asked() -> None:
    with holding(CRISIS) as store:
        for article in CRISIS.articles:
            shown = store.articles([article.id], links=True)
            links = store.things(Link, Query(article=article.id))
            assert set(shown.links) == set(links)
            assert link_views(shown) == link_views(CRISIS, links)
            assert store.articles([article.id]).links == ()


def test_as_little_is_given_as_is_needed() -> None:
    with holding(world()) as store:
        for event in world().events[:5]:
            shown = store.showing([event.id])
            needed = {event.id, *(id for thing in shown if thing.id != event.id for id in references(thing))}
            assert {*references(event)} <= {thing.id for thing in shown}
            assert {thing.id for thing in shown if thing.id not in needed} <= {one.id for one in shown.incidents} | {
                *references(event)
            }


def test_ids_that_name_nothing_show_nothing() -> None:
    with fresh() as store:
        assert store.showing(["event-none", "'; DROP TABLE events; --"]) == Record()
