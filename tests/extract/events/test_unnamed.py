"""Whoever a deed is done to, though nothing but a noun or an unknown name tells of them."""

import pytest

import detente
from detente.record import Mention


def recipients(text: str) -> list[tuple[str, str | None]]:
    """The words and the actors of the recipients of the last event of a text."""
    record = detente.read_text(f"A quiet night\n\n{text}\n\nRain fell.", published="2010-05-24")
    undergoing = (record[i] for i in record.events[-1].recipients)
    body = record.articles[0].text
    return [(m.span.of(body), m.actor) for m in undergoing if isinstance(m, Mention)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenyan police arrested the captain of a ferry.", [("the captain", None)]),
        ("The Danish government sued dozens of banks.", [("banks", None)]),
        ("The Sudanese army shelled two villages.", [("two villages", None)]),
        ("Kenyan police arrested the captain of a Ugandan ferry.", [("the captain", None)]),
    ],
)
def test_those_only_described_suffer_a_deed(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert recipients(text) == expected


def test_a_thing_suffers_nothing() -> None:
    assert recipients("Turkey shelled a bridge.") == []


def test_the_adjective_of_a_charge_is_its_state() -> None:
    assert ("Israeli", "ISR") in recipients("Iran rejected Israeli charges.")


@pytest.mark.parametrize(
    "text",
    [
        "The Sudanese government imposed a curfew in parts of Darfur.",
        "Kenya carried out an attack against a base in the city of Mogadishu.",
    ],
)
def test_the_place_that_a_part_is_of_undergoes_what_is_done_there(text: str) -> None:
    assert recipients(text)
