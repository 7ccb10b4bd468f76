"""The line is as long as the facts fill, without a few far off; from each window one gets to others."""

from datetime import date

import pytest
from tests.view.web.timeline.test_dated import dated

from detente.view.web.asked import Asked
from detente.view.web.charts import Bin
from detente.view.web.timeline.dated import number
from detente.view.web.timeline.span import Span, span, zooms


def days(first: str, last: str) -> Bin:
    return Bin(date.fromisoformat(first), date.fromisoformat(last))


def on(*when: str) -> list[tuple[int, int]]:
    return sorted((number(date.fromisoformat(day)),) * 2 for day in when)


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


WHOLE = days("2011-01-01", "2020-12-31")


def test_the_whole_can_only_be_looked_at_closer() -> None:
    steps = dict(zooms(Asked(path="/timeline"), WHOLE, WHOLE))
    assert [name for name, href in steps.items() if href] == ["Zoom in"]
    assert steps["Zoom in"] == "/timeline?from=2013-07-02&until=2018-07-02"


def test_a_window_moves_and_grows_within_the_whole() -> None:
    asked = Asked(path="/timeline", more=(("rows", "actor"),))
    asked = Asked(path=asked.path, more=asked.more, filter=type(asked.filter)(from_="2011", until="2011"))
    steps = dict(zooms(asked, days("2011-01-01", "2011-12-31"), WHOLE))
    assert steps["← Earlier"] is None
    assert steps["Later →"] == "/timeline?from=2011-07-02&until=2012-06-30&rows=actor"
    assert steps["Zoom out"] == "/timeline?from=2011-01&until=2012-06&rows=actor"
    assert steps["Whole span"] == "/timeline?rows=actor"


def test_a_day_is_not_looked_at_closer() -> None:
    day = days("2015-05-05", "2015-05-05")
    assert dict(zooms(Asked(path="/timeline"), day, WHOLE))["Zoom in"] is None
