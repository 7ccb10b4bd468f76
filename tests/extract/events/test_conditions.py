"""What something depends on: openings of conditions, and how far they reach."""

import pytest

from detente.extract.events.conditions import conditions, is_conditional
from parsed import sentence, word


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("India will attack if troops cross the line.", ["troops cross the line"]),
        ("Whoever crosses the river will pay for it, Belgrade said.", ["Whoever crosses the river"]),
        ("Cross the river and you will be bombed.", ["Cross the river"]),
        ("Kenya signed the treaty and left.", []),
        ("Chad will strike the next time the rebels cross.", ["the next time the rebels cross"]),
        ("Iran would resume talks only if sanctions were lifted.", ["sanctions were lifted"]),
        ("Unless Serbia withdraws, NATO will bomb Belgrade.", ["Unless Serbia withdraws"]),
        ("India will attack should troops cross the line.", ["should troops cross the line"]),
        ("Kenya will open the border on condition that rebels withdraw.", ["on condition that rebels withdraw"]),
        ("Provided that Iran stops, sanctions will be lifted.", ["Provided that Iran stops"]),
        ("Chad will free them in the event that Libya withdraws.", ["in the event that Libya withdraws"]),
        ("France will leave the moment the rebels disarm.", ["the moment the rebels disarm"]),
        ("They will fight as long as troops stay.", ["as long as troops stay"]),
        ("Egypt offered peace in return for the Sinai.", ["in return for the Sinai"]),
        ("The official spoke on condition of anonymity.", []),
        ("Should they yield?", []),
        ("The troops should leave the town.", []),
        ("The army stays until 2010.", []),
        ("Chad is providing aid to Libya.", []),
        ("Peru will free them, providing Chile does the same.", ["providing Chile does the same"]),
        ("Once a colony, Chad fought a long war.", []),
    ],
)
def test_the_conditions_of_a_sentence(text: str, found: list[str]) -> None:
    assert [c.span.of(text) for c in conditions(sentence(text))] == found


@pytest.mark.parametrize(
    ("text", "verb", "is_one"),
    [
        ("India will attack should troops cross the line.", "cross", True),
        ("Provided that Iran stops, sanctions will be lifted.", "stops", True),
        ("Provided that Iran stops, sanctions will be lifted.", "lifted", False),
        ("France will leave the moment the rebels disarm.", "disarm", True),
        ("France left the moment the rebels disarmed.", "disarmed", False),
        ("Say Chad demanded that Niger leave.", "demanded", True),
        ("“Suppose Russia had invaded Poland,” he said.", "invaded", True),
        ("“Suppose Russia had invaded Poland,” he said.", "said", False),
        ("Say it with flowers, the mayor said.", "said", False),
    ],
)
def test_what_has_to_happen_first_is_conditional(text: str, verb: str, *, is_one: bool) -> None:
    parsed = sentence(text)
    assert is_conditional(parsed, word(parsed, verb)) is is_one
