"""Dates of ISO 8601-2: what they may look like, and the days they can mean."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.record.edtf import bounds, exact_day, is_after, is_edtf, sort_key
from detente.record.errors import BadEdtf

DAYS = st.dates(date(1500, 1, 1), date(2999, 12, 31))


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("2017", date(2017, 1, 1), date(2017, 12, 31)),
        ("2017-09", date(2017, 9, 1), date(2017, 9, 30)),
        ("2016-02", date(2016, 2, 1), date(2016, 2, 29)),
        ("2017-09-03", date(2017, 9, 3), date(2017, 9, 3)),
        ("2017-09-03T14:30", date(2017, 9, 3), date(2017, 9, 3)),
        ("2017-09~", date(2017, 9, 1), date(2017, 9, 30)),
        ("201X", date(2010, 1, 1), date(2019, 12, 31)),
        ("19XX", date(1900, 1, 1), date(1999, 12, 31)),
        ("2017-XX-03", date(2017, 1, 1), date(2017, 12, 31)),
        ("2018-22", date(2018, 6, 1), date(2018, 8, 31)),
        ("2018-24", date(2018, 12, 1), date(2019, 2, 28)),
        ("2018-34", date(2018, 4, 1), date(2018, 6, 30)),
        ("2018-41", date(2018, 7, 1), date(2018, 12, 31)),
        ("1990/1994", date(1990, 1, 1), date(1994, 12, 31)),
        ("2017-10/..", date(2017, 10, 1), None),
        ("../1991-01-09", None, date(1991, 1, 9)),
        ("XXXX-11-29", None, None),
        ("XXXX-02-29", None, None),
    ],
)
def test_a_date_can_mean_the_days_from_its_first_to_its_last(edtf: str, first: date | None, last: date | None) -> None:
    assert bounds(edtf) == (first, last)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "yesterday",
        "2017-13",
        "2017-00",
        "2017-02-30",
        "XXXX-02-30",
        "2017-22-29",
        "XXXX-22-29",
        "2017-41-XX",
        "17-09-03",
        "2017/2016",
        "../..",
        "/",
        "2017-9-3",
        "2017-09-03T25:00",
        "0000",
        "2017-09-03_14:30",
    ],
)
def test_what_is_no_date_is_refused(text: str) -> None:
    assert not is_edtf(text)
    with pytest.raises(BadEdtf):
        bounds(text)


@given(DAYS)
def test_a_calendar_day_means_itself(day: date) -> None:
    assert exact_day(day.isoformat()) == day


@pytest.mark.parametrize("edtf", [None, "2017", "2017-09-03~", "2017-09-03/2017-09-04", "XXXX-11-29"])
def test_what_can_be_several_days_is_no_exact_day(edtf: str | None) -> None:
    assert exact_day(edtf) is None


@given(DAYS, DAYS)
def test_days_sort_as_the_calendar_has_them(a: date, b: date) -> None:
    assert (sort_key(a.isoformat()) < sort_key(b.isoformat())) == (a < b)


def test_dates_of_unknown_year_come_last() -> None:
    assert sorted(["XXXX-11-29", "2017", "../1991-01-09", "2017-09"], key=sort_key) == [
        "../1991-01-09",
        "2017",
        "2017-09",
        "XXXX-11-29",
    ]


@pytest.mark.parametrize(
    ("later", "earlier", "after"),
    [
        ("2017-10-03", "2017-10-02", True),
        ("2017-10-02", "2017-10-02", False),
        ("2017-10", "2017-10-02", False),
        ("2018/..", "2017-10-02", True),
        ("../2018", "2017-10-02", False),
        ("XXXX-10-03", "2017-10-02", False),
        ("2018", "2017/..", False),
        (None, "2017-10-02", False),
        ("2018", None, False),
    ],
)
def test_a_date_is_after_another_where_no_day_of_theirs_is_shared_or_before(
    later: str | None, earlier: str | None, after: bool
) -> None:
    assert is_after(later, earlier) is after
