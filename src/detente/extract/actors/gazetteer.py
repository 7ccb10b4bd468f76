"""Which state a place is, or lies in."""

from functools import cache

from detente.extract.actors.tables import City, State
from detente.extract.lexicon.tables import load


def state_of(name: str) -> State | None:
    """The state that a state's or a capital's name belongs to; None for any other place."""
    return _states().get(name.removeprefix("the ").removeprefix("The "))


def country_of(name: str) -> str | None:
    """The code of the state that a place is or lies in, where it is a state, a capital or another known city."""
    state = state_of(name)
    return state.iso if state else _cities().get(name)


@cache
def _states() -> dict[str, State]:
    """The states by their names and capitals; one that is still there before one that is gone."""
    rows = sorted(load("states.tsv", State), key=lambda r: r.to is None)
    return {name: row for row in rows for name in (row.name, *row.aliases, *row.capitals)}


@cache
def _cities() -> dict[str, str]:
    return {city.name: city.state for city in load("cities.tsv", City)}
