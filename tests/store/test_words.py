"""Whatever somebody types is a search for words, and finds in the index what one finds by reading."""

import sqlite3
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests import crisis
from tests.crisis import CRISIS

from detente.record import Actor, Article, Event, Record, Statement, hull
from detente.record.errors import BadRecord
from detente.store import Query, Store, open_store, tables
from detente.store.catalogue import Filter
from detente.store.words import MOST, Phrase, match, phrases, says


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("Cease FIRE", (Phrase(("cease",)), Phrase(("fire",)))),
        ("cease-fire", (Phrase(("cease", "fire")),)),
        ('"cease fire" now', (Phrase(("cease", "fire")), Phrase(("now",)))),
        ("“cease fire” now", (Phrase(("cease", "fire")), Phrase(("now",)))),
        ('"never closed', (Phrase(("never", "closed")),)),
        ("nucl*", (Phrase(("nucl",), opens=True),)),
        ('"heavy wat*"', (Phrase(("heavy", "wat"), opens=True),)),
        ('"heavy wat"*', (Phrase(("heavy", "wat"), opens=True),)),
        ("Çavuşoğlu", (Phrase(("cavusoglu",)),)),
        ("AND OR NOT", (Phrase(("and",)), Phrase(("or",)), Phrase(("not",)))),
        ("words:x NEAR(a b)", (Phrase(("words", "x")), Phrase(("near", "a")), Phrase(("b",)))),
        ("-x ^y (z)", (Phrase(("x",)), Phrase(("y",)), Phrase(("z",)))),
        ('* "" - “ ”', ()),
        ("", ()),
    ],
)
def test_what_is_typed_is_words(asked: str, found: tuple[Phrase, ...]) -> None:
    assert phrases(asked) == found


@pytest.mark.parametrize(
    ("text", "asked", "holds"),
    [
        ("They cease fire now.", "fire cease", True),
        ("They cease fire now.", '"fire cease"', False),
        ("They cease fire now.", '"cease fire"', True),
        ("They cease fire now.", '"cease fi*', True),
        ("They cease fire now.", "fir", False),
        ("They cease fire now.", "fir*", True),
        ("They cease fire now.", "cease peace", False),
        ("They cease fire now.", "'", False),
        ("Mr Çavuşoğlu’s plan", "cavusoglu's", True),
        ("", "x", False),
    ],
)
def test_words_stand_in_any_order_and_phrases_together(text: str, asked: str, holds: bool) -> None:
    assert says(text, asked) is holds


def test_more_words_than_are_heeded_are_no_error() -> None:
    assert len(phrases("fire " * 5_000)) == MOST
    assert says("fire", "fire " * 5_000)


def store_of(record: Record) -> Store:
    store = open_store(":memory:")
    with store.writing() as writer:
        writer.add(record)
    return store


STORE = store_of(CRISIS)
TYPED = st.text(st.sampled_from("sellgashe neverSHELL\"“*'-:(^+~%_\\\0\ud800é中"), max_size=12)
WORDS = st.lists(st.sampled_from(["never", "gas", "Besmar", "sell", '"', "sh*", "“talks", "AND", "no"]), max_size=4)


@given(st.one_of(TYPED, st.text(max_size=20), WORDS.map(" ".join)))
@settings(deadline=None, max_examples=300)
def test_whatever_is_typed_finds_what_says_so(asked: str) -> None:
    texts = {article.id: article.text for article in CRISIS.articles}
    for kind, facts in ((Statement, CRISIS.statements), (Event, CRISIS.events)):
        spans = {fact.id: hull(fact.content) if isinstance(fact, Statement) else fact.sentence for fact in facts}
        wanted = [fact for fact in facts if not asked or says(spans[fact.id].of(texts[fact.article]), asked)]
        assert list(STORE.things(kind, Query(search=asked))) == wanted
    actors = [actor for actor in CRISIS.actors if not asked or says(actor.name, asked)]
    assert list(STORE.things(Actor, Query(search=asked))) == actors
    articles = [a for a in CRISIS.articles if not asked or says(f"{a.title or ''}\n{a.text}", asked)]
    assert list(STORE.things(Article, Query(search=asked))) == articles


@given(WORDS.map(" ".join))
@settings(deadline=None)
def test_a_catalogue_finds_what_a_query_finds(asked: str) -> None:
    catalogue = STORE.catalogue()
    by_query = [*STORE.things(Statement, Query(search=asked)), *STORE.things(Event, Query(search=asked))]
    assert set(catalogue.ids(catalogue.find(Filter(search=asked)))) == {fact.id for fact in by_query}


@given(st.text())
def test_a_query_of_the_index_holds_words_alone(asked: str) -> None:
    found = match(asked)
    assert all(c.isalnum() or c in '" *' for c in found or "")
    assert (found or "").count('"') % 2 == 0
    assert phrases(found or "") == phrases(asked)


def as_of_before(path: Path) -> None:
    """Makes a record one of the version that had no index of words."""
    with sqlite3.connect(path) as connection:
        for name in ("articles", "statements", "events"):
            connection.execute(f"DROP TABLE {name}_words")
        connection.execute("DROP TABLE codings")
        connection.execute("DROP INDEX ix_anchors_article")
        connection.execute("ALTER TABLE actors DROP COLUMN run")
        connection.execute("UPDATE meta SET value = '4' WHERE key = 'schema'")


def test_a_record_of_the_version_before_gets_its_index_when_it_is_opened(tmp_path: Path) -> None:
    path = tmp_path / "crisis.db"
    with open_store(path) as store, store.writing() as writer:
        writer.add(CRISIS)
    as_of_before(path)
    for _ in range(2):
        with open_store(path, create=False) as store:
            assert store.record() == CRISIS
            assert store.things(Statement, Query(search="never sell")) == (crisis.NEVER,)
    with open_store(path) as store, store.writing() as writer:
        assert writer.add(CRISIS) == {}


def test_a_record_of_a_version_long_before_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "crisis.db"
    open_store(path).close()
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE meta SET value = '3' WHERE key = 'schema'")
    with pytest.raises(BadRecord, match=f"version 3 of the tables; this detente reads version {tables.SCHEMA}"):
        open_store(path)


def test_words_come_with_what_they_are_in(tmp_path: Path) -> None:
    with open_store(tmp_path / "crisis.db") as store:
        with pytest.raises(RuntimeError), store.writing() as writer:
            writer.add(CRISIS)
            raise RuntimeError
        assert store.things(Statement, Query(search="never")) == ()
        with store.writing() as writer:
            writer.add(CRISIS)
        assert store.things(Statement, Query(search="never")) == (crisis.NEVER,)
