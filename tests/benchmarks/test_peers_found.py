"""What others find, brought to the terms of our scorers."""

import pytest
from benchmarks.peers.dates import placed
from benchmarks.peers.quotations import is_quoted

from detente.view.evaluate.dates import Time


def test_words_are_placed_in_their_order_and_never_inside_other_words() -> None:
    text = "Maybe in May, or in May of next year"
    found = (("May", "DATE", "2017-05"), ("May", "DATE", "2018-05"), ("June", "DATE", "2017-06"))
    first, second = text.index("May,"), text.rindex("May")
    assert placed(text, found) == (
        Time(first, first + 3, "DATE", "2017-05"),
        Time(second, second + 3, "DATE", "2018-05"),
    )


def test_what_is_not_in_the_text_moves_nothing_behind_it() -> None:
    found = (("yesterday", "DATE", "2017-10-01"), ("today", "DATE", "2017-10-02"))
    assert placed("They met today.", found) == (Time(9, 14, "DATE", "2017-10-02"),)


@pytest.mark.parametrize(
    ("content", "quoted"),
    [
        ("“We will not yield.”", True),
        ('"We will not yield,"', True),
        ("``We will not yield''.", True),
        ("that they “will not yield”", False),
        ("“will not yield” to anybody", False),
        ("they will not yield", False),
        ('"', False),
    ],
)
def test_quoted_is_what_stands_between_marks_from_end_to_end(content: str, quoted: bool) -> None:
    assert is_quoted(content) is quoted
