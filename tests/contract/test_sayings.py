"""What statements say is read in order, by characters, from behind any of them on."""

from collections.abc import Iterator

import msgspec
import pytest
from tests import records, stores
from tests.records import RECORD, S_ENVOY

from detente.record import Span
from detente.store import Store


@pytest.fixture
def store() -> Iterator[Store]:
    with stores.holding(RECORD) as store:
        yield store


def test_what_is_said_comes_in_the_order_of_reading(store: Store) -> None:
    said = dict(store.said())
    assert [*said] == sorted(said)
    assert len(said) == len(RECORD.statements)
    assert "it might still send an envoy to Baghdad" in said.values()


def test_one_can_go_on_from_what_was_read_before(store: Store) -> None:
    first, *others = store.said()
    assert [*store.said(first[0])] == others
    assert [*store.said(others[-1][0])] == []


def test_words_are_counted_in_characters_and_parts_are_joined(store: Store) -> None:
    """Not in bytes: letters of more than one byte stand before them."""
    before = "«Ça n’ira pas», à Genève. "
    article = msgspec.structs.replace(records.ARTICLE, id="article-x", text=before + records.ARTICLE.text)
    (whole,) = (span.shifted(len(before)) for span in S_ENVOY.content)
    parts = (Span(whole.start, whole.start + len("it might still")), Span(whole.end - len("to Baghdad"), whole.end))
    statement = msgspec.structs.replace(S_ENVOY, id="statement-x", article=article.id, content=parts)
    with store.writing() as writer:
        writer.add([article, statement])
    *_, (_, words) = store.said()
    assert words == "it might still … to Baghdad"
