"""Statements of a catalogue are found by their meaning, those too that come into the record later."""

import msgspec
import pytest
from tests import records
from tests.crisis import CRISIS
from tests.records import RECORD, S_ENVOY, S_UNFIT, S_WITNESSES

from detente.record import Article, Statement
from detente.store import Store, open_store
from detente.store.catalogue import Catalogue, Filter
from detente.store.likeness import Likeness

WORDS = "an envoy or troops for Iraq"


@pytest.fixture
def store() -> Store:
    store = open_store("sqlite://")
    with store.writing() as writer:
        writer.add(RECORD)
    return store


def found(likeness: Likeness, catalogue: Catalogue, words: str = WORDS, **asked: tuple[str, ...]) -> list[str]:
    numbers, similarities = likeness.find(words, catalogue, catalogue.find(Filter(**asked)))
    assert similarities.tolist() == sorted(similarities.tolist(), reverse=True)
    return catalogue.ids(numbers)


def test_what_is_said_is_the_words_of_each_statement_in_order(store: Store) -> None:
    said = dict(store.said())
    assert [*said] == sorted(said)
    assert {words.split()[0] for words in said.values()} >= {"Iraqi", "it"}
    assert dict(store.said(max(said))) == {}


@pytest.mark.parametrize(
    ("words", "expected"),
    [(WORDS, [S_ENVOY, S_WITNESSES]), ("soldiers leave a frontier", [S_WITNESSES]), ("apple pie", []), ("", [])],
)
def test_statements_near_in_meaning_are_found_nearest_first(
    store: Store, words: str, expected: list[Statement]
) -> None:
    assert found(Likeness(store), store.catalogue(), words) == [one.id for one in expected]


def test_one_looks_among_those_that_pass_a_filter(store: Store) -> None:
    likeness, catalogue = Likeness(store), store.catalogue()
    assert found(likeness, catalogue, by=("FRA",)) == [S_ENVOY.id]
    assert found(likeness, catalogue, what=("event",)) == []
    numbers, _ = likeness.find(WORDS, catalogue, catalogue.find(), least=-1)
    assert {*catalogue.ids(numbers)} == {S_ENVOY.id, S_WITNESSES.id, S_UNFIT.id}


def test_what_comes_into_the_record_later_is_found(store: Store) -> None:
    likeness = Likeness(store)
    before = store.catalogue()
    assert found(likeness, before, "fuel for a neighbour, never to be sold") == []
    with store.writing() as writer:
        writer.add(CRISIS)
    assert found(likeness, before) == [S_ENVOY.id, S_WITNESSES.id]
    later = found(likeness, store.catalogue(), "fuel for a neighbour, never to be sold")
    assert later
    assert {*later} <= {statement.id for statement in CRISIS.statements}


def test_words_are_characters_wherever_in_the_text_they_stand(store: Store) -> None:
    """Not bytes: letters of more than one byte stand before them."""
    text = f"«Ça n’ira pas», à Genève. {records.ARTICLE.text}"
    (shift,) = {len(text) - len(records.ARTICLE.text)}
    article = msgspec.structs.replace(records.ARTICLE, id="article-x", text=text)
    content = tuple(span.shifted(shift) for span in S_ENVOY.content)
    statement = msgspec.structs.replace(S_ENVOY, id="statement-x", article=article.id, content=content)
    assert isinstance(article, Article)
    with store.writing() as writer:
        writer.add([article, statement])
    *_, (_, words) = store.said()
    assert words == "it might still send an envoy to Baghdad"
