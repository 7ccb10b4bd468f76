"""Which town a name means."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.extract.actors.tables import State
from detente.extract.events.towns import key, town_of, towns
from detente.extract.lexicon.tables import load


@pytest.mark.parametrize(
    ("name", "near", "expected"),
    [
        ("Saigon", (), ("Ho Chi Minh City", "VNM")),
        ("Homs", (), ("Homs", "SYR")),
        ("Sharm el-Sheikh", (), ("Sharm el-Sheikh", "EGY")),
        ("Medellin", (), ("Medellín", "COL")),
        ("Birmingham", ({"USA"},), ("Birmingham", "USA")),
        ("Birmingham", ({"FRA"}, {"GBR", "FRA"}), ("Birmingham", "GBR")),
        ("Birmingham", (), None),
        ("Birmingham", ({"GBR", "USA"},), None),
        ("Nowhere-on-Sea", (), None),
    ],
)
def test_the_town_that_is_meant(name: str, near: tuple[set[str], ...], expected: tuple[str, str] | None) -> None:
    town = town_of(name, near)
    assert (town and (town.name, town.state)) == expected


def test_every_capital_that_is_still_one_is_a_town_of_its_state() -> None:
    states = [state for state in load("states.tsv", State) if state.to is None and state.capitals]
    missing = [s.name for s in states if not any(t.state == s.iso for c in s.capitals for t in towns(key(c)))]
    assert len(missing) <= 3, missing


@given(st.text(max_size=30))
def test_a_key_is_a_key_of_itself(name: str) -> None:
    assert key(key(name)) == key(name)
