"""Days on a line: where dates stand, what lengthens the line, and which days are marked."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.view.plot.days import Days, Stretch, line_of, marks, stretch

OPEN = (None, None)


def exact(*days: str) -> list[Stretch]:
    return [Stretch(date.fromisoformat(day), date.fromisoformat(day)) for day in days]


@pytest.mark.parametrize(
    ("edtf", "day"),
    [
        ("2031-03-02", "2031-03-02"),
        ("../2031-03-02", "2031-03-02"),
        ("2031-03-02/..", "2031-03-02"),
        ("2031-03-01/2031-03-03", "2031-03-02"),
        ("2031-03", "2031-03-16"),
        ("XXXX-03-02", None),
        (None, None),
    ],
)
def test_a_date_has_its_sign_at_the_known_end_or_in_the_middle(edtf: str | None, day: str | None) -> None:
    found = stretch(edtf)
    assert (str(found.day) if found else None) == day


def test_what_lies_far_from_all_others_is_left_out() -> None:
    near = [f"2031-03-{day:02}" for day in range(1, 21)]
    assert line_of(exact("1945-05-08", *near), OPEN) == (date(2031, 3, 1), date(2031, 3, 20))
    assert line_of(exact("1945-05-08", "1950-01-01", *near), OPEN)[0] == date(2031, 3, 1)
    assert line_of(exact("2031-01-08", *near), OPEN)[0] == date(2031, 1, 8)


def test_what_is_asked_for_is_not_left_out_but_bounds_the_line() -> None:
    days = exact("1945-05-08", "2031-03-01", "2031-03-09", *["2031-03-02"] * 20)
    assert line_of(days, (date(1940, 1, 1), None)) == (date(1945, 5, 8), date(2031, 3, 9))
    assert line_of(days, (date(2031, 1, 1), date(2031, 3, 5))) == (date(2031, 3, 1), date(2031, 3, 2))


def test_a_stretch_longer_than_all_the_others_does_not_lengthen_the_line() -> None:
    year = Stretch(date(2031, 1, 1), date(2031, 12, 31))
    first, last = line_of([*exact("2031-06-20", "2031-07-05"), year], OPEN)
    assert (first, last) == (date(2031, 6, 20), date(2031, 7, 5))


@pytest.mark.parametrize(
    ("first", "last", "names"),
    [
        ("2031-03-02", "2031-03-02", ["2031-03-02"]),
        ("2031-03-02", "2031-03-05", ["2031-03-02", "2031-03-03", "2031-03-04", "2031-03-05"]),
        ("2031-03-01", "2031-03-31", ["2031-03-03", "2031-03-10", "2031-03-17", "2031-03-24", "2031-03-31"]),
        ("2030-11-20", "2031-06-03", ["2030-12", "2031-01", "2031-02", "2031-03", "2031-04", "2031-05", "2031-06"]),
        ("1945-02-01", "2031-01-01", ["1960", "1980", "2000", "2020"]),
    ],
)
def test_days_months_or_years_are_marked(first: str, last: str, names: list[str]) -> None:
    days = Days(date.fromisoformat(first), date.fromisoformat(last), 0, 700)
    assert [name for _, name in marks(days, 84)] == names


@settings(max_examples=40, deadline=None)
@given(st.dates(date(1, 1, 1), date(9000, 1, 1)), st.integers(0, 300_000))
def test_marks_stand_on_the_line_in_order_and_are_few(first: date, long: int) -> None:
    days = Days(first, first + timedelta(long), 0, 700)
    found = [day for day, _ in marks(days, 84)]
    assert len(found) <= 8
    assert found == sorted(found)
    assert all(map(days.holds, found))
