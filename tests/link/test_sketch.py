"""How much propositions have in common at a glance."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from detente.link.proposition import Party, Proposition
from detente.link.sketch import WHOLE, nearness, sketch
from detente.record import Span

STEMS = ("Kiel", "sluice", "ferry", "timber", "closed", "opened", "harvest", "strait")
WORDS = st.lists(st.sampled_from(STEMS), min_size=1, max_size=6)
STORIES = st.lists(WORDS.map(" ".join), min_size=1, max_size=4)
NORWAY, HAGEN = Party("NOR", "Norway", "NOR", True), Party("NOR:hagen", "Hagen", "NOR", True)


def told(text: str, *by: Party) -> Proposition:
    return Proposition(article="a", outlet=None, day=1, at=0, text=text, words=Span(0, len(text)), by=by)


def one_with(first: Proposition, second: Proposition) -> float:
    (found,) = nearness(sketch([first]), [sketch([second])])
    return float(found[0, 0]) / WHOLE


def test_the_same_words_have_most_in_common_and_others_nothing() -> None:
    assert one_with(told("The Kiel sluice closed"), told("The Kiel sluice closed")) > 2.9
    assert one_with(told("The Kiel sluice closed"), told("A ferry brought timber")) == 0


def test_names_do_not_count_as_words_and_sides_do() -> None:
    assert one_with(told("Hagen spoke", HAGEN), told("Hagen slept", Party(":hagen", "Hagen"))) == 0
    assert one_with(told("Hagen spoke", HAGEN), told("Norway slept", NORWAY)) > 0


@given(STORIES, st.lists(STORIES, max_size=4))
def test_what_else_is_met_makes_no_difference(mine: list[str], others: list[list[str]]) -> None:
    story, met = sketch([*map(told, mine)]), [sketch([*map(told, other)]) for other in others]
    together = nearness(story, met)
    assert [one.shape for one in together] == [(len(mine), len(other)) for other in others]
    for one, found in zip(met, together, strict=True):
        (alone,), (back,) = nearness(story, [one]), nearness(one, [story])
        assert np.array_equal(found, alone)
        assert np.array_equal(found, back.T)
