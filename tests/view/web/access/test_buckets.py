"""Nobody gets more than a rate gives, nobody less, and what is kept of who asks has a bound."""

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.view.web.doors import Clock

from detente.view.web.access.buckets import Buckets, Rate

RATES = st.builds(Rate, st.floats(0.5, 600), st.floats(1, 50))


@settings(max_examples=200, deadline=None)
@given(rate=RATES, waits=st.lists(st.floats(0, 30), min_size=1, max_size=100))
def test_in_any_time_one_gets_what_fills_up_and_no_more(rate: Rate, waits: list[float]) -> None:
    clock = Clock()
    buckets, got, began = Buckets(clock=clock), 0, clock.now
    for wait in waits:
        clock.now += wait
        got += not buckets.take(("Ada",), rate)
        assert got <= rate.at_once + (clock.now - began) * rate.minute / 60 + 1e-6


@settings(max_examples=200, deadline=None)
@given(rate=RATES, waits=st.lists(st.floats(0, 5), max_size=50))
def test_who_waits_as_long_as_he_is_told_is_served(rate: Rate, waits: list[float]) -> None:
    clock = Clock()
    buckets = Buckets(clock=clock)
    for wait in waits:
        clock.now += wait
        if told := buckets.take(("Ada",), rate):
            clock.now += told + 1e-6
            assert buckets.take(("Ada",), rate) == 0


def test_each_has_a_bucket_of_his_own() -> None:
    buckets, rate = Buckets(clock=Clock()), Rate(1, 1)
    assert buckets.take(("Ada",), rate) == 0
    assert buckets.take(("Ada",), rate) > 0
    assert buckets.take(("Bela",), rate) == 0


@settings(max_examples=50, deadline=None)
@given(st.lists(st.text(max_size=3), max_size=200))
def test_what_is_kept_has_a_bound(who: list[str]) -> None:
    buckets = Buckets(most=10, clock=Clock())
    for one in who:
        buckets.take((one,), Rate(1, 1))
    assert len(buckets) <= 10


def test_a_rate_lets_one_ask_once_however_low_it_is() -> None:
    assert Buckets().take(("Ada",), Rate(60, 60).times(0.001)) == 0
