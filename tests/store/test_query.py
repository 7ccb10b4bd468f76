from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.records import RECORD

from detente.store import open_store
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


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert folded(folded(text)) == folded(text)


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("IRQ", {"IRQ", "tariq-aziz"}),
        ("usa", {"james-baker", "george-h-w-bush"}),
        ("Aziz", {"tariq-aziz"}),
        ("james-baker", {"james-baker"}),
        ("nobody", set()),
    ],
)
def test_actors_are_meant_by_id_country_or_a_word_of_the_name(tmp_path: Path, asked: str, found: set[str]) -> None:
    with open_store(tmp_path / "crisis.db") as store:
        with store.writing() as writer:
            writer.add(RECORD)
        assert store.actors(asked) == found
