"""Frames that want more than a clause or an object: a figure, an outright "that", a set phrase."""

import pytest

from detente.extract.statements.find import found_by_rules
from detente.record import Root
from stories import read
from texts import document


def contents(text: str) -> list[str]:
    divided = document(text)
    return [span.of(divided.text) for found in found_by_rules(divided) for span in found.content]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The police put the crowd at 5,000.", ["the crowd at 5,000"]),
        ("The minister put the losses at nine ships.", ["the losses at nine ships"]),
        ("The minister put his men at risk.", []),
        ("The minister put the guests at ease.", []),
        ("The ministry owned that the ship had been armed.", ["that the ship had been armed"]),
        ("The ministry owned what it had bought.", []),
        ("The general allowed that the shells were his.", ["that the shells were his"]),
        ("The general allowed the nuns to leave.", []),
        ("In the judgment of the ministry, the plan is dead.", ["the plan is dead"]),
        ("By the account of the ambassador, the plan is dead.", ["the plan is dead"]),
    ],
)
def test_what_is_said_by_a_figure_an_outright_that_or_a_phrase(text: str, expected: list[str]) -> None:
    assert contents(text) == expected


@pytest.mark.parametrize(
    ("text", "roots"),
    [
        ("Chad let it be known that no envoy would come.", []),
        ("Chad allowed that civilians had suffered.", []),
        ("Chad let the nuns leave Libya.", [Root.RETREAT]),
        ("Chad allowed the nuns to leave Libya.", [Root.RETREAT]),
    ],
)
def test_who_lets_something_be_known_lets_nobody_in(text: str, roots: list[Root]) -> None:
    assert [event.root for event in read(text).events] == roots
