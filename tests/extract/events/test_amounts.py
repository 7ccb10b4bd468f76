"""How many, and how exactly that is meant."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.extract.events.amounts import amounts, value_of
from detente.record import Bound
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
        (("half", "a", "million"), 500_000),
        (("tens", "of", "thousands"), 10_000),
        (("many",), None),
    ],
)
def test_the_value_of_number_words(words: tuple[str, ...], value: float | None) -> None:
    assert value_of(words) == value


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gunmen killed 20 villagers.", [(20, Bound.EXACT, None)]),
        ("Gunmen killed at least 20 villagers.", [(20, Bound.AT_LEAST, None)]),
        ("Gunmen killed no fewer than twenty villagers.", [(20, Bound.AT_LEAST, None)]),
        ("Gunmen killed more than a dozen villagers.", [(12, Bound.MORE_THAN, None)]),
        ("Up to 20 villagers were killed.", [(20, Bound.AT_MOST, None)]),
        ("Gunmen killed fewer than 20 villagers.", [(20, Bound.LESS_THAN, None)]),
        ("Gunmen killed some 20 villagers.", [(20, Bound.ABOUT, None)]),
        ("Gunmen killed an estimated 20 villagers.", [(20, Bound.ABOUT, None)]),
        ("Gunmen killed between 20 and 30 villagers.", [(20, Bound.BETWEEN, 30)]),
        ("Gunmen killed 20 to 30 villagers.", [(20, Bound.BETWEEN, 30)]),
        ("The refugees number two to three million.", [(2_000_000, Bound.BETWEEN, 3_000_000)]),
        ("Thousands of villagers fled.", [(1000, Bound.AT_LEAST, None)]),
        ("Tens of thousands of villagers fled.", [(10_000, Bound.AT_LEAST, None)]),
        ("Twenty or more villagers fled.", [(20, Bound.AT_LEAST, None)]),
        ("Police ended a two-day strike.", []),
        ("Gunmen killed 20 villagers and wounded 30.", [(20, Bound.EXACT, None), (30, Bound.EXACT, None)]),
    ],
)
def test_amounts_have_their_bounds(text: str, expected: list[tuple[float, Bound, float | None]]) -> None:
    parsed = sentence(text)
    assert [(a.value, a.bound, a.upper) for a in amounts(parsed, parsed.tokens)] == expected


@given(st.integers(0, 10**12))
def test_digits_with_commas_are_read_as_written(number: int) -> None:
    assert value_of([f"{number:,}"]) == number
