"""The pieces of an expression, decoded."""

import re

import pytest

from detente.extract.dates.parts import Parts, counted, parts


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("3", 3),
        ("1,200", 1200),
        ("2.5", 2.5),
        ("5 1/2", 5.5),
        ("two and a half", 2.5),
        ("two-and-a-half", 2.5),
        ("a", 1),
        ("a couple of", 2),
        ("twenty-four", 24),
        ("twenty four", 24),
        ("Ninety", 90),
        ("half a", 0.5),
        ("several", None),
        ("a few", None),
    ],
)
def test_a_count_is_a_number_or_uncertain(text: str, number: float | None) -> None:
    assert counted(text) == number


def test_groups_become_typed_pieces() -> None:
    match = re.match(r"(?P<month>\w+\.) (?P<day>\d+), (?P<hour>\d) (?P<ampm>p\.m\.)", "Sept. 03, 7 p.m.")
    assert match
    assert parts(match) == Parts(month=9, day=3, hour=7, afternoon=True)
