"""Quantities: what a figure counts, and how many."""

import pytest

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


def test_figures_have_what_they_count() -> None:
    parsed = sentence("Soldiers killed 20 people and met for six hours.")
    found = [(q.what, q.value, q.unit) for q in quantities(parsed, parsed.tokens)]
    assert found == [("count", 20.0, "people"), ("duration", 6.0, "hour")]
