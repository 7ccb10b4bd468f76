"""Words that only one of two texts has are set apart where most are the same, and nowhere else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.crisis import CRISIS, DENIAL, FREED, TURN

from detente.record import Span
from detente.view.facts import link_views, pair
from detente.view.facts.contrast import contrast, differing
from detente.view.facts.excerpt import Evidence, Excerpt, Mark


def words(text: str, spans: list[Span]) -> list[str]:
    return [span.of(text) for span in spans]


@pytest.mark.parametrize(
    ("one", "other", "mine", "theirs"),
    [
        ("Seven ships left the port.", "Nine ships left the port.", ["Seven"], ["Nine"]),
        ("The ships left the port", "The ships never left the port", [], ["never"]),
        ("They met on May 3 in Tarn", "they met on May 4 in Tarn.", ["3"], ["4"]),
        ("Arland’s fleet sailed today", "Arland's fleet sailed today", [], []),
        ("Nobody fired.", "A shell fell on the mole at noon.", [], []),
        ("", "Something", [], []),
        ("…", "…", [], []),
    ],
)
def test_what_differs(one: str, other: str, mine: list[str], theirs: list[str]) -> None:
    spans = differing(one, other)
    assert (words(one, spans[0]), words(other, spans[1])) == (mine, theirs)


TEXTS = st.lists(st.sampled_from(["the", "fleet", "left", "never", "port", "3", "—"]), max_size=12).map(" ".join)


@given(TEXTS, TEXTS, st.integers(0, 6), st.integers(0, 6))
def test_nothing_of_the_words_is_lost(one: str, other: str, start: int, length: int) -> None:
    mark = Mark(Span(start, start + length), Evidence.TRIGGER)
    sides = (Excerpt(one, Span(0, len(one)), (mark,)), Excerpt(other, Span(0, len(other)), ()))
    for side, text in zip(contrast(*sides), (one, other), strict=True):
        assert "".join(piece.text for piece in side) == text


def test_what_is_the_same_is_marked_nowhere() -> None:
    assert differing("The fleet left.", "The fleet left.") == ([], [])


def test_pairs_say_whose_words_stand_against_whose() -> None:
    titles = {view.id: pair(view).title for view in link_views(CRISIS)}
    assert titles[DENIAL.id] == "Besmar denies Coast Front"
    assert titles[TURN.id] == "Ilse Marn reverses Ilse Marn"
    assert titles[FREED.id] == "Arland reverses Arland"
