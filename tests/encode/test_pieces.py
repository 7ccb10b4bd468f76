"""Pieces point at the characters that they are of."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.encode.pieces import pieces
from detente.record import Span

TEXT = "Kazakhstan’s envoy met the Côte d’Ivoire delegation."


@pytest.mark.parametrize(
    ("words", "expected"),
    [("envoy", "envoy"), ("azakh", "Kazakhstan"), ("Côte d’Ivoire", "Côte d’Ivoire"), ("delegation.", "delegation.")],
)
def test_the_pieces_within_a_span_are_those_of_whole_words(words: str, expected: str) -> None:
    found = pieces(TEXT)
    start = TEXT.index(words)
    assert found.span(found.within(Span(start, start + len(words)))).of(TEXT) == expected


def test_a_span_of_white_space_has_no_pieces() -> None:
    found = pieces("a  b")
    assert len(found.ids[found.within(Span(1, 2))]) == 0


@given(st.text(max_size=60))
def test_every_piece_stands_in_the_text_behind_the_one_before(text: str) -> None:
    found = pieces(text)
    assert all(0 <= s <= e <= len(text) for s, e in zip(found.starts, found.ends, strict=True))
    assert list(found.words) == sorted(found.words)


def test_no_word_goes_on_over_the_end_of_a_stretch() -> None:
    found = pieces("ceasefire", [Span(0, 5), Span(5, 9)])
    assert [Span(s, e).of("ceasefire") for s, e in zip(found.starts, found.ends, strict=True)] == ["cease", "fire"]
    assert list(found.words) == [0, 1]
