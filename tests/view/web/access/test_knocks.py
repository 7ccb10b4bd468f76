"""Who is wrong about a password waits, longer each time; nobody is shut out for good by somebody else."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.view.web.doors import Clock

from detente.view.web.access.knocks import FREE, LONGEST, Knocks, network

HOME, AWAY = "192.0.2.7", "203.0.113.9"


def pauses(knocks: Knocks, clock: Clock, tries: int, name: str, address: Callable[[int], str]) -> list[float]:
    """How long somebody waits before each of some tries, all of them wrong."""
    found = []
    for number in range(tries):
        found.append(knocks.wait(name, address(number)))
        if found[-1]:
            clock.now += found[-1] + 0.001
            assert knocks.wait(name, address(number)) == 0
    return found


def test_five_are_free_and_each_pause_is_twice_the_one_before() -> None:
    clock = Clock()
    found = pauses(Knocks(clock=clock), clock, 12, "ada", lambda _: HOME)
    assert found == pytest.approx([0] * FREE + [60, 120, 240, 480, 900, 900, 900])


def test_a_name_waits_a_minute_at_most_whoever_tries() -> None:
    clock = Clock()
    found = pauses(Knocks(clock=clock), clock, 50, "ada", lambda number: f"203.0.113.{number}")
    assert found == pytest.approx([0] * FREE + [60] * 45)


def test_from_where_one_has_entered_before_strangers_do_not_matter() -> None:
    clock = Clock()
    knocks = Knocks(clock=clock)
    assert knocks.wait("ada", HOME) == 0
    knocks.right("ada", HOME)
    for number in range(20):
        knocks.wait("ada", f"203.0.113.{number}")
    assert knocks.wait("ada", AWAY) > 0
    assert knocks.wait("ada", HOME) == 0


def test_strangers_at_the_same_place_do_not_matter_to_other_names() -> None:
    knocks = Knocks(clock=Clock())
    knocks.wait("bela", HOME)
    knocks.right("bela", HOME)
    while not knocks.wait("ada", HOME):
        pass
    assert knocks.wait("bela", HOME) == 0


def test_being_right_forgets_what_was_wrong() -> None:
    knocks = Knocks(clock=Clock())
    for _ in range(50):
        assert [knocks.wait("ada", HOME) for _ in range(FREE - 1)] == [0] * (FREE - 1)
        knocks.right("ada", HOME)


def test_tries_at_once_count_before_they_are_found_wrong() -> None:
    knocks = Knocks(clock=Clock())
    assert sum(not knocks.wait("ada", HOME) for _ in range(100)) == FREE


def test_an_hour_later_all_is_forgotten() -> None:
    clock = Clock()
    knocks = Knocks(clock=clock)
    while not knocks.wait("ada", HOME):
        pass
    clock.now += 3601
    assert knocks.wait("ada", HOME) == 0


def test_a_network_of_ipv6_is_one() -> None:
    assert network("2001:db8::1") == network("2001:db8::ffff:1") != network("2001:db8:0:1::1")
    assert network("::ffff:192.0.2.7") == network("192.0.2.7") == "192.0.2.7"
    assert network("testclient") == "testclient"


@settings(max_examples=100, deadline=None)
@given(st.lists(st.tuples(st.sampled_from("abc"), st.integers(0, 300), st.booleans(), st.floats(0, 100)), max_size=80))
def test_no_pause_is_longer_than_the_longest_and_memory_has_a_bound(
    tries: list[tuple[str, int, bool, float]],
) -> None:
    clock = Clock()
    knocks = Knocks(clock=clock, most=10)
    for name, number, right, wait in tries:
        clock.now += wait
        address = f"10.0.{number // 250}.{number % 250}"
        found = knocks.wait(name, address)
        assert 0 <= found <= LONGEST
        if right and not found:
            knocks.right(name, address)
        assert len(knocks) <= 20
