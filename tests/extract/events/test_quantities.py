"""Quantities: what a figure counts, and how many."""

import pytest

from detente.extract.events.find import find
from detente.extract.events.quantities import quantities, value_of
from parsed import sentence


@pytest.mark.parametrize(
    ("words", "value"),
    [
        (("six",), 6),
        (("2,780",), 2780),
        (("1.5", "million"), 1_500_000),
        (("twenty-five",), 25),
        (("two", "dozen"), 24),
        (("three", "hundred"), 300),
        (("sixth",), 6),
        (("many",), None),
    ],
)
def test_the_value_of_number_words(words: tuple[str, ...], value: float | None) -> None:
    assert value_of(words) == value


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Soldiers killed 20 people in the village.", [("count", 20.0, "people")]),
        ("Police arrested 24 students who had marched for three days.", [("count", 24.0, "student")]),
        ("Norway gave Malawi $1.3 billion in aid.", [("money", 1.3e9, "$")]),
        ("Chad tested its third rocket.", [("ordinal", 3.0, "rocket")]),
        ("Chad tested its first rocket in two years.", []),
        ("Police arrested one of the rebels.", []),
        ("Police arrested twenty-five rebels.", [("count", 25.0, "rebel")]),
        ("Police ended a two-day strike.", []),
        ("The council condemned the attack, the third such raid.", []),
    ],
)
def test_figures_are_those_of_the_deed_itself(text: str, figures: list[tuple[str, float, str]]) -> None:
    assert _figures(text) == figures


def test_only_what_lasts_has_a_length() -> None:
    text = "The ministers met for six hours."
    assert _figures(text, lasts=True) == [("duration", 6.0, "hour")]
    assert _figures(text) == []


def _figures(text: str, *, lasts: bool = False) -> list[tuple[str, float, str | None]]:
    parsed = sentence(text)
    found = find(parsed)[0]
    return [(q.what, q.value, q.unit) for q in quantities(parsed, parsed.tokens, found, lasts=lasts)]
