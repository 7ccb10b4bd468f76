"""How much two propositions tell in the same words."""

import pytest

from detente.link.likeness import LIKENESSES, likenesses
from detente.link.proposition import Party, Proposition
from detente.link.traits import traits
from detente.record import Span

HAGEN = Party("NOR:hagen", "Hagen", "NOR", True)


def found(first: str, second: str, around: str = "") -> dict[str, float]:
    told = [
        Proposition(article="a", outlet=None, day=1, at=0, text=words + around, words=Span(0, len(words)), by=(HAGEN,))
        for words in (first, second)
    ]
    return dict(zip(LIKENESSES, likenesses(*map(traits, told)), strict=True))


def test_the_same_words_are_wholly_alike_and_other_words_are_not() -> None:
    same, other = found("closed the sluice", "closed the sluice"), found("closed the sluice", "shipped timber")
    assert same["own words"] == same["own covered"] == same["own runs"] == same["one beginning"] == 1
    assert not any(other[name] for name in LIKENESSES if name != "fewest words")


def test_names_of_sides_are_left_aside() -> None:
    assert found("Hagen closed the sluice", "Hagen shipped timber")["own bits"] == 0


@pytest.mark.parametrize("name", ["own covered", "own words in a sentence"])
def test_what_is_told_in_fewer_words_is_covered(name: str) -> None:
    assert found("closed the sluice", "closed the sluice for a week of frost")[name] == pytest.approx(1)


def test_each_likeness_is_at_most_one() -> None:
    many = " ".join(f"Qx{letter}zv" for letter in "abcdefghijkl")
    assert max(found(many, many).values()) <= 1 + 1e-9
