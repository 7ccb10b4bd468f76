"""Arithmetic with dates known to some precision."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.extract.dates.moments import (
    Moment,
    nth_weekday,
    shifted,
    week_of,
    weekday_after,
    weekday_before,
)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2017", Moment(2017)),
        ("2017-09", Moment(2017, 9)),
        ("2017-09-03T14:30", Moment(2017, 9, 3)),
        ("XXXX-11-29", Moment(None, 11, 29)),
        ("P3D", None),
        (None, None),
    ],
)
def test_a_moment_is_read_from_the_head_of_a_value(text: str | None, moment: Moment | None) -> None:
    assert Moment.read(text) == moment


@pytest.mark.parametrize(
    ("start", "count", "unit", "expected"),
    [
        ("2018-03-01", -1, "D", "2018-02-28"),
        ("2018-01-03", -2, "2W", "2017-W49"),
        ("2018-01-03", 1, "W", "2018-W02"),
        ("2018-01", -1, "M", "2017-12"),
        ("2018-01-31", 1, "M", "2018-02"),
        ("2018-01", -1, "Q", "2017-Q4"),
        ("2018", 5, "Y", "2023"),
        ("2018", -2, "DE", "199"),
        ("2018", -1, "CE", "19"),
        ("2018-01-03", -1, "WE", "2017-W52-WE"),
        ("XXXX-01-09", -1, "D", "XXXX-01-08"),
        ("XXXX-01-01", -1, "D", "XXXX-12-31"),
        ("XXXX-12", 1, "M", "XXXX-01"),
    ],
)
def test_a_step_is_no_finer_than_its_unit(start: str, count: int, unit: str, expected: str) -> None:
    assert shifted(Moment.read(start), count, unit) == expected


@pytest.mark.parametrize(
    ("start", "unit"),
    [
        ("2018", "M"),
        ("2018-01", "D"),
        ("2018-01", "W"),
        ("2018-01-03", "TM"),
        ("2018-01-03", "TH"),
        ("XXXX-01-09", "W"),
        ("XXXX-01-09", "Y"),
        ("XXXX-03-01", "D"),
    ],
)
def test_what_is_not_known_is_not_stepped_over(start: str, unit: str) -> None:
    assert shifted(Moment.read(start), -1, unit) is None


@pytest.mark.parametrize(
    ("count", "unit"), [(-1_000_000, "D"), (-200_000, "W"), (-90_000, "M"), (9_000, "Y"), (900, "DE")]
)
def test_the_calendar_has_an_end(count: int, unit: str) -> None:
    assert shifted(Moment(2018, 1, 3), count, unit) is None


def test_an_interval_is_no_moment() -> None:
    assert Moment.read("2017-09-01/2017-09-30") is None


def test_nothing_is_counted_from_nothing() -> None:
    assert shifted(None, 1, "D") is None


def test_weeks_are_those_of_iso_8601() -> None:
    assert (week_of(date(2017, 1, 1)), week_of(date(2017, 1, 2))) == ("2016-W52", "2017-W01")


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(1, 7))
def test_weekdays_lie_within_a_week_on_their_side(day: date, weekday: int) -> None:
    before, after = weekday_before(day, weekday, itself=False), weekday_after(day, weekday, itself=False)
    assert before.isoweekday() == after.isoweekday() == weekday
    assert 1 <= (day - before).days <= 7
    assert 1 <= (after - day).days <= 7


def test_a_day_can_be_its_own_weekday() -> None:
    wednesday = date(1991, 1, 9)
    assert weekday_before(wednesday, 3, itself=True) == weekday_after(wednesday, 3, itself=True) == wednesday


def test_the_nth_weekday_counts_from_either_end() -> None:
    assert nth_weekday(2017, 11, 4, 4) == date(2017, 11, 23)
    assert nth_weekday(2017, 5, 1, -1) == date(2017, 5, 29)
