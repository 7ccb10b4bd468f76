"""From each window of the time one gets to others."""

from tests.view.web.charts.test_span import days

from detente.view.web.asked import Asked
from detente.view.web.timeline.zooms import zooms

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
