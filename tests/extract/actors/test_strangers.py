"""A state's name that means something else in an article is not taken for the state."""

import pytest

from detente.extract.actors import Actors
from detente.extract.reading import Reading
from texts import document


def actors(text: str) -> set[str]:
    return {a.id for a in Actors()(Reading.of(document(text))).actors}


@pytest.mark.parametrize(
    ("text", "state", "meant"),
    [
        ("Georgia accused Russia of aggression.", "GEO", True),
        ("Georgia sued two firms in Atlanta.", "GEO", False),
        ("Georgia sued a firm. Tbilisi said a firm in Florida had lied.", "GEO", True),
        ("Michael Jordan won. Jordan was happy.", "JOR", False),
        ("Hamilton Jordan came to Amman. Jordan was happy.", "JOR", True),
        ("A fleet retook South Georgia.", "GEO", False),
        ("New Mexico protested.", "MEX", False),
        ("The Jordan River rose.", "JOR", False),
        ("Georgia Tech lost.", "GEO", False),
        ("Guinea-Bissau protested.", "GIN", False),
        ("Guinea-Bissau protested.", "GNB", True),
        ("Niger Delta militants attacked.", "NER", False),
        ("Niger Delta militants attacked.", "NGA-REB", True),
        ("China Lumber Group closed.", "CHN", False),
    ],
)
def test_what_a_name_means(text: str, state: str, meant: bool) -> None:
    assert (state in actors(text)) is meant
