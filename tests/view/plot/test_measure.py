"""How much room words take, and how they are made to fit."""

import pytest

from detente.view.plot.measure import Box, broken, shortened, width


@pytest.mark.parametrize(
    ("text", "wide"),
    [
        ("", 0.0),
        ("Hello", 22.78),
        ("2031-03-02", 51.14),
        ("é", 5.56),
        ("e\u0301", 5.56),
        ("中", 10.0),
        ("Ж", 7.0),
    ],
)
def test_words_are_as_wide_as_in_helvetica(text: str, wide: float) -> None:
    assert width(text, 10) == pytest.approx(wide)


def test_bold_words_are_wider() -> None:
    assert width("Arland", 10, bold=True) > width("Arland", 10)


@pytest.mark.parametrize(
    ("text", "room", "shown"),
    [
        ("Arland", 100, "Arland"),
        ("Arland and Besmar", 60, "Arland and…"),
        ("Arland and", 45, "Arland…"),
        ("Arland", 1, "…"),
    ],
)
def test_what_is_too_long_loses_its_end(text: str, room: float, shown: str) -> None:
    assert shortened(text, 10, room) == shown


def test_long_lines_are_broken_at_blanks() -> None:
    assert broken("one two three four", 10, 50) == ("one two", "three four")
    assert broken("", 10, 50) == ("",)
    assert broken("an Unbreakablyverylongword", 10, 50) == ("an", "Unbreak…")


@pytest.mark.parametrize(
    ("other", "meets"),
    [(Box(5, 5, 15, 15), True), (Box(10, 0, 20, 10), False), (Box(0, 10, 10, 20), False), (Box(2, 2, 3, 3), True)],
)
def test_boxes_meet_where_they_share_more_than_an_edge(other: Box, meets: bool) -> None:
    assert Box(0, 0, 10, 10).meets(other) is other.meets(Box(0, 0, 10, 10)) is meets
