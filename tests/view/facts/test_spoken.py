"""Dates in words."""

import pytest

from detente.view.facts import spoken


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2031-03-02", "2031-03-02"),
        ("../2031-03-02", "until 2031-03-02"),
        ("2031-03-02/..", "from 2031-03-02"),
        ("2031-03-01/2031-03-02", "2031-03-01 to 2031-03-02"),
        ("XXXX-11-29", "11-29, year not known"),
    ],
)
def test_an_interval_is_told_by_its_ends(edtf: str, words: str) -> None:
    assert spoken(edtf) == words
