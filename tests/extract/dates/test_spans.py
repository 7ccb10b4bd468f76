"""Lengths of time."""

import pytest

from detente.extract.dates.spans import length


@pytest.mark.parametrize(
    ("count", "unit", "timex"),
    [
        (6, "TH", "PT6H"),
        (2.5, "TH", "PT2H30M"),
        (30, "TM", "PT30M"),
        (35, "Y", "P35Y"),
        (1.5, "Y", "P1.5Y"),
        (4, "DE", "P4DE"),
        (0.5, "CE", "P50Y"),
        (0.5, "TH", "PT30M"),
        (0.5, "D", "PT12H"),
        (1, "2W", "P2W"),
        (1, "WE", "P1WE"),
        (None, "M", "PXM"),
        (None, "2W", "PXW"),
        (None, "TM", "PTXM"),
    ],
)
def test_a_length_is_written_as_timex3_has_it(count: float | None, unit: str, timex: str) -> None:
    assert length(count, unit) == timex
