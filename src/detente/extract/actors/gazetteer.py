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
    return state.iso if state else state_of_city(name)


def state_of_city(name: str) -> str | None:
    """The code of the state that a known city lies in today, where it is none of the capitals that need no telling."""
    return _cities().get(name)


def state_by_adjective(name: str) -> State | None:
    """The state that an adjective is of: "Danish"."""
    return _adjectives().get(name)


@cache
def _rows() -> tuple[State, ...]:
    """The states; of one name, the last is one that is still there."""
    return tuple(sorted(load("states.tsv", State), key=lambda row: row.to is None))


@cache
def _states() -> dict[str, State]:
    return {name: row for row in _rows() for name in (row.name, *row.aliases, *row.capitals)}


@cache
def _adjectives() -> dict[str, State]:
    return {name: row for row in _rows() for name in row.adjectives}


@cache
def _cities() -> dict[str, str]:
    return {city.name: city.state for city in load("cities.tsv", City)}
