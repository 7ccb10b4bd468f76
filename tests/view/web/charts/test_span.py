"""The line is as long as the facts fill, without a few far off."""

from datetime import date

import pytest
from tests.view.web.charts.test_dated import dated

from detente.store.catalogue.days import number_of
from detente.view.web.charts import Bin
from detente.view.web.charts.span import Span, span


def days(first: str, last: str) -> Bin:
    return Bin(date.fromisoformat(first), date.fromisoformat(last))


def on(*when: str) -> list[tuple[int, int]]:
    return sorted((number_of(date.fromisoformat(day)),) * 2 for day in when)


MANY = [f"2017-{month:02}-{day:02}" for month in (9, 10) for day in range(1, 29)] * 4


def test_nothing_has_no_span() -> None:
    assert span(dated([]), None) is None


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        (["2017-10-03"], Span(days("2017-10-03", "2017-10-03"))),
        (["2017-10-03", "2031-01-01"], Span(days("2017-10-03", "2031-01-01"))),
        (MANY, Span(days("2017-09-01", "2017-10-28"))),
        ([*MANY, "2017-11-20"], Span(days("2017-09-01", "2017-11-20"))),
        ([*MANY, "1871-01-18"], Span(days("2017-09-01", "2017-10-28"), earlier=1)),
        ([*MANY, "1871-01-18", "2101-01-01", "2101-01-02"], Span(days("2017-09-01", "2017-10-28"), 1, 2)),
        ([*MANY, *["1871-01-18"] * 9], Span(days("1871-01-18", "2017-10-28"))),
    ],
)
def test_few_that_lie_far_off_are_left_out(when: list[str], expected: Span) -> None:
    assert span(dated(on(*when)), None) == expected


def test_a_window_on_what_is_far_off_shows_all() -> None:
    facts = dated(on(*MANY, "1871-01-18"))
    assert span(facts, days("1871-01-01", "1871-12-31")) == Span(days("1871-01-18", "2017-10-28"))
    assert span(facts, days("2017-10-01", "2017-10-02")) == Span(days("2017-09-01", "2017-10-28"), earlier=1)
    assert span(facts, days("2017-10-01", "2017-12-31")) == Span(days("2017-09-01", "2017-10-28"), earlier=1)
