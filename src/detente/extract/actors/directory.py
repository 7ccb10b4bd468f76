"""Everybody whom the tables know: states, bodies and persons, by name and by the office they hold."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from datetime import date
from functools import cache, cached_property
from typing import TypeVar

from msgspec.structs import replace

from detente.extract.actors.names import joined, surnames
from detente.extract.actors.phrases import Phrasebook
from detente.extract.actors.tables import (
    Holder,
    Metonym,
    Namesake,
    Organisation,
    People,
    Person,
    Role,
    Sector,
    State,
    Tables,
    Title,
)
from detente.extract.actors.vocabulary import Sort, Term, terms
from detente.extract.lexicon.tables import load
from detente.record import slug
from detente.record.edtf import Bounds, bounds, sort_key

Key = TypeVar("Key", bound=Hashable)


class Directory:
    """What tables say of states, bodies, persons and offices; `own` are rows of a user's, which win over the others."""

    def __init__(self, tables: Tables, own: Tables | None = None) -> None:
        self._tables, self._own = tables, own or Tables()

    @cached_property
    def phrases(self) -> Phrasebook[Term]:
        """Every word and phrase that stands for somebody, with what each can mean."""
        book: Phrasebook[Term] = Phrasebook()
        for phrase, term in terms(self._tables, self.persons.values()):
            book.add(phrase, term)
        named = {row.name for row in self._own.persons}
        mine = [*terms(self._own, (p for p in self.persons.values() if p.name in named))]
        for phrase, _ in mine:
            book.forget(phrase)
        for phrase, term in mine:
            book.add(phrase, term)
        return book

    @cached_property
    def states(self) -> dict[str, State]:
        """The states by their code; the row without dates where a code has several."""
        return {row.iso: row for row in (*self._tables.states, *self._own.states)}

    @cached_property
    def organisations(self) -> dict[str, Organisation]:
        """The organisations by their id."""
        return {row.id: row for row in (*self._tables.organisations, *self._own.organisations)}

    @cached_property
    def persons(self) -> dict[str, Person]:
        """Everybody whose full name is known, by it: persons, and holders of offices; with the country of an office."""
        listed = {row.name: row for row in (*self._tables.persons, *self._own.persons)}
        unlisted = {h.person: Person(name=h.person) for h in self._holders if h.person not in listed}
        return {n: replace(p, country=p.country or self._country(n)) for n, p in (unlisted | listed).items()}

    @cached_property
    def offices(self) -> frozenset[str]:
        """The ids of the offices that a title can mean."""
        return frozenset(office for title in (*self._tables.titles, *self._own.titles) for office in title.offices)

    def offices_of(self, person: str) -> tuple[Holder, ...]:
        """The offices that a person held, in the order of the table."""
        return tuple(self._by_person.get(person, ()))

    def holders(self, office: str, of: str, when: Bounds | None) -> tuple[Holder, ...]:
        """Those who held an office of a state or body on some day of `when`; at any time where it is None."""
        return tuple(h for h in self._by_office.get((office, of), ()) if when is None or held(h, when))

    def holders_named(self, surname: str, when: Bounds | None) -> tuple[Holder, ...]:
        """Those of that surname who held any office on some day of `when`; at any time where it is None."""
        return tuple(h for h in self._by_surname.get(joined(surname), ()) if when is None or held(h, when))

    def in_office(self, person: str, when: Bounds) -> bool:
        """Whether a person held any office on some day of `when`."""
        return any(held(h, when) for h in self.offices_of(person))

    def knows(self, id: str) -> bool:
        """Whether the id of an actor is that of a state, body, people or person, or of a sector of such."""
        of, _, sector = id.rpartition("-")
        return id in self._ids or (of in self._ids and sector in self._sectors)

    def has(self, phrase: str) -> bool:
        """Whether it is, whole, a phrase that stands for somebody."""
        return any((found.start, found.end) == (0, len(phrase)) for found in self.phrases.find(phrase))

    def untitled(self, name: str) -> str:
        """A name without the titles before it."""
        titles = (f.end for f in self.phrases.find(name) if any(term.sort is Sort.TITLE for term in f.entries))
        return name[max((end for end in titles if end < len(name)), default=0) :].lstrip(" .")

    @cached_property
    def _ids(self) -> frozenset[str]:
        peoples = (row.id for row in (*self._tables.peoples, *self._own.peoples))
        return frozenset((*self.states, *self.organisations, *peoples, *map(slug, self.persons)))

    @cached_property
    def _sectors(self) -> frozenset[str]:
        return frozenset(row.code for row in load("sectors.tsv", Sector))

    @cached_property
    def _holders(self) -> tuple[Holder, ...]:
        """Those of the tables whom no row of a user's holds in the same office, and the user's."""
        own = {(h.office, h.country, h.person) for h in self._own.holders}
        others = (h for h in self._tables.holders if (h.office, h.country, h.person) not in own)
        successors = _grouped(((h.office, h.country), h) for h in self._own.holders)
        return (*(_succeeded(h, successors.get((h.office, h.country), [])) for h in others), *self._own.holders)

    @cached_property
    def _by_person(self) -> dict[str, list[Holder]]:
        return _grouped((h.person, h) for h in self._holders)

    @cached_property
    def _by_office(self) -> dict[tuple[str, str], list[Holder]]:
        return _grouped(((h.office, h.country), h) for h in self._holders)

    @cached_property
    def _by_surname(self) -> dict[str, list[Holder]]:
        return _grouped((joined(s), h) for h in self._holders for s in self._surnames(h.person))

    def _surnames(self, person: str) -> frozenset[str]:
        return surnames(person, self.persons[person].surname)

    def _country(self, person: str) -> str | None:
        """The state of the first office that a person held."""
        found = (self._state_of(h.country) for h in self.offices_of(person))
        return next((country for country in found if country), None)

    def _state_of(self, of: str) -> str | None:
        body = self.organisations.get(of)
        return body.country if body else of


def _grouped(pairs: Iterable[tuple[Key, Holder]]) -> dict[Key, list[Holder]]:
    found: dict[Key, list[Holder]] = defaultdict(list)
    for of, holder in pairs:
        found[of].append(holder)
    return found


def _succeeded(holder: Holder, by: Sequence[Holder]) -> Holder:
    """The holder of an office, who left it when the first of those took it over who hold it to this day."""
    later = (h.from_ for h in by if h.from_ and not h.to and sort_key(h.from_) > sort_key(holder.from_ or "0001"))
    return holder if holder.to else replace(holder, to=min(later, key=sort_key, default=None))


def held(holder: Holder, when: Bounds) -> bool:
    """Whether an office was held on some day of `when`."""
    first = bounds(holder.from_)[0] if holder.from_ else None
    last = bounds(holder.to)[1] if holder.to else None
    return (first or date.min) <= (when[1] or date.max) and (when[0] or date.min) <= (last or date.max)


@cache
def directory() -> Directory:
    """The directory of the tables that ship."""
    return Directory(shipped())


@cache
def shipped() -> Tables:
    """The tables that ship."""
    return Tables(
        states=load("states.tsv", State),
        peoples=load("peoples.tsv", People),
        organisations=load("organisations.tsv", Organisation),
        metonyms=load("metonyms.tsv", Metonym),
        namesakes=load("namesakes.tsv", Namesake),
        titles=load("titles.tsv", Title),
        roles=load("roles.tsv", Role),
        persons=load("persons.tsv", Person),
        holders=load("offices.tsv", Holder),
    )
