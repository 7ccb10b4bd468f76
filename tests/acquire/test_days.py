"""Dates as containers write them become days; what could mean two is none."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.acquire.days import day_of, moment_of
from detente.record.edtf import is_edtf


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2017-10-02", "2017-10-02"),
        (" 2017-10-02T23:30:00-04:00 ", "2017-10-02"),
        ("2017-10-02 08:15:00.123456", "2017-10-02"),
        ("20171002", "2017-10-02"),
        (20171002, "2017-10-02"),
        ("20171002T101500Z", "2017-10-02"),
        ("20171002101500", "2017-10-02"),
        ("2017/10/2", "2017-10-02"),
        ("2017-10", "2017-10"),
        (2017, "2017"),
        ("October 2, 2017", "2017-10-02"),
        ("2 Oct 2017", "2017-10-02"),
        ("Monday, October 2, 2017", "2017-10-02"),
        ("Mon, 02 Oct 2017 10:15:00 +0200", "2017-10-02"),
        (1506938400, "2017-10-02"),
        (1506938400000, "2017-10-02"),
        (1506938400.5, "2017-10-02"),
        (date(2017, 10, 2), "2017-10-02"),
        (datetime(2017, 10, 2, 23, 59, tzinfo=UTC), "2017-10-02"),
        ("02/10/2017", None),
        ("2017-13-02", None),
        ("2017-02-30", None),
        ("yesterday", None),
        ("", None),
        (None, None),
        (True, None),
        (float("nan"), None),
        (["2017-10-02"], None),
    ],
)
def test_the_day_that_a_value_says(value: object, day: str | None) -> None:
    assert day_of(value) == day


@given(st.text() | st.integers() | st.floats())
def test_whatever_is_given_the_day_is_one_that_the_record_can_hold_or_none(value: object) -> None:
    day = day_of(value)
    assert day is None or is_edtf(day)


@pytest.mark.parametrize(
    ("value", "moment"),
    [
        ("20171002T101500Z", "2017-10-02T10:15:00Z"),
        ("20171002101500", "2017-10-02T10:15:00Z"),
        ("2017-10-02 10:15:00", "2017-10-02T10:15:00"),
        ("2017-10-02T10:15:00+02:00", "2017-10-02T10:15:00+02:00"),
        ("2017-10-02", "2017-10-02"),
        (datetime(2017, 10, 2, 23, 59, tzinfo=UTC), "2017-10-02T23:59:00+00:00"),
        ("soon", None),
        ("20171302101500", None),
    ],
)
def test_the_moment_that_a_value_says(value: object, moment: str | None) -> None:
    assert moment_of(value) == moment
