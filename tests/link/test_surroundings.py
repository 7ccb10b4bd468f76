"""What a first look at all tellings says of two of them."""

import numpy as np
import pytest

from detente.link.surroundings import SURROUNDINGS, surroundings
from detente.link.tellings import Telling
from detente.record import Span

STATES = np.random.default_rng(1).normal(size=(4, 8)).astype(np.float32)


def telling(number: int, report: int, place: int, lemma: str) -> Telling:
    state = STATES[number]
    return Telling(
        report,
        place,
        lemma,
        lemma,
        True,
        f"They {lemma}.",
        Span(5, 5 + len(lemma)),
        (),
        (),
        (),
        3.0,
        state,
        state,
        state,
    )


TELLINGS = [telling(0, 0, 0, "meet"), telling(1, 0, 1, "leave"), telling(2, 1, 0, "talk"), telling(3, 1, 2, "go")]
CHANCES = np.array([[1, 0.1, 0.8, 0.2], [0.1, 1, 0.3, 0.6], [0.8, 0.3, 1, 0.1], [0.2, 0.6, 0.1, 1]])


def of(name: str, threshold: float = 0.5) -> np.ndarray:
    return surroundings(TELLINGS, CHANCES, threshold)[..., SURROUNDINGS.index(name)]


def test_everything_is_the_same_whichever_is_named_first() -> None:
    found = surroundings(TELLINGS, CHANCES, 0.5)
    assert found.shape == (4, 4, len(SURROUNDINGS))
    assert np.allclose(found, found.swapaxes(0, 1))


def test_rivals_are_of_the_other_report() -> None:
    assert of("rival")[0, 2] == pytest.approx(0.3)
    assert of("lead on rival")[0, 2] == pytest.approx(0.5)
    assert of("best of the report")[0, 2] == 1
    assert of("best of the report")[0, 3] == 0


def test_groups_are_those_of_the_first_look() -> None:
    assert of("one group")[0].tolist() == [1, 0, 1, 0]
    assert of("groups")[0, 1] == pytest.approx((0.1 + 0.2 + 0.3 + 0.1) / 4)
    assert of("groups at best")[0, 3] == pytest.approx(0.3)
    assert of("reports of both groups")[0, 1] == 1
    assert of("one group", threshold=0.9).tolist() == np.eye(4).tolist()


def test_what_else_reports_tell_leaves_out_the_two_themselves() -> None:
    assert of("reports else")[0, 2] == pytest.approx(0.6)
    assert of("reports else")[0, 1] == 1


def test_the_best_way_goes_by_another() -> None:
    assert of("best by way of another")[0, 3] == pytest.approx(0.1)
    assert of("best by way of another")[0, 1] == pytest.approx(0.3)
