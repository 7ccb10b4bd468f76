"""Sides of a contest: who is left out, what raising costs, and over which rows figures go."""

import pytest
from benchmarks.peers.contest import Contest, Peer, Side, each, held

from detente.view.evaluate.figures import Figure

NOWHERE = Peer("Nobody's", "no_such_module", "nobodys>=1")


def _upper(row: str) -> str:
    return row.upper()


def _shy(row: str) -> str | None:
    return None if row == "b" else row.upper()


def _share(outcomes: list[tuple[str, str]]) -> tuple[Figure, ...]:
    return (Figure("right", sum(o == r.upper() for r, o in outcomes) / len(outcomes), len(outcomes)),)


def _contest(*sides: Side[str, str]) -> Contest[str, str]:
    return Contest("letters", ("a", "b", "c", "d"), 4, "rows", sides, score=_share, nothing="", rounds=1)


def test_where_a_side_raises_it_finds_nothing_and_what_all_read_is_scored_apart() -> None:
    ours, theirs = held(_contest(Side("ours", each(_upper)), Side("theirs", each(_shy))))
    assert (ours.raised, theirs.raised) == (0, 1)
    assert [f.value for f in (*ours.figures, *theirs.figures)] == [1, 0.75]
    assert [f.value for f in (*ours.of_read, *theirs.of_read)] == [1, 1]
    assert ours.read == theirs.read == 3


def test_whoever_is_not_installed_is_left_out_with_the_way_to_install_it() -> None:
    results = held(_contest(Side("ours", each(_upper)), Side("theirs", each(_shy), NOWHERE)))
    assert [result.side for result in results] == ["ours"]
    assert NOWHERE.missing == "Nobody's is left out: pip install 'nobodys>=1'"


@pytest.mark.parametrize(("programs", "said"), [((), None), (("no-such-program",), "there is no no-such-program here")])
def test_a_program_that_a_library_runs_has_to_be_there(programs: tuple[str, ...], said: str | None) -> None:
    missing = Peer("Its", "json", "json", programs=programs).missing
    assert missing is None if said is None else missing == f"Its is left out: {said}"
