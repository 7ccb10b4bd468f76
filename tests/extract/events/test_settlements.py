"""A city or suburb that only a noun tells of is the state's where the town lies that was named last."""

import pytest
from tests.extract.events.test_unnamed import recipients


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Russia bombed Kharkiv in Ukraine. Russia shelled the city at dawn.", [("the city", "UKR")]),
        ("Lima radio said that Chilean jets had bombed the capital's suburbs.", [("the capital's suburbs", "PER")]),
        ("In Hanoi sirens wailed. American jets bombed the suburbs of the capital.", [("the suburbs", "VNM")]),
        ("Kharkiv in Ukraine was quiet. The Sudanese army shelled a village.", [("a village", None)]),
        ("The Sudanese army shelled the village.", [("the village", None)]),
    ],
)
def test_the_state_of_the_town_that_a_noun_takes_up(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert recipients(text) == expected
