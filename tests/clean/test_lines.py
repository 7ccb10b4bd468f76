"""Lines are found by their breaks; a paragraph broken at a fixed width is one."""

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.clean.lines import line_at, lines_of
from detente.record import Span

PROSE = (
    "The two delegations met for a third day at the lakeside palace and agreed to meet again after the holiday. " * 4
)


def test_lines_are_parted_by_every_kind_of_break_and_trimmed() -> None:
    assert [line.text for line in lines_of(" One \r\nTwo\rThree\n\n\tFour\u2028Five ")] == [
        "One",
        "Two",
        "Three",
        "Four",
        "Five",
    ]


def test_a_text_broken_at_a_fixed_width_is_read_by_paragraphs() -> None:
    text = "\n\n".join(textwrap.fill(PROSE.strip(), 72) for _ in range(3))
    assert len(lines_of(text)) == 3


def test_paragraphs_of_one_line_each_stay_apart() -> None:
    assert len(lines_of("\n".join([PROSE.strip()] * 3))) == 3
    assert len(lines_of("\n".join(["The envoys left on Monday for a week of talks in Oslo."] * 9))) == 9


@given(st.text(max_size=200))
def test_lines_stand_where_they_say_and_leave_out_white_space_only(text: str) -> None:
    lines = lines_of(text)
    assert all(line.span.of(text) == line.text == line.text.strip() for line in lines)
    assert "".join("".join(line.text.split()) for line in lines) == "".join(text.split())


@pytest.mark.parametrize(
    ("text", "stops"),
    [("They left.", True), ("“They left.”", True), ("Have they left?)", True), ("They left", False), ("Left:", False)],
)
def test_a_line_that_ends_as_a_sentence_does(text: str, stops: bool) -> None:
    assert line_at(Span(0, len(text)), text).stops is stops
