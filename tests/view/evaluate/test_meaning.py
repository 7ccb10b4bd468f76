"""Search by meaning is scored by where what is to be found stands among all that is searched."""

from functools import partial

import numpy as np
import pytest

from detente.record import LinkKind
from detente.view.evaluate.bm25 import Overlap
from detente.view.evaluate.figures import Figure
from detente.view.evaluate.links import Joined, Marked
from detente.view.evaluate.meaning import Gold, Outcomes, is_held_out, predict, score

VECTORS = {"oil": (1.0, 0.0), "petrol": (0.8, 0.6), "ferry": (0.0, 1.0), "boat": (0.6, 0.8), "Petrol": (0.9, 0.1)}
entailed = partial(Gold, label="entailment")


def outcomes(*rows: Gold) -> Outcomes:
    vectors = {text: np.array(vector, dtype=np.float32) for text, vector in VECTORS.items()}
    return [(row, vectors) for row in rows]


def value(name: str, figures: tuple[Figure, ...]) -> float:
    (found,) = (figure.value for figure in figures if figure.name == name)
    return found


def test_the_rank_is_that_among_all_that_is_searched() -> None:
    first = Gold(premise="petrol", hypothesis="boat", label="neutral")
    figures = score(outcomes(first, entailed("ferry", "oil"), entailed("oil", "petrol")))
    assert value("mean reciprocal rank", figures) == pytest.approx((1 / 2 + 1) / 2)
    assert value("first", figures) == 0.5
    assert value("among the first ten", figures) == 1
    assert value("similar enough", figures) == 0.5
    assert figures[0].n == 2


def test_words_in_common_are_ranked_too_with_ties_in_the_middle() -> None:
    figures = score(outcomes(entailed("petrol", "Petrol"), entailed("oil", "boat"), Gold(premise="ferry")))
    assert value("by words in common mean reciprocal rank", figures) == pytest.approx((1 + 1 / 2) / 2)


def test_facts_that_tell_the_same_are_to_be_found_from_either_and_not_themselves() -> None:
    facts = tuple(Marked(text, 0, "event", text) for text in ("oil", "petrol", "ferry"))
    links = (Joined(LinkKind.SAME, "oil", "petrol"), Joined(LinkKind.ANSWERS, "ferry", "oil"))
    figures = score(outcomes(Gold(facts=facts, links=links)))
    assert figures[0] == Figure("mean reciprocal rank", 1.0, 2)
    assert value("others similar enough", figures) == 0.5


def test_where_nothing_is_asked_figures_are_nought() -> None:
    assert {figure.value for figure in score(outcomes(Gold(premise="oil")))} == {0.0}


def test_every_text_of_a_row_has_a_vector() -> None:
    row = Gold(premise="They left.", hypothesis="They are gone.", label="entailment")
    assert predict(row).keys() == {"They left.", "They are gone."}


def test_some_rows_are_held_out_and_some_are_not() -> None:
    held = {is_held_out(Gold(premise="word " * number)) for number in range(1, 200)}
    assert held == {True, False}


def test_rare_words_and_short_texts_count_for_more() -> None:
    overlap = Overlap(["the oil the oil", "the ferry", "the ferry sank in the storm at night", "a boat"])
    scores = overlap.scores("the Ferry")
    assert scores.argmax() == 1
    assert scores[1] > scores[2] > scores[0] > scores[3] == 0
    assert not overlap.scores("aeroplane").any()
