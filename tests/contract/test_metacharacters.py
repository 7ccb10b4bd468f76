"""Signs that mean something to SQL, FTS5, LIKE or tsquery mean nothing where somebody types them, in any store."""

from collections.abc import Iterator

import pytest
from tests import stores
from tests.store.catalogue.byhand import ByHand
from tests.vectors import FAMILIES, VECTORS
from tests.vectors.poisoned import actor_id, things

from detente.record import Actor, Record
from detente.record.errors import NotInRecord
from detente.store import Query, Store
from detente.store.catalogue import Filter
from detente.store.query import folded
from detente.store.words import says

SIGNS = (*FAMILIES["queries"], *FAMILIES["templates"], *FAMILIES["sheets"], *VECTORS[::11])
"""What is typed; the record holds the same words and signs."""
FIELDS = (
    "outlet",
    "place",
    "article",
    "incident",
    "root",
    "act",
    "status",
    "bearing",
    "kind",
    "quad",
    "what",
    "verdict",
)


@pytest.fixture(scope="module")
def record() -> Record:
    return Record(things(40))


@pytest.fixture(scope="module")
def store(kind: str, record: Record) -> Iterator[Store]:
    with stores.holding(record) as store:
        yield store


def test_a_search_finds_the_words_that_stand_there(store: Store, record: Record) -> None:
    for typed in SIGNS:
        wanted = {actor.id for actor in record.actors if says(actor.name, typed)}
        assert {actor.id for actor in store.things(Actor, Query(search=typed))} == wanted, typed


def test_a_search_of_the_catalogue_is_that_of_the_store(store: Store, record: Record) -> None:
    texts = {article.id: article.text for article in record.articles}
    catalogue = store.catalogue()
    for typed in SIGNS:
        found = {
            *catalogue.ids(catalogue.find(Filter(search=typed, verdict=("none", "accepted", "amended", "rejected"))))
        }
        said = {one.id for one in record.statements if says(one.content[0].of(texts[one.article]), typed)}
        told = {one.id for one in record.events if says(one.sentence.of(texts[one.article]), typed)}
        assert found == said | told, typed


@pytest.mark.parametrize("field", FIELDS)
def test_a_value_is_that_value_and_no_other(store: Store, record: Record, field: str) -> None:
    catalogue, by_hand = store.catalogue(), ByHand(record)
    for typed in SIGNS:
        asked = Filter(**{field: (typed,)})
        wanted = set() if field == "verdict" else by_hand.find(asked)
        assert {*catalogue.ids(catalogue.find(asked))} == wanted, typed


def test_an_actor_is_meant_by_id_country_or_a_word_of_the_name(store: Store, record: Record) -> None:
    for typed in SIGNS:
        assert store.actors(typed) == {actor.id for actor in record.actors if _is_meant(actor, typed)}, typed


def _is_meant(actor: Actor, typed: str) -> bool:
    """What the documentation says, by hand."""
    if typed.lower() == actor.id.lower() or typed.upper() == actor.country:
        return True
    asked = folded(typed.replace("-", " ").strip()).replace("\0", "\ufffd")
    words = folded(actor.name.replace("-", " ")).replace("\0", "\ufffd").split(" ")
    return bool(asked) and any(" ".join(words[start:]).startswith(asked) for start in range(len(words)))


def test_an_id_is_that_id_or_how_it_begins(store: Store, record: Record) -> None:
    ids = [thing.id for thing in record]
    for typed in map(actor_id, (*SIGNS, "%", "_", "event-%", "event_", "articl_-", "[a-z]*", "?")):
        wanted = [typed] if typed in ids else [id for id in ids if id.startswith(typed)]
        try:
            found = store.get(typed).id
        except NotInRecord:
            assert len(wanted) != 1
        else:
            assert [found] == wanted
