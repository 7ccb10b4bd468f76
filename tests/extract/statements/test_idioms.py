"""Idioms that attribute: doubts, what bears another out, and what witnesses saw."""

import pytest

from detente.extract.statements.find import found_by_rules
from texts import document


def _found(text: str) -> list[tuple[str, str]]:
    attributions = found_by_rules(document(text))
    whose = [f.source.span.of(text) if f.source else "" for f in attributions]
    return [(who, f.content[0].of(text)) for who, f in zip(whose, attributions, strict=True)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Diplomats put little faith in the count.", ("Diplomats", "the count")),
        ("A senator had trouble with the tale.", ("A senator", "the tale")),
        ("Experts could not see how a dam would hold.", ("Experts", "how a dam would hold")),
        ("Engineers were at odds with the idea of a collision.", ("Engineers", "the idea of a collision")),
        ("The minister was doubtful about the figure.", ("The minister", "the figure")),
        ("An inspector was left unconvinced by the ledger.", ("An inspector", "the ledger")),
        ("A clerk bore the story out.", ("A clerk", "the story")),
        ("The admission was borne out by General Imbot.", ("General Imbot", "The admission")),
        ("An engineer saw policemen leaning on rifles.", ("An engineer", "policemen leaning on rifles")),
        ("The auditors found fraud in the count.", ("The auditors", "fraud in the count")),
        ("Photographs show men swinging clubs.", ("Photographs", "men swinging clubs")),
    ],
)
def test_idioms_attribute(text: str, found: tuple[str, str]) -> None:
    assert found in _found(text)


@pytest.mark.parametrize(
    "text",
    [
        "The boy had trouble with his homework.",
        "The woman saw her doctor.",
        "The minister put his hat on the table.",
        "The thief found a purse.",
        "A senator never had trouble with the tale.",
        "If a witness sees the car, call the station.",
    ],
)
def test_plain_deeds_attribute_nothing(text: str) -> None:
    assert _found(text) == []
