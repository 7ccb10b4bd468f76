"""What counts as a word, and which words a span touches."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.record import Span
from detente.view.evaluate.words import common_share, touched, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He said so.", ["He", "said", "so", "."]),
        ("the U.S. envoy", ["the", "U", ".", "S", ".", "envoy"]),
        ("“never”,  he said", ["“", "never", "”", ",", "he", "said"]),
        ("Çelik’s 3,5\n%", ["Çelik", "’", "s", "3", ",", "5", "%"]),
        (" \n", []),
    ],
)
def test_words_are_runs_of_letters_or_single_marks(text: str, expected: list[str]) -> None:
    assert [word.of(text) for word in words(text)] == expected


@given(st.text())
def test_words_hold_every_character_but_white_space(text: str) -> None:
    assert "".join(word.of(text) for word in words(text)) == "".join(text.split())


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        ([], set()),
        ([Span(0, 2)], {0}),
        ([Span(1, 4)], {0, 1}),
        ([Span(2, 3)], set()),
        ([Span(0, 2), Span(8, 11)], {0, 2, 3}),
        ([Span(0, 50)], {0, 1, 2, 3}),
    ],
)
def test_a_span_touches_the_words_it_shares_a_character_with(spans: list[Span], expected: set[int]) -> None:
    assert touched(words("He said so."), spans) == expected


@pytest.mark.parametrize(
    ("one", "other", "share"), [({1, 2}, {2, 3}, 1 / 3), ({1}, {1}, 1.0), ({1}, {2}, 0.0), (set(), set(), 0.0)]
)
def test_the_share_in_common_is_of_the_union(one: set[int], other: set[int], share: float) -> None:
    assert common_share(frozenset(one), frozenset(other)) == pytest.approx(share)
