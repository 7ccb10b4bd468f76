"""The words that tie dates to deeds."""

import pytest

from detente.extract.dates.links import links


@pytest.mark.parametrize(("kind", "word"), [("after", "after"), ("before", "before"), ("stretch", "morning")])
def test_words_are_listed_by_kind(kind: str, word: str) -> None:
    assert word in links(kind)
    assert links(kind).isdisjoint(links("aim"))
