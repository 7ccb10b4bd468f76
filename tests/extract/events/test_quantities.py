"""Quantities: what a figure counts, and how many."""

import pytest

from detente.extract.events.find import find
from detente.extract.events.quantities import quantities
from parsed import sentence


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Soldiers killed 20 people in the village.", [("killed", 20.0, "people")]),
        (
            "Soldiers shelled the village, killing 20 people and wounding 30.",
            [("killed", 20.0, "people"), ("wounded", 30.0, None)],
        ),
        (
            "At least 20 people were killed and 30 wounded when soldiers shelled the village.",
            [("killed", 20.0, "people"), ("wounded", 30.0, None)],
        ),
        ("More than 3,000 farmers marched against the government.", [("crowd", 3000.0, "farmer")]),
        ("Thousands of farmers marched against the government.", [("crowd", 1000.0, "farmer")]),
        ("Gunmen shot dead three policemen.", [("killed", 3.0, "policeman")]),
        ("Between 20 and 30 soldiers were captured by the rebels.", [("count", 20.0, "soldier")]),
        ("France sent 2,000 soldiers to Chad.", [("troops", 2000.0, "soldier")]),
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
    found = next((f for f in find(parsed) if f.trigger.lemma == "shell"), find(parsed)[0])
    return [(q.what, q.value, q.unit) for q in quantities(parsed, parsed.tokens, found, lasts=lasts)]
