"""Every fact lies in the one stretch that holds all its days, or in none."""

from collections.abc import Sequence
from datetime import date

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from detente.store.catalogue.days import day_of, number_of
from detente.view.web.charts import Bin, bins
from detente.view.web.charts.dated import Dated

DAYS = st.integers(number_of(date(2000, 1, 1)), number_of(date(2009, 12, 31)))
DATES = st.lists(st.tuples(DAYS, st.just(0) | st.integers(0, 800)), max_size=60).map(
    lambda given: sorted((first, first + long) for first, long in given)
)


def dated(dates: Sequence[tuple[int, int]]) -> Dated:
    first, last = (np.array([one[end] for one in dates], np.int32) for end in (0, 1))
    return Dated(np.arange(len(dates), dtype=np.int32), first, last)


@given(DATES, st.tuples(DAYS, DAYS).map(sorted), st.integers(1, 60))
def test_a_fact_lies_where_all_its_days_are(dates: list[tuple[int, int]], span: list[int], most: int) -> None:
    stretches = bins(day_of(span[0]), day_of(span[1]), most)
    places = dated(dates).places(stretches)
    expected = [
        next(
            (n for n, one in enumerate(stretches) if number_of(one.first) <= first and last <= number_of(one.last)), -1
        )
        for first, last in dates
    ]
    assert places.tolist() == expected


@given(DATES, st.tuples(DAYS, DAYS).map(sorted))
def test_within_some_days_is_what_can_lie_there(dates: list[tuple[int, int]], span: list[int]) -> None:
    kept = dated(dates).within(Bin(day_of(span[0]), day_of(span[1])))
    assert kept.facts.tolist() == [n for n, (a, b) in enumerate(dates) if b >= span[0] and a <= span[1]]
    assert [*zip(kept.first.tolist(), kept.last.tolist(), strict=True)] == [dates[n] for n in kept.facts]
