"""The words and phrases that the tables hold, with what each can mean."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from detente.extract.actors.tables import (
    Metonym,
    Person,
    Role,
    Row,
    State,
    Tables,
    Title,
)
from detente.record.edtf import Bounds, bounds


class Sort(StrEnum):
    """What a phrase of the tables is."""

    STATE = "state"
    ADJECTIVE = "adjective"
    CITIZENS = "citizens"
    CAPITAL = "capital"
    METONYM = "metonym"
    BODY = "body"
    REGION = "region"
    PERSON = "person"
    TITLE = "title"
    ROLE = "role"


@dataclass(frozen=True, slots=True)
class Term:
    """One meaning of a phrase: the row it comes from, and whether it is a plural."""

    sort: Sort
    row: Row
    plural: bool = False

    @property
    def country(self) -> str | None:
        """The state that it speaks of."""
        if isinstance(self.row, State):
            return self.row.iso
        return None if isinstance(self.row, Title | Role) else self.row.country

    @property
    def gone(self) -> bool:
        """Whether what it means is there no more."""
        return isinstance(self.row, State | Metonym) and self.row.to is not None

    @property
    def named(self) -> bool:
        """Whether it is a title that stands before names."""
        return isinstance(self.row, Title) and bool(self.row.named)

    @property
    def alone(self) -> bool:
        """Whether it is a title that stands for its holder by itself."""
        return isinstance(self.row, Title) and bool(self.row.alone)


def timely(terms: tuple[Term, ...], when: Bounds | None) -> tuple[Term, ...]:
    """The terms with those gone since first, where the date is theirs: Moscow in 1982 is Soviet."""
    meant = [t for t in terms if when and t.gone and was_there(t.row, when)]
    living = [t for t in terms if not t.gone]
    return tuple(meant) if meant else tuple(living) or terms


def was_there(row: Row, when: Bounds) -> bool:
    """Whether what a row means was there on some day of `when`."""
    assert isinstance(row, State | Metonym)
    first = bounds(row.from_)[0] if row.from_ else None
    last = bounds(row.to)[1] if row.to else None
    return (first or date.min) <= (when[1] or date.max) and (when[0] or date.min) <= (last or date.max)


def begins_after(first: str | None, when: Bounds | None) -> bool:
    """Whether what began at a date (EDTF) was not there yet on any day of `when`."""
    start = bounds(first)[0] if first else None
    return bool(start and when and when[1] and start > when[1])


def terms(tables: Tables, persons: Iterable[Person]) -> Iterator[tuple[str, Term]]:
    """Every phrase that the rows of some tables have for somebody, with what it means."""
    for state in tables.states:
        yield from _of_state(state)
    for people in tables.peoples:
        yield from _all(people.nouns, Term(Sort.CITIZENS, people, plural=True))
        yield from _all(people.adjectives, Term(Sort.ADJECTIVE, people))
        yield from _all(people.places, Term(Sort.REGION, people))
    for body in tables.organisations:
        yield from _all((body.name, *body.aliases), Term(Sort.BODY, body))
    for metonym in tables.metonyms:
        yield metonym.name, Term(Sort.METONYM, metonym)
    for place in tables.namesakes:
        yield place.name, Term(Sort.REGION, place)
    for title in tables.titles:
        yield title.title, Term(Sort.TITLE, title)
        yield from _all(_plurals(title.title, title.plural), Term(Sort.TITLE, title, plural=True))
    for role in tables.roles:
        yield role.noun, Term(Sort.ROLE, role)
        yield from _all(_plurals(role.noun, role.plural), Term(Sort.ROLE, role, plural=True))
    for person in persons:
        yield from _all((person.name, *person.aliases), Term(Sort.PERSON, person))


def _of_state(state: State) -> Iterator[tuple[str, Term]]:
    yield from _all((state.name, *state.aliases), Term(Sort.STATE, state))
    yield from _all(state.adjectives, Term(Sort.ADJECTIVE, state))
    yield from _all(state.capitals, Term(Sort.CAPITAL, state))
    yield from _all(state.people, Term(Sort.CITIZENS, state, plural=True))
    if not state.people:
        inflected = (f"{a}s" for a in state.adjectives if not a.endswith(("s", "se", "sh", "ch", ".")))
        yield from _all(inflected, Term(Sort.CITIZENS, state, plural=True))


def _plurals(singular: str, given: tuple[str, ...]) -> tuple[str, ...]:
    """The plurals of a noun: those given ("-" for none), or with an -s."""
    if given:
        return tuple(plural for plural in given if plural != "-")
    return () if singular.endswith(".") else (f"{singular}s",)


def _all(phrases: Iterable[str], term: Term) -> Iterator[tuple[str, Term]]:
    return ((phrase, term) for phrase in phrases)
