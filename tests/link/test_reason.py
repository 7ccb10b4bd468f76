"""The sentence that says why."""

import pytest

from detente.link.proposition import Party, Proposition
from detente.link.reason import reason
from detente.record import LinkKind, Span

ENVOY = Party("tor-vik", "Tor Vik", "NOR", True)
KING = Party("king-olav", "King Olav", "NOR", True)
PAPER = Party("kysten", "Kysten", None)


def told(text: str, by: Party | None, *, day: int | None = 700000) -> Proposition:
    return Proposition(
        article="a",
        outlet="The Skerry Post",
        day=day,
        at=0,
        text=text,
        words=Span(0, len(text)),
        by=(by,) if by else (),
    )


def test_both_sides_are_quoted_with_their_speakers_and_days() -> None:
    assert reason(LinkKind.DENIES, told("There was no raid", PAPER), told("Boats raided us", ENVOY, day=None)) == (
        "Kysten, 15 July 1917 (“There was no raid”) denies Tor Vik (“Boats raided us”)."
    )


@pytest.mark.parametrize(
    ("one", "other", "ending"),
    [
        (ENVOY, KING, ": both speak for NOR."),
        (ENVOY, ENVOY, ": one speaker against himself."),
        (ENVOY, PAPER, "(“We stay”)."),
        (None, PAPER, "(“We stay”)."),
    ],
)
def test_two_of_one_government_against_each_other_are_told(one: Party | None, other: Party, ending: str) -> None:
    assert reason(LinkKind.CONTRADICTS, told("We leave", one), told("We stay", other)).endswith(ending)


def test_long_words_are_cut_between_words() -> None:
    said = reason(LinkKind.DENIES, told("word " * 80, ENVOY), told("short", PAPER))
    assert "word …”" in said
    assert len(said) < 260


def test_who_says_nothing_is_the_outlet() -> None:
    assert reason(LinkKind.SAME, told("A raid", None, day=None), told("x", PAPER, day=None)).startswith(
        "The Skerry Post ("
    )
