"""Which state a place is, or lies in, at a date."""

from collections import defaultdict
from collections.abc import Iterable
from functools import cache, lru_cache

from detente.extract.actors.tables import City, State
from detente.extract.actors.vocabulary import was_there
from detente.extract.lexicon.tables import load
from detente.record.edtf import Bounds


@lru_cache(maxsize=65536)
def state_of(name: str, when: Bounds | None = None) -> State | None:
    """The state that a state's or a capital's name belongs to; None for any other place."""
    return _at(_states().get(name.removeprefix("the ").removeprefix("The "), ()), when)


def country_of(name: str, when: Bounds | None = None) -> str | None:
    """The code of the state that a place is or lies in, where it is a state, a capital or another known city."""
    state = state_of(name, when)
    return state.iso if state else state_of_city(name)


def state_of_city(name: str) -> str | None:
    """The code of the state that a known city lies in today, where it is none of the capitals that need no telling."""
    return _cities().get(name)


def state_by_adjective(name: str, when: Bounds | None = None) -> State | None:
    """The state that an adjective is of: "Danish"."""
    return _at(_adjectives().get(name, ()), when)


def _at(rows: Iterable[State], when: Bounds | None) -> State | None:
    """Of the states of one name, the one gone since that was there at the date, else the last that is still there."""
    then = [row for row in rows if when and row.to and was_there(row, when)]
    ranked = sorted(rows, key=lambda row: row.to is None)
    return next(reversed(then or ranked), None)


@cache
def _states() -> dict[str, tuple[State, ...]]:
    rows = load("states.tsv", State)
    return _grouped((name, row) for row in rows for name in (row.name, *row.aliases, *row.capitals))


@cache
def _adjectives() -> dict[str, tuple[State, ...]]:
    return _grouped((name, row) for row in load("states.tsv", State) for name in row.adjectives)


def _grouped(pairs: Iterable[tuple[str, State]]) -> dict[str, tuple[State, ...]]:
    found: dict[str, list[State]] = defaultdict(list)
    for name, row in pairs:
        found[name].append(row)
    return {name: tuple(rows) for name, rows in found.items()}


@cache
def _cities() -> dict[str, str]:
    return {city.name: city.state for city in load("cities.tsv", City)}
