"""Vectors of texts: of length one, by the words alone, nearer the more alike what is meant."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.encode import meanings


def similarity(one: str, other: str) -> float:
    first, second = meanings([one, other])
    return float(first @ second)


@pytest.mark.parametrize(
    ("text", "like", "unlike"),
    [
        ("Peru will pull its soldiers out.", "Lima is withdrawing the army.", "Peru will send more soldiers food."),
        ("The embargo on oil was lifted.", "Sanctions on petroleum ended.", "Oil was found under the sea."),
        ("The vote was rigged.", "There was fraud in the election.", "The vote will be held in May."),
        ("They freed the captives.", "The hostages were released.", "They seized the bridge."),
        (
            "He denied building an atomic bomb.",
            "There is no nuclear weapons programme.",
            "He denied seeing his brother.",
        ),
        ("The envoy was told to leave.", "The ambassador was expelled.", "The harvest was told to be poor."),
    ],
)
def test_what_is_told_in_other_words_is_nearer_than_what_is_not_told(text: str, like: str, unlike: str) -> None:
    assert similarity(text, like) > similarity(text, unlike)


@given(st.lists(st.text(max_size=40), max_size=6))
def test_every_row_has_length_one_or_is_nought(texts: list[str]) -> None:
    rows = meanings(texts)
    assert rows.dtype == np.float32
    assert len(rows) == len(texts)
    assert all(length == 0 or abs(length - 1) < 1e-5 for length in np.linalg.norm(rows, axis=1).tolist())


def test_a_text_means_the_same_whatever_stands_beside_it() -> None:
    texts = ["Chad recalled its envoy.", "", "Mali did not."]
    together = meanings(texts)
    assert all(np.array_equal(together[i], meanings([text])[0]) for i, text in enumerate(texts))


def test_many_texts_are_read_as_each_by_itself() -> None:
    texts = [f"The {number}th round of talks began." for number in range(1300)]
    rows = meanings(texts)
    assert all(np.array_equal(rows[at], meanings([texts[at]])[0]) for at in (0, 511, 512, 1024, 1299))


@pytest.mark.parametrize("text", ["", "  \n"])
def test_a_text_without_words_is_near_nothing(text: str) -> None:
    assert not meanings([text]).any()


def test_of_no_texts_there_are_no_rows() -> None:
    assert len(meanings([])) == 0
