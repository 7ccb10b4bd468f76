"""The day that a story has come to."""

from detente.extract.dates.stage import dates_of
from detente.extract.dates.story import lines
from texts import document


def days(text: str) -> list[str | None]:
    read = document(text, published="2017-10-02")
    return [line and line.edtf for line in lines(read, tuple(dates_of(read)))]


def test_a_day_holds_until_another_is_told_of_or_the_paragraph_ends() -> None:
    story = "The king left. He met envoys on Tuesday. He gave a speech. On Friday he flew home.\n\nHe rested."
    assert days(story) == [None, "2017-09-26", "2017-09-26", "2017-09-29", None]


def test_what_had_been_before_or_lasted_longer_than_a_day_moves_no_story() -> None:
    assert days("He met envoys on Tuesday. On Monday he had refused. Last month he fell ill.") == ["2017-09-26"] * 3
