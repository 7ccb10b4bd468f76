"""Stretches of the calendar hold every day once, are as fine as asked, and are asked for by dates that mean them."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.record.edtf import bounds
from detente.view.web.charts.bins import Bin, bins, window, within

DAYS = st.dates(date(1, 1, 1), date(9999, 12, 30))
SPANS = st.tuples(DAYS, DAYS).map(sorted)
NEAR = st.tuples(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(0, 2000)).map(
    lambda given: (given[0], given[0] + timedelta(given[1]))
)


@given(SPANS | NEAR, st.integers(1, 120))
def test_every_day_lies_in_one(span: tuple[date, date], most: int) -> None:
    found = bins(*span, most)
    assert found[0].first <= span[0]
    assert found[-1].last >= span[1]
    assert all(one.first <= one.last for one in found)
    assert all(later.first - one.last == timedelta(1) for one, later in pairwise(found))
    assert len(found) <= most or found[0].first.year % 100 <= 1


@given(SPANS | NEAR, st.integers(1, 120))
def test_cut_off_they_fill_just_the_days(span: tuple[date, date], most: int) -> None:
    first, last = span
    found = within(bins(first, last, most), first, last)
    assert (found[0].first, found[-1].last) == (first, last)
    assert all(later.first - one.last == timedelta(1) for one, later in pairwise(found))


@given(SPANS | NEAR, st.integers(1, 120))
def test_what_asks_for_one_means_just_its_days(span: tuple[date, date], most: int) -> None:
    for one in (*bins(*span, most)[:3], Bin(*span)):
        from_, until = one.asked
        assert (bounds(from_)[0], bounds(until)[1]) == (one.first, one.last)


@pytest.mark.parametrize(
    ("first", "last", "most", "names"),
    [
        ("2017-10-02", "2017-10-04", 90, ["2017-10-02", "2017-10-03", "2017-10-04"]),
        ("2017-10-04", "2017-10-10", 2, ["2017-10-02 to 2017-10-08", "2017-10-09 to 2017-10-15"]),
        ("2017-10-04", "2017-11-10", 2, ["2017-10", "2017-11"]),
        ("2017-10-04", "2018-03-10", 2, ["2017-10 to 2017-12", "2018-01 to 2018-03"]),
        ("2017-10-04", "2019-11-10", 3, ["2017", "2018", "2019"]),
        ("2008-10-04", "2017-11-10", 3, ["2005 to 2009", "2010 to 2014", "2015 to 2019"]),
        ("1987-10-04", "2009-11-10", 3, ["1980 to 1989", "1990 to 1999", "2000 to 2009"]),
        ("0001-01-01", "0150-11-10", 3, ["0001 to 0099", "0100 to 0199"]),
    ],
)
def test_they_are_as_fine_as_there_is_room_for(first: str, last: str, most: int, names: list[str]) -> None:
    found = bins(date.fromisoformat(first), date.fromisoformat(last), most)
    assert [one.name for one in found] == names


WHOLE = Bin(date(2010, 1, 1), date(2019, 12, 31))


@pytest.mark.parametrize(
    ("from_", "until", "days"),
    [
        (None, None, ("2010-01-01", "2019-12-31")),
        ("2017", "2017", ("2017-01-01", "2017-12-31")),
        ("2017-10", None, ("2017-10-01", "2019-12-31")),
        (None, "2017-10", ("2010-01-01", "2017-10-31")),
        ("2030", None, ("2030-01-01", "2030-01-01")),
        (None, "1990", ("1990-12-31", "1990-12-31")),
        ("XXXX-10", None, ("2010-01-01", "2019-12-31")),
        ("2017-10", "2017-09", None),
    ],
)
def test_a_window_is_what_is_asked_or_else_all(
    from_: str | None, until: str | None, days: tuple[str, str] | None
) -> None:
    expected = Bin(*map(date.fromisoformat, days)) if days else None
    assert window(from_, until, WHOLE) == expected
