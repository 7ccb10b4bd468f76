"""The phrasebook finds the longest phrases, and no word that only looks like one."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.extract.actors.phrases import Phrasebook, key, words


def book(*phrases: str) -> Phrasebook[str]:
    made: Phrasebook[str] = Phrasebook()
    for phrase in phrases:
        made.add(phrase, phrase)
    return made


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("the South African army", ["South African"]),
        ("Kim Jong Un and Kim Jong-un", ["Kim Jong-un", "Kim Jong-un"]),
        ("a turkey in Turkey", ["Turkey"]),
        ("let us ask the US and the U.S.", ["US", "U.S."]),
        ("CHAD WARNS FRANCE", ["Chad", "France"]),
        ("Cote d'Ivoire", ["Côte d'Ivoire"]),
        ("prime minister, Prime Minister", ["prime minister", "prime minister"]),
        ("South\nAfrican", []),
        ("Francesca", []),
        ("Let LeT go", ["LeT"]),
    ],
)
def test_finds(text: str, found: list[str]) -> None:
    held = book("South African", "LeT", "Kim Jong-un", "Turkey", "US", "U.S.", "Chad", "France", "Côte d'Ivoire")
    held.add("prime minister", "prime minister")
    held.add("South", "South")
    assert [f.entries[0] for f in held.find(text) if f.entries[0] != "South"] == found


def test_a_phrase_can_mean_two_things() -> None:
    held: Phrasebook[int] = Phrasebook()
    held.add("deputy", 1)
    held.add("deputy", 2)
    assert next(held.find("a deputy")).entries == (1, 2)


def test_a_phrase_that_is_forgotten_is_not_found_however_it_was_written_and_one_that_is_added_later_is() -> None:
    held = book("Côte d'Ivoire", "Cote d’Ivoire", "Côte")
    assert [found.entries[0] for found in held.find("in Cote d'Ivoire")] == ["Côte d'Ivoire"]
    held.forget("Cote d'Ivoire")
    assert [found.entries[0] for found in held.find("in Cote d'Ivoire")] == ["Côte"]
    held.add("Cote d'Ivoire", "CIV")
    assert [found.entries[0] for found in held.find("in Cote d'Ivoire")] == ["CIV"]


@given(st.text())
def test_words_lie_in_the_text_in_order(text: str) -> None:
    found = words(text)
    assert all(text[w.start : w.end] == w.text for w in found)
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))


@given(st.lists(st.sampled_from(["France", "South Africa", "Mali", "spoke", ",", "to"]), max_size=8))
def test_what_is_found_does_not_overlap(parts: list[str]) -> None:
    found = list(book("France", "South Africa", "Mali", "Africa").find(" ".join(parts)))
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))
    assert len(found) == sum(p not in {"spoke", ",", "to"} for p in parts)


def test_the_key_is_without_accents_and_case() -> None:
    assert key("Séléka") == "seleka"
