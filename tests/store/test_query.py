"""Searches mind neither case, accents nor kinds of marks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.store.query import folded


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Nicolás MADURO", "nicolas maduro"),
        ("Çavuşoğlu", "cavusoglu"),
        ("“Straße”", '"strasse"'),
        ("‘Côte–d’Ivoire’", "'cote-d'ivoire'"),
        ("Київ", "київ".replace("ї", "і")),
        ("北京", "北京"),
    ],
)
def test_a_search_minds_neither_case_nor_accents_nor_kinds_of_marks(text: str, plain: str) -> None:
    assert folded(text) == plain


@given(st.text(st.characters() | st.sampled_from("aé’“–İŉ한\u0301\u2011")))
def test_a_text_is_folded_as_its_characters_are(text: str) -> None:
    """Whatever stands beside them: an accent on an English letter goes like any other."""
    assert folded(text) == "".join(map(folded, text))


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert folded(folded(text)) == folded(text)
