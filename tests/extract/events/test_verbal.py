"""Blows in words."""

import pytest

from detente.record import Root
from stories import only, read


@pytest.mark.parametrize(
    "text",
    [
        "Vladimir Putin attacked the United States in a speech on Monday.",
        "President Clinton attacked Saddam Hussein on Monday.",
        "Hugo Chavez launched a verbal attack on George W. Bush.",
        "Donald Trump attacked Hillary Clinton in early-morning tweets.",
    ],
)
def test_a_blow_in_words_is_criticism(text: str) -> None:
    _, event = only(text)
    assert (event.root, event.mode) == (Root.ACCUSE, "disapprove")


@pytest.mark.parametrize(
    "text",
    [
        "Israeli forces attacked Lebanon on Monday.",
        "Gunmen attacked President Hamid Karzai on Monday.",
        "Al-Shabaab attacked Kenya on Monday.",
        "Iraqi troops attacked Kuwait in a dawn raid.",
    ],
)
def test_force_stays_force(text: str) -> None:
    assert Root.ASSAULT in {event.root for event in read(text).events}


def test_who_kills_himself_attacks_nobody() -> None:
    assert read("A French minister committed suicide on Monday.").events == ()
