"""Wording: what a text condemns or demands, whoever it is by condemns or demands."""

import pytest

from detente.record import Root
from stories import parties, read


@pytest.mark.parametrize(
    ("text", "root", "actors", "recipients"),
    [
        ("France issued a statement condemning Iran.", Root.ACCUSE, {"FRA"}, {"IRN"}),
        ("A statement condemning Iran was issued by France.", Root.ACCUSE, {"FRA"}, {"IRN"}),
        ("France issued a statement that condemned Iran.", Root.ACCUSE, {"FRA"}, {"IRN"}),
        ("Kenya sent a note accusing Uganda of spying.", Root.ACCUSE, {"KEN"}, {"UGA"}),
        (
            "The Security Council adopted a resolution demanding that Iraq withdraw from Kuwait.",
            Root.REQUEST,
            {"UN-security-council"},
            {"IRQ"},
        ),
        ("In a statement accusing Iran of spying, France recalled its envoy.", Root.ACCUSE, {"FRA"}, {"IRN"}),
        ("France vetoed an American resolution calling on Israel to withdraw.", Root.REQUEST, {"USA"}, {"ISR"}),
    ],
)
def test_a_text_speaks_for_whoever_it_is_by(text: str, root: Root, actors: set[str], recipients: set[str]) -> None:
    reading = read(text)
    event = next(e for e in reading.events if e.root is root)
    assert (parties(reading, event.actors), parties(reading, event.recipients)) == (actors, recipients)


@pytest.mark.parametrize(
    "text",
    ["Kenya rejected a resolution condemning Iran.", "The resolution condemning Iran failed."],
)
def test_who_rejects_a_text_does_not_say_what_it_says(text: str) -> None:
    assert all(e.root is not Root.ACCUSE for e in read(text).events)
