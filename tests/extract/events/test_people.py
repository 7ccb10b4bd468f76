"""Whose deed it is that unnamed forces or officials of somebody do."""

import pytest

import detente
from detente.record import Mention


def actors(text: str) -> list[str | None]:
    """Who acts in the last event of a text."""
    record = detente.read_text(f"A quiet night\n\n{text}\n\nRain fell.", published="2010-05-24")
    acting = [record[i] for i in record.events[-1].actors]
    return [m.actor for m in acting if isinstance(m, Mention)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sudan is tense. Troops of the central government attacked the town.", ["SDN-GOV"]),
        ("North Korea is silent. Agents of the North killed three guards.", ["PRK"]),
        ("Soldiers of the junta killed a priest in Rangoon. Myanmar is tense.", ["MMR-GOV"]),
        ("Syria is tense. Opponents of the government killed three guards.", [None]),
    ],
)
def test_forces_of_somebody_act_for_whom_they_are_of(text: str, expected: list[str | None]) -> None:
    assert actors(text) == expected
