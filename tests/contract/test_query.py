"""Whatever one asks is found by what it says, in any store."""

import msgspec
import pytest
from tests import crisis, stores
from tests.records import RECORD

from detente.record import Article, Incident, Link, LinkKind, Record, Review, Root, Verdict
from detente.store import EVERYTHING, Query


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("IRQ", {"IRQ", "tariq-aziz"}),
        ("usa", {"james-baker", "george-h-w-bush"}),
        ("Aziz", {"tariq-aziz"}),
        ("james-baker", {"james-baker"}),
        ("nobody", set()),
    ],
)
def test_actors_are_meant_by_id_country_or_a_word_of_the_name(asked: str, found: set[str]) -> None:
    with stores.fresh() as store:
        with store.writing() as writer:
            writer.add(RECORD)
        assert store.actors(asked) == found


def of_crisis(kind: type, query: Query) -> list[object]:
    with stores.fresh() as store:
        with store.writing() as writer:
            writer.add(crisis.CRISIS)
        return list(store.things(kind, query))


@pytest.mark.parametrize(
    ("query", "found"),
    [
        (EVERYTHING, [crisis.SAME, crisis.TURN, crisis.KEPT, crisis.ANSWER, crisis.FREED, crisis.DENIAL]),
        (Query(kind=LinkKind.REVERSES), [crisis.TURN, crisis.FREED]),
        (Query(by="marn"), [crisis.TURN]),
        (Query(by="ARL"), [crisis.SAME, crisis.TURN, crisis.ANSWER, crisis.FREED]),
        (Query(by="coast"), []),
        (Query(about="coast"), [crisis.DENIAL]),
        (Query(about="marn"), [crisis.TURN]),
        (Query(about="besmar", kind="answers"), [crisis.ANSWER]),
        (Query(from_="2031-03-10"), [crisis.KEPT, crisis.FREED, crisis.DENIAL]),
        (Query(until="2031-03-04"), [crisis.SAME]),
        (Query(from_="2031-03-05", until="2031-03-09"), [crisis.TURN, crisis.ANSWER]),
        (Query(search="TIMBER"), [crisis.FREED]),
        (Query(search="never sell"), [crisis.TURN]),
        (Query(search="<b>as promised"), [crisis.KEPT]),
        (Query(search="%"), []),
        (Query(min_confidence=0.9, by="marn"), [crisis.TURN]),
        (Query(min_confidence=0.91), []),
        (Query(article=crisis.SECOND.id), [crisis.SAME, crisis.ANSWER, crisis.DENIAL]),
        (Query(root=Root.CONSULT), []),
        (Query(to="BSM"), []),
    ],
)
def test_links_are_found_by_the_facts_that_they_join(query: Query, found: list[Link]) -> None:
    assert of_crisis(Link, query) == found


def test_whom_a_statement_is_about_is_whom_its_links_are_about() -> None:
    about = msgspec.structs.replace(crisis.NEVER, about=(crisis.BESMAR.id,))
    record = Record([about, *crisis.CRISIS])
    with stores.fresh() as store:
        with store.writing() as writer:
            writer.add(record)
        assert crisis.TURN in store.things(Link, Query(about="BSM"))


def test_whoever_claims_what_a_link_is_from_is_whom_it_is_by() -> None:
    claimed = msgspec.structs.replace(crisis.DENIAL, id="link-c", from_=crisis.SHELLED.id, to=crisis.CLOSE.id)
    with stores.fresh() as store:
        with store.writing() as writer:
            writer.add([*crisis.CRISIS, claimed])
        assert store.things(Link, Query(by="coast")) == (claimed,)


@pytest.mark.parametrize(
    ("article", "found"), [(crisis.FIRST, 1), (crisis.SECOND, 1), (crisis.THIRD, 0)], ids=["one", "other", "neither"]
)
def test_an_incident_stands_in_every_article_that_tells_it(article: Article, found: int) -> None:
    assert len(of_crisis(Incident, Query(article=article.id))) == found


def test_around_links_is_all_that_the_articles_of_their_facts_hold() -> None:
    with stores.fresh() as store:
        with store.writing() as writer:
            writer.add(crisis.CRISIS)
        kept = store.around(Link, Query(kind="fulfils"))
        same = store.around(Link, Query(kind="same"))
    assert set(kept.articles) == {crisis.FIRST, crisis.FOURTH}
    assert (kept.links, kept.incidents) == ((crisis.KEPT,), ())
    assert (same.links, same.incidents) == ((crisis.SAME,), crisis.CRISIS.incidents)
    assert set(same.articles) == {crisis.FIRST, crisis.SECOND}


def test_all_filters_at_once_are_not_too_deep_for_the_database() -> None:
    """SQLite reads conditions only so many levels deep, those of reviews among them."""
    reviews = [
        Review(id=f"review-{of}", of=of, verdict=Verdict.AMEND, amended="BSM", by="ada", when="2031-03-12")
        for of in ("coast-front", crisis.CRISIS.mentions[0].id)
    ]
    asked = Query(by="BSM", about="BSM", search="shell", from_="2030", until="2032", min_confidence=0.1, kind="denies")
    with stores.fresh() as store:
        with store.writing() as writer:
            writer.add([*crisis.CRISIS, *reviews])
        assert store.around(Link, asked).links == store.things(Link, asked) == (crisis.DENIAL,)
