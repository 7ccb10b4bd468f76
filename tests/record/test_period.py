"""A date lies in a week, month or year only where all of it does."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.record.period import Period, period_of, periods


@pytest.mark.parametrize(
    ("edtf", "week", "month", "year"),
    [
        ("2031-03-02", "2031-W09", "2031-03", "2031"),
        ("2031-03-03", "2031-W10", "2031-03", "2031"),
        ("2018-12-31", "2019-W01", "2018-12", "2018"),
        ("2021-01-01", "2020-W53", "2021-01", "2021"),
        ("2031-03-01/2031-03-02", "2031-W09", "2031-03", "2031"),
        ("2031-03-02/2031-03-03", None, "2031-03", "2031"),
        ("2031-03", None, "2031-03", "2031"),
        ("2031-03-02T14:30", "2031-W09", "2031-03", "2031"),
        ("2031", None, None, "2031"),
        ("203X", None, None, None),
        ("2031-03-02~", None, None, None),
        ("../2031-03-02", None, None, None),
        ("2031-03-02/..", None, None, None),
        ("XXXX-03-02", None, None, None),
        (None, None, None, None),
    ],
)
def test_the_period_of_a_date(edtf: str | None, week: str | None, month: str | None, year: str | None) -> None:
    assert [period_of(edtf, period) for period in Period] == [week, month, year]


@given(st.dates(min_value=date(1, 1, 8)), st.dates(min_value=date(1, 1, 8)))
def test_periods_are_in_the_order_of_their_days(one: date, other: date) -> None:
    earlier, later = sorted((one, other))
    for period in Period:
        assert str(period_of(earlier.isoformat(), period)) <= str(period_of(later.isoformat(), period))


@pytest.mark.parametrize(
    ("first", "last", "period", "names"),
    [
        ("2031-W09", "2031-W09", Period.WEEK, ["2031-W09"]),
        ("2020-W52", "2021-W01", Period.WEEK, ["2020-W52", "2020-W53", "2021-W01"]),
        ("2030-11", "2031-02", Period.MONTH, ["2030-11", "2030-12", "2031-01", "2031-02"]),
        ("1999", "2001", Period.YEAR, ["1999", "2000", "2001"]),
    ],
)
def test_periods_follow_each_other_without_a_gap(first: str, last: str, period: Period, names: list[str]) -> None:
    assert list(periods(first, last, period)) == names
