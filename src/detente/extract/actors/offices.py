"""Who held an office at a date, as far as offices.tsv tells."""

from collections import defaultdict
from datetime import date
from functools import cache

from detente.extract.actors.names import sound, surnames
from detente.extract.actors.phrases import key
from detente.extract.actors.tables import Holder, Person
from detente.extract.actors.vocabulary import persons
from detente.extract.lexicon.tables import load
from detente.record.edtf import Bounds, bounds


@cache
def _by_office() -> dict[tuple[str, str], list[Holder]]:
    found: dict[tuple[str, str], list[Holder]] = defaultdict(list)
    for holder in load("offices.tsv", Holder):
        found[holder.office, holder.country].append(holder)
    return found


@cache
def _by_surname() -> dict[str, list[Holder]]:
    found: dict[str, list[Holder]] = defaultdict(list)
    for holder in load("offices.tsv", Holder):
        for surname in surnames(holder.person, person_named(holder.person).surname):
            found[sound(key(surname))].append(holder)
    return found


@cache
def _by_name() -> dict[str, Person]:
    return {person.name: person for person in persons()}


def person_named(name: str) -> Person:
    """The person of that full name in the tables."""
    return _by_name()[name]


def holders(office: str, country: str, when: Bounds | None) -> tuple[Holder, ...]:
    """Those who held an office of a state or body at some day of `when`; at any time where it is None."""
    return tuple(h for h in _by_office().get((office, country), ()) if when is None or held(h, when))


def holders_named(surname: str, when: Bounds | None) -> tuple[Holder, ...]:
    """Those of that surname who held any office at some day of `when`; at any time where it is None."""
    return tuple(h for h in _by_surname().get(sound(key(surname)), ()) if when is None or held(h, when))


def offices_of(person: str) -> tuple[Holder, ...]:
    """The offices that a person held, in the order of the table."""
    return tuple(h for h in load("offices.tsv", Holder) if h.person == person)


def in_office(person: str, when: Bounds) -> bool:
    """Whether a person held any office on some day of `when`."""
    return any(held(h, when) for h in offices_of(person))


def held(holder: Holder, when: Bounds) -> bool:
    """Whether an office was held on some day of `when`."""
    first = bounds(holder.from_)[0] if holder.from_ else None
    last = bounds(holder.to)[1] if holder.to else None
    return (first or date.min) <= (when[1] or date.max) and (when[0] or date.min) <= (last or date.max)
