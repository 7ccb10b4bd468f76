"""Whatever somebody types finds in the index what one finds by reading, in any store."""

from collections.abc import Iterator

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests import crisis, stores
from tests.crisis import CRISIS

from detente.record import Actor, AnyThing, Article, Event, Passage, PassageKind, Record, Source, Span, Statement, hull
from detente.store import Query, Store
from detente.store.catalogue import Filter
from detente.store.words import says

TYPED = st.text(st.sampled_from("sellgashe neverSHELL\"“*'-:(^+~%_\\\0\ud800é中"), max_size=12)
WORDS = st.lists(st.sampled_from(["never", "gas", "Besmar", "sell", '"', "sh*", "“talks", "AND", "no"]), max_size=4)
KEPT = settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture(scope="module")
def store(kind: str) -> Iterator[Store]:
    with stores.holding(CRISIS) as store:
        yield store


def say(fact: Event | Statement) -> str:
    span = hull(fact.content) if isinstance(fact, Statement) else fact.sentence
    return span.of({article.id: article.text for article in CRISIS.articles}[fact.article])


@given(st.one_of(TYPED, st.text(max_size=20), WORDS.map(" ".join)))
@settings(KEPT, max_examples=300)
def test_whatever_is_typed_finds_what_says_so(store: Store, asked: str) -> None:
    for kind, facts in ((Statement, CRISIS.statements), (Event, CRISIS.events)):
        wanted = [fact for fact in facts if not asked or says(say(fact), asked)]
        assert list(store.things(kind, Query(search=asked))) == wanted
    actors = [actor for actor in CRISIS.actors if not asked or says(actor.name, asked)]
    assert list(store.things(Actor, Query(search=asked))) == actors
    articles = [a for a in CRISIS.articles if not asked or says(f"{a.title or ''}\n{a.text}", asked)]
    assert list(store.things(Article, Query(search=asked))) == articles


@given(WORDS.map(" ".join))
@settings(KEPT)
def test_a_catalogue_finds_what_a_query_finds(store: Store, asked: str) -> None:
    catalogue = store.catalogue()
    by_query = [*store.things(Statement, Query(search=asked)), *store.things(Event, Query(search=asked))]
    assert set(catalogue.ids(catalogue.find(Filter(search=asked)))) == {fact.id for fact in by_query}


def article(text: str, title: str | None = None) -> list[AnyThing]:
    """A source and its article, of invented words."""
    source = Source(id="source-w", uri="w", sha256="2" * 64, media_type="text/plain", encoding="utf-8")
    whole = Passage(kind=PassageKind.BODY, span=Span(0, len(text)))
    made = msgspec.structs.replace(crisis.FIRST, id="article-w", source=source.id, title=title, text=text)
    return [source, msgspec.structs.replace(made, passages=(whole,), alignment=())]


TEXTS = st.lists(
    st.sampled_from(
        ["peace", "Peace", "péace", "peaces", "war-time", "x" * 150, "x" * 149 + "y", "1991", "’s", "_", "中"]
    ),
    max_size=12,
).map(" ".join)
ASKED = st.lists(
    st.sampled_from(
        ["peace", "pea*", '"peace war"', '"war time"', '"time pea*"', "x" * 150, "x" * 120 + "*", '"1991 s"', "s"]
    ),
    min_size=1,
    max_size=3,
).map(" ".join)


@given(TEXTS, ASKED)
@settings(deadline=None, max_examples=40)
def test_words_of_any_length_stand_where_they_stand(text: str, asked: str) -> None:
    with stores.holding(article(text)) as store:
        found = store.things(Article, Query(search=asked))
    assert bool(found) is says(text, asked)


@pytest.mark.parametrize(
    ("asked", "holds"),
    [
        ("last", True),
        ('"the last word"', True),
        ('"word the"', True),
        ('"last the"', False),
        ('"the the"', True),
        ("vocabulary12999", True),
        ('"vocabulary12998 vocabulary12999"', True),
        ('"vocabulary12999 vocabulary12998"', False),
    ],
)
def test_long_texts_are_searched_to_their_ends(store: Store, asked: str, *, holds: bool) -> None:
    """Beyond how many words and places a tsvector counts."""
    many = " ".join(f"vocabulary{number}" for number in range(13_000))
    with stores.holding(article(f"{'the ' * 20_000}{many} {'word ' * 9_000}the last word")) as long:
        assert bool(long.things(Article, Query(search=asked))) is holds


def test_zeros_in_a_text_are_no_hindrance() -> None:
    """No database holds the character 0 within words; the record does."""
    given = article("An em\0bargo of the straits.", title="Em\0bargo")
    with stores.holding(given) as store:
        assert store.record() == Record(given)
        assert len(store.things(Article, Query(search="straits"))) == 1
        assert store.catalogue().titles == ("Em\ufffdbargo",)


def test_words_come_with_what_they_are_in() -> None:
    with stores.fresh() as store:
        with pytest.raises(RuntimeError), store.writing() as writer:
            writer.add(CRISIS)
            raise RuntimeError
        assert store.things(Statement, Query(search="never")) == ()
        with store.writing() as writer:
            writer.add(CRISIS)
        assert store.things(Statement, Query(search="never")) == (crisis.NEVER,)
