"""Dates are scored as TempEval-3 scores them, on cases counted by hand."""

import pytest

from detente.view.evaluate.dates import GoldArticle, Time, score, type_of

FRIDAY = Time(0, 6, "DATE", "1999-03-05")
TWO_WEEKS = Time(20, 29, "DURATION", "P2W")
NINE = Time(40, 46, "TIME", "1999-03-05T09:00")


def figures(gold: list[Time], predicted: list[Time]) -> dict[str, float]:
    """The figures of one article, by name."""
    return {figure.name: figure.value for figure in score([(GoldArticle("", None, tuple(gold)), tuple(predicted))])}


def test_the_gold_itself_scores_one_throughout() -> None:
    assert set(figures([FRIDAY, TWO_WEEKS, NINE], [FRIDAY, TWO_WEEKS, NINE]).values()) == {1.0}


def test_an_extent_too_long_is_right_when_relaxed_only() -> None:
    on_friday = Time(0, 12, "DATE", "1999-03-05")
    found = figures([FRIDAY, TWO_WEEKS], [on_friday, TWO_WEEKS])
    assert (found["strict f1"], found["relaxed f1"], found["value f1"]) == (0.5, 1.0, 1.0)


def test_value_f1_is_relaxed_f1_times_the_share_of_right_values() -> None:
    """Two of three found and one beside them: F1 2/3; one of the two has the right value: 1/3."""
    wrong_value = Time(20, 29, "DURATION", "P2D")
    beside = Time(60, 66, "DATE", "1999")
    found = figures([FRIDAY, TWO_WEEKS, NINE], [FRIDAY, wrong_value, beside])
    assert found["relaxed f1"] == pytest.approx(2 / 3)
    assert found["value f1"] == pytest.approx(1 / 3)
    assert found["type f1"] == pytest.approx(2 / 3)


def test_one_gold_extent_is_found_once() -> None:
    """A gold extent read in two pieces is one match, of the larger piece, and one surplus."""
    pieces = [Time(20, 23, "DATE", "x"), Time(24, 29, "DURATION", "P2W")]
    found = figures([TWO_WEEKS], pieces)
    assert (found["relaxed precision"], found["relaxed recall"], found["value accuracy"]) == (0.5, 1.0, 1.0)


def test_a_value_that_is_unknown_is_not_the_golds() -> None:
    assert figures([FRIDAY], [Time(0, 6, "DATE", None)])["value f1"] == 0.0


@pytest.mark.parametrize(
    ("value", "type_"),
    [
        ("1999-03-05", "DATE"),
        ("1999-03-05T09:00", "TIME"),
        ("1999-W10", "DATE"),
        ("1999-W10-5TNI", "TIME"),
        ("T09:00", "TIME"),
        ("FUTURE_REF", "DATE"),
        ("XXXX-11-29", "DATE"),
        ("P2W", "DURATION"),
        ("PT3H", "DURATION"),
        ("PXY", "DURATION"),
        ("PAST_REF", "DATE"),
        ("PRESENT_REF", "DATE"),
        (None, "DATE"),
    ],
)
def test_the_type_that_a_value_shows(value: str | None, type_: str) -> None:
    assert type_of(value) == type_
