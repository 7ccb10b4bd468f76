"""Bylines and stamps are lines of their own, and say no more."""

import pytest

from detente.clean.lines import Line, line_at
from detente.clean.stamps import byline_of, is_stamp, stamped_date
from detente.record import Span


def line(text: str) -> Line:
    return line_at(Span(0, len(text)), text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("By Jane Doe", "Jane Doe"),
        ("by Jane Doe in Geneva", "Jane Doe"),
        ("By Jane Doe, Diplomatic Editor", "Jane Doe"),
        ("BY JANE DOE AND JOHN ROE", "JANE DOE AND JOHN ROE"),
        ("By Jane van der Doe and John Roe", "Jane van der Doe and John Roe"),
        ("Written by Jane Doe", "Jane Doe"),
        ("By Jane Doe | Example Press", "Jane Doe"),
        ("By Monday the talks had failed.", None),
        ("By then", None),
        ("By road and rail", None),
    ],
)
def test_the_names_of_a_byline(text: str, name: str | None) -> None:
    assert byline_of(line(text)) == name


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Published: 3 May 2019", "2019-05-03"),
        ("Last updated on Friday, May 3, 2019 at 10:30 GMT", "2019-05-03"),
        ("2019-05-03", "2019-05-03"),
        ("The treaty was signed on 3 May 2019", None),
        ("May 3 talks", None),
    ],
)
def test_the_day_of_a_stamp(text: str, edtf: str | None) -> None:
    assert stamped_date(line(text)) == edtf


@pytest.mark.parametrize(
    ("text", "expected"), [("Updated at 1:23 p.m.", True), ("10:30 GMT", True), ("At 10:30 they left", False)]
)
def test_an_hour_alone_is_a_stamp_without_a_day(text: str, expected: bool) -> None:
    assert is_stamp(line(text)) is expected
    assert stamped_date(line(text)) is None
