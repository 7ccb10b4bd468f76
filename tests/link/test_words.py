"""Stems, how much they tell, and how alike texts are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.link.words import RAREST, bits, likeness, numbers, stems


def test_words_of_one_stem_are_one() -> None:
    assert stems("Sanctions, sanctioned and sanctioning") == ("sanction", "sanction", "and", "sanction")


@pytest.mark.parametrize(("text", "found"), [("1,200 men and 3.5 tons", {"1200", "3.5"}), ("no figure", set())])
def test_figures_are_read_without_separators(text: str, found: set[str]) -> None:
    assert numbers(text) == found


def test_a_frequent_stem_tells_less_than_a_rare_one() -> None:
    assert bits("said") < bits("missil") < bits("zwentendorf") == RAREST


@given(st.text(max_size=60), st.text(max_size=60))
def test_likeness_is_the_same_both_ways_and_lies_between_none_and_all(one: str, other: str) -> None:
    assert likeness(one, other) == pytest.approx(likeness(other, one))
    assert 0 <= likeness(one, other) <= 1 + 1e-9


def test_a_text_is_like_itself() -> None:
    assert likeness("The envoy left.", "The envoy left.") == pytest.approx(1)
    assert likeness("The envoy left.", "Maize prices rose") == 0
