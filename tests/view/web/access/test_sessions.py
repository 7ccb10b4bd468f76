"""A session ends when nobody asks in it, when it is old, when somebody ends it, and when there are too many."""

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.view.web.doors import Clock

from detente.view.web.access.sessions import Sessions


def test_a_session_is_found_by_its_id_alone() -> None:
    sessions = Sessions(clock=Clock())
    id = sessions.begin(name="Ada", stamp="1")
    found = sessions.find(id)
    assert found and (found.name, found.stamp) == ("Ada", "1")
    assert sessions.find(id[:-1]) is sessions.find("") is sessions.find("\ud800") is None


def test_ids_are_of_256_bits_and_never_the_same() -> None:
    sessions = Sessions()
    ids = {sessions.begin() for _ in range(1000)}
    assert len(ids) == 1000
    assert min(map(len, ids)) == 43  # of 6 bits each


def test_no_id_is_kept() -> None:
    sessions = Sessions()
    id = sessions.begin(name="Ada")
    assert id not in repr(vars(sessions))


def test_what_is_ended_is_no_more() -> None:
    sessions = Sessions(clock=Clock())
    one, other = sessions.begin(), sessions.begin()
    sessions.end(one)
    sessions.end("none")
    assert sessions.find(one) is None
    assert sessions.find(other)


def test_beyond_the_most_the_one_idle_longest_ends() -> None:
    clock = Clock()
    sessions = Sessions(most=3, clock=clock)
    ids = [sessions.begin(name=str(number)) for number in range(3)]
    sessions.find(ids[0])
    ids.append(sessions.begin())
    assert [bool(sessions.find(id)) for id in ids] == [True, False, True, True]
    assert len(sessions) == 3


@settings(max_examples=200, deadline=None)
@given(waits=st.lists(st.floats(0, 200), max_size=30))
def test_it_lasts_as_long_as_one_asks_and_no_longer_than_it_may(waits: list[float]) -> None:
    clock = Clock()
    sessions = Sessions(idle=60, longest=600, clock=clock)
    id, began, alive = sessions.begin(), clock.now, True
    for wait in waits:
        clock.now += wait
        alive = alive and wait <= 60 and clock.now - began <= 600
        assert bool(sessions.find(id)) is alive
