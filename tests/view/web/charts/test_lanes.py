"""On a lane every fact has one sign, no two meet, and what would is counted instead."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.view.web.charts import Axis, counted_lane, marked_lane
from detente.view.web.charts.lanes import DEEPEST, PITCH, SIGN, WIDE, Count, Counts, Mark, Sign, shortly

AXIS = Axis(date(2031, 1, 1), date(2031, 12, 31))
OFFSETS = st.integers(0, 364)


def mark(number: int, first: int, long: int = 0, open: int = 0) -> Mark:
    start = AXIS.first + timedelta(first)
    last = min(start + timedelta(long), AXIS.last)
    return Mark(first=start, last=last, open=open, look="deed", path="M0,0", href=f"/facts/{number}", title="a deed")


MARKS = st.lists(st.tuples(OFFSETS, st.just(0) | st.integers(0, 90), st.sampled_from([-1, 0, 1])), max_size=40).map(
    lambda given: [mark(n, first, long, 0 if long else open) for n, (first, long, open) in enumerate(given)]
)


def extent(sign: Sign) -> tuple[float, float]:
    """From where to where a sign, its line and its tail are, in pixels of a lane as wide as is taken."""
    x = sign.x * WIDE / 100
    ends = [x - SIGN, x + SIGN, x + sign.tail * 0.8]
    ends += [end * WIDE / 100 for end in (sign.start, sign.end) if end is not None]
    return min(ends), max(ends)


@given(MARKS)
def test_every_fact_has_one_sign_and_no_two_meet(marks: list[Mark]) -> None:
    lane = marked_lane("AID", marks, AXIS)
    if lane is None:
        assert len(marks) > DEEPEST
        return
    assert sorted(sign.href for sign in lane.signs) == sorted(one.href for one in marks)
    rows: dict[float, list[tuple[float, float]]] = {}
    for sign in lane.signs:
        assert 0 <= sign.x <= 100
        assert SIGN <= sign.y <= lane.height - SIGN
        rows.setdefault(sign.y, []).append(extent(sign))
    for row in rows.values():
        row.sort()
        assert all(one[1] <= other[0] for one, other in pairwise(row))
    assert len(rows) <= DEEPEST


def test_as_many_are_stacked_as_there_is_room_for() -> None:
    lane = marked_lane("AID", [mark(n, 100) for n in range(DEEPEST)], AXIS)
    assert lane
    assert lane.height >= DEEPEST * PITCH
    assert marked_lane("AID", [mark(n, 100) for n in range(DEEPEST + 1)], AXIS) is None


def test_a_date_longer_than_a_day_is_a_line_and_an_open_one_a_tail() -> None:
    lane = marked_lane("AID", [mark(0, 0, 30), mark(1, 100, open=-1), mark(2, 200, open=1), mark(3, 300)], AXIS)
    assert lane
    long, before, later, day = lane.signs
    assert (long.start, long.end) == (0, AXIS.end(date(2031, 1, 31)))
    assert long.x == pytest.approx((long.start + long.end) / 2, abs=0.01)
    assert before.tail < 0 < later.tail
    assert (day.start, day.end, day.tail) == (None, None, 0)


COUNTS = st.lists(st.integers(1, 100_000), min_size=1, max_size=12).map(
    lambda given: tuple(
        Count(
            first=date(2031, n + 1, 1),
            last=date(2031, n + 1, 28),
            count=count,
            look="deed",
            path="M0,0",
            href="?",
            title=f"{count}",
        )
        for n, count in enumerate(given)
    )
)


@given(COUNTS, st.integers(0, 9))
def test_the_more_there_are_the_larger_is_the_sign(counts: tuple[Count, ...], loose: int) -> None:
    lane = counted_lane("AID", Counts(counts, loose, 100_000), AXIS)
    assert lane.counts
    assert lane.facts == sum(one.count for one in counts) + loose
    assert len(lane.signs) == len(counts)
    ordered = sorted(zip(counts, lane.signs, strict=True), key=lambda one: one[0].count)
    sizes = [sign.size for _, sign in ordered]
    assert sizes == sorted(sizes)
    for count, sign in ordered:
        assert AXIS.begin(count.first) <= sign.x <= AXIS.end(count.last)
        assert sign.size <= sign.y
        assert sign.y + sign.size <= lane.height


@pytest.mark.parametrize(
    ("number", "short"),
    [(1, "1"), (999, "999"), (1000, "1.0k"), (1250, "1.2k"), (9960, "10k"), (31_400, "31k"), (2_100_000, "2.1m")],
)
def test_numbers_are_written_shortly(number: int, short: str) -> None:
    assert shortly(number) == short
