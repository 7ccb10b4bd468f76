"""What the words beside a date make of it."""

import pytest

from detente.extract.dates.marks import before, is_due, is_length, is_point, is_start, shaped
from detente.extract.dates.stage import dates_of
from texts import document


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The army has held it since 2011.", "2011/.."),
        ("The army held it from 1999 to 2003.", "1999/2003"),
        ("The army held it between 1999 and 2003.", "1999/2003"),
        ("The army fled before 2011.", "../2011"),
        ("The army fled before the 2011 vote.", "2011"),
        ("The pact holds, effective Jan. 1, 2011.", "2011-01-01/.."),
        ("The army fled in 2011.", "2011"),
        ("The army fled on May 3, 2011 and May 4, 2011.", "2011-05-03/2011-05-04"),
        ("The army fled before 5 p.m. on May 3, 2011.", "2011-05-03"),
        ("The army fled before dawn on May 3, 2011.", "2011-05-03"),
    ],
)
def test_a_preposition_makes_of_a_date_a_beginning_or_an_end(text: str, edtf: str) -> None:
    read = document(text)
    dates = tuple(dates_of(read))
    assert shaped(read.sentences[0], dates[0], dates) == edtf


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("They must leave by May 19, 2018.", "by"),
        ("They must leave by the morning of May 19, 2018.", "by"),
        ("They spoke of May 19, 2018.", "of"),
        ("May 19, 2018 came.", None),
    ],
)
def test_the_word_before_a_date_stands_before_the_part_of_it_too(text: str, word: str | None) -> None:
    read = document(text)
    found = before(read.sentences[0], next(dates_of(read)))
    assert (found and found.text) == word


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("They must leave by Oct. 20.", True),
        ("They asked them to leave by Sept. 20.", True),
        ("They were said to have left by Sept. 20.", False),
        ("They had left by Sept. 20.", False),
        ("They left on Sept. 20.", False),
        ("They held it until Sept. 20, 2017.", False),
        ("They gave them until Sept. 20 to leave.", True),
        ("They stay until Nov. 20.", True),
        ("They missed the Oct. 20 deadline.", True),
        ("They set a deadline of Oct. 20.", True),
    ],
)
def test_what_is_due_ends_what_is_still_to_be_done(text: str, due: bool) -> None:
    read = document(text, published="2017-10-02")
    assert is_due(read.sentences[0], next(dates_of(read)), "2017-10-02") is due


def test_what_is_effective_begins_on_the_day() -> None:
    read = document("The pact holds, effective Jan. 1, 2011.")
    assert is_start(read.sentences[0], next(dates_of(read)))


@pytest.mark.parametrize(
    ("text", "length", "point"),
    [
        ("They met two days after he left.", True, False),
        ("They met weeks later.", True, True),
        ("They met recently.", False, True),
        ("They met on Friday.", False, True),
    ],
)
def test_lengths_are_told_from_what_says_when(text: str, length: bool, point: bool) -> None:
    read = document(text)
    date = next(dates_of(read))
    assert (is_length(date), is_point(read.sentences[0], date)) == (length, point)
