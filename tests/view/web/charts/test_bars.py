"""Bars show every number once, one on another, and nothing lies outside of the drawing."""

from collections import defaultdict
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.view.web.charts import Bars, Segment, Series, bars, bins

STRETCHES = bins(date(2015, 1, 1), date(2020, 12, 31), 6)
COUNTS = st.lists(st.integers(0, 5000), min_size=6, max_size=6)
LAYERS = st.lists(st.tuples(COUNTS, st.booleans()), min_size=1, max_size=5).map(
    lambda given: [
        Series(look=f"look-{n}", label=f"label {n}", counts=counts, down=down) for n, (counts, down) in enumerate(given)
    ]
)


@given(LAYERS, st.sampled_from([40.0, 132.0]))
def test_nothing_lies_outside(series: list[Series], high: float) -> None:
    chart = bars(STRETCHES, series, high=high)
    for one in chart.segments:
        assert one.x >= 0
        assert one.x + one.width <= 100.01
        assert one.y >= chart.top - 0.1
        assert one.y + one.height <= chart.bottom + 0.1
    assert all(chart.top - 0.1 <= level.y <= chart.bottom + 0.1 for level in chart.levels)
    assert all(0 <= tick.x <= 100 for tick in chart.ticks)


@given(LAYERS)
def test_every_number_is_one_piece_as_high_as_it_is_large(series: list[Series]) -> None:
    chart = bars(STRETCHES, series)
    assert len(chart.segments) == sum(count > 0 for one in series for count in one.counts)
    assert sum(hit.total for hit in chart.hits) == sum(sum(one.counts) for one in series)
    pieces = [(one, count) for one in series for count in one.counts if count]
    highest = max((count for _, count in pieces), default=0)
    for one, count in pieces:
        heights = [segment.height for segment in chart.segments if segment.look == one.look]
        assert any(abs(height * highest - _tallest(chart, series) * count) <= 0.011 * highest for height in heights)


def _tallest(chart: Bars, series: list[Series]) -> float:
    """How high the piece of the largest number is."""
    return max((segment.height for segment in chart.segments), default=0.0)


@given(LAYERS)
def test_pieces_stand_on_each_other_from_the_line(series: list[Series]) -> None:
    chart = bars(STRETCHES, series)
    down = {one.look for one in series if one.down}
    stacks: dict[tuple[float, bool], list[Segment]] = defaultdict(list)
    for one in chart.segments:
        stacks[one.x, one.look in down].append(one)
    for (_, is_down), stack in stacks.items():
        reached = chart.zero
        for one in stack:
            near, far = (one.y, one.y + one.height) if is_down else (one.y + one.height, one.y)
            assert near == pytest.approx(reached, abs=0.03)
            reached = far


def test_what_a_bar_says_and_where_it_leads() -> None:
    deeds = Series(look="deed", label="deeds", counts=[0, 3, 0, 0, 0, 1])
    said = Series(look="said", label="statements", counts=[0, 2, 0, 0, 0, 0], down=True)
    none = Series(look="claim", label="claims", counts=[0] * 6)
    chart = bars(STRETCHES, [deeds, said, none], [f"?from={one.name}" for one in STRETCHES])
    assert [(hit.name, hit.counts, hit.href) for hit in chart.hits] == [
        ("2016", (("deeds", 3), ("statements", 2)), "?from=2016"),
        ("2020", (("deeds", 1),), "?from=2020"),
    ]
    assert chart.keys == (("deed", "deeds"), ("said", "statements"))


@pytest.mark.parametrize(
    ("most", "labels"), [(1, ["1"]), (7, ["5"]), (20, ["10", "20"]), (999, ["250", "500"]), (1000, ["500", "1,000"])]
)
def test_lines_across_are_at_round_numbers(most: int, labels: list[str]) -> None:
    chart = bars(STRETCHES, [Series(look="deed", label="deeds", counts=[most] + [0] * 5)])
    assert [level.label for level in chart.levels] == labels


def test_without_any_number_there_is_a_line_all_the_same() -> None:
    chart = bars(STRETCHES, [Series(look="deed", label="deeds", counts=[0] * 6)])
    assert (chart.segments, chart.hits, chart.levels) == ((), (), ())
    assert chart.top <= chart.zero <= chart.bottom
