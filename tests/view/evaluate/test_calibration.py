"""The calibration error."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.view.evaluate.calibration import calibration_error


@pytest.mark.parametrize(
    ("outcomes", "error"),
    [
        ([], 0.0),
        ([(1.0, True), (1.0, True)], 0.0),
        ([(1.0, False)], 1.0),
        ([(0.55, True), (0.55, False)], 0.05),
        ([(0.95, True), (0.15, True)], 0.45),
    ],
)
def test_the_error_is_the_mean_distance_of_a_bin_from_what_is_right_in_it(
    outcomes: list[tuple[float, bool]], error: float
) -> None:
    assert calibration_error(outcomes) == pytest.approx(error)


@given(st.lists(st.tuples(st.floats(0, 1), st.booleans())))
def test_it_lies_between_nothing_and_one(outcomes: list[tuple[float, bool]]) -> None:
    assert 0 <= calibration_error(outcomes) <= 1
