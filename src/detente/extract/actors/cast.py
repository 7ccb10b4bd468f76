"""The persons of an article: those whom it names in full, with what the tables know of them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cached_property

from msgspec.structs import replace as replaced

from detente.extract.actors.candidate import Candidate, Form
from detente.extract.actors.directory import Directory, held
from detente.extract.actors.genders import gender_of
from detente.extract.actors.names import agree, alike, is_full, joined, names_in_common, surnames
from detente.extract.actors.tables import Person, Title
from detente.record import Actor, ActorKind, Office, slug
from detente.record.edtf import Bounds

_YEAR = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class Player:
    """A person of the article: the actor, the surnames that stand for it, and the offices its titles can mean."""

    actor: Actor
    surnames: frozenset[str]
    offices: frozenset[str] = frozenset()
    possible: frozenset[str] = frozenset()
    """The offices held at any time, where the article has no date."""
    lately: frozenset[str] = frozenset()
    """The offices that were left in the year before the article."""
    titles: frozenset[str] = frozenset()
    """The titles that the article gives."""
    once: frozenset[str] = frozenset()
    """The titles that it gives to say that they are not held: "former Senator Mitchell"."""
    gender: str | None = None
    """m or f, where a title or given name tells."""

    def holds(self, offices: Iterable[str]) -> bool:
        """Whether one of some offices is this person's: by the tables at the date, or by titles in the article.

        Without a date, and where the article gives no office, by the tables at any time.
        """
        return not (self.offices or self.possible).isdisjoint(offices)

    def serves(self, of: str) -> bool:
        """Whether a state is this person's, or a body one in which an office was held."""
        return self.actor.country == of or any(office.country == of for office in self.actor.offices)

    def bears(self, name: str) -> bool:
        """Whether a name can be this person's."""
        return agree(name, self.actor.name, surnames=self.surnames)


class Players(tuple[Player, ...]):
    """The persons of an article, each once, found by their names."""

    def bearing(self, name: str) -> list[Player]:
        """Those whose name it can be, in order."""
        return [self[i] for i in self._near(name) if self[i].bears(name)]

    def meant(self, candidate: Candidate, when: Bounds | None, directory: Directory) -> list[Player]:
        """Those whose name it can be, or of whom the tables say that a phrase means them, in order."""
        row = listed(candidate, when, directory)
        found = [self[i] for i in self._near(candidate.name, *((row.name,) if row else ()))]
        return [p for p in found if (row is not None and row.name == p.actor.name) or p.bears(candidate.name)]

    def _near(self, *names: str) -> list[int]:
        return near(self._borne, *names)

    @cached_property
    def _borne(self) -> "Borne":
        found: Borne = {}
        for place, player in enumerate(self):
            _enter(found, place, player)
        return found


Borne = dict[str, list[int]]
"""The places of persons by what any name is, joined, or has in it that can be theirs."""


def near(borne: Borne, *names: str) -> list[int]:
    """The places of all persons whose one of some names can be, and of some more, in order."""
    keys = {key for name in names for key in names_in_common(name)}
    return sorted({place for key in keys for place in borne.get(key, ())})


def _enter(borne: Borne, place: int, player: Player) -> None:
    for key in {joined(player.actor.name), *map(joined, player.surnames)}:
        borne.setdefault(key, []).append(place)


def cast(candidates: Sequence[Candidate], when: Bounds | None, directory: Directory) -> Players:
    """The persons whom the article names in full, each once, with what their titles anywhere in it say of them."""
    players: list[Player] = []
    borne: Borne = {}
    for c in candidates:
        row = listed(c, when, directory) if c.form is Form.PERSON else None
        if c.form is not Form.PERSON or not (row or (is_full(c.name) and not c.known)):
            continue
        like = near(borne, c.name, *((row.name,) if row else ()))
        met = next((i for i in like if (row and row.name == players[i].actor.name) or players[i].bears(c.name)), None)
        if met is None:
            players.append(enter(c, when, directory))
            _enter(borne, len(players) - 1, players[-1])
        else:
            players[met] = informed(players[met], c)
    return Players(players)


def listed(candidate: Candidate, when: Bounds | None, directory: Directory) -> Person | None:
    """The one person of the tables whom a full name means: of several, the one in office at the date."""
    if len(candidate.known) == 1:
        return candidate.known[0]
    if candidate.known:
        return _only([p for p in candidate.known if when and directory.in_office(p.name, when)])
    return _transliterated(candidate, when, directory)


def _only(found: Sequence[Person]) -> Person | None:
    return found[0] if len(found) == 1 else None


def _transliterated(candidate: Candidate, when: Bounds | None, directory: Directory) -> Person | None:
    """The holder of the office that a title names, where a full name is his but for its spelling."""
    country = candidate.country
    if not (candidate.offices and is_full(candidate.name)):
        return None
    if country:
        held_there = (h for o in candidate.offices for h in directory.holders(o, country, when))
        fitting = [h for h in held_there if alike(candidate.name, h.person)]
    else:
        named = directory.holders_named(candidate.name.split()[-1], when)
        fitting = [
            h for h in named if h.office in candidate.offices and _is_named(candidate, directory.persons[h.person])
        ]
    names = {h.person for h in fitting}
    return _only([directory.persons[name] for name in names])


def _is_named(candidate: Candidate, person: Person) -> bool:
    return agree(candidate.name, person.name, surnames=surnames(person.name, person.surname))


def enter(candidate: Candidate, when: Bounds | None, directory: Directory) -> Player:
    """A person as the phrase that first names him has it."""
    row = listed(candidate, when, directory)
    if row:
        return informed(known(row, when, directory), candidate)
    actor = Actor(id=slug(candidate.name), name=candidate.name, kind=ActorKind.PERSON, country=None)
    return informed(Player(actor, surnames(candidate.name)), candidate)


def known(person: Person, when: Bounds | None, directory: Directory) -> Player:
    """A person of the tables, with the offices held; titles mean those held at the date, where it is known."""
    past = directory.offices_of(person.name)
    offices = tuple(Office(title=h.office.replace("-", " "), country=h.country, from_=h.from_, to=h.to) for h in past)
    sectors = person.sectors or (("GOV",) if past else ())
    actor = Actor(
        id=slug(person.name),
        name=person.name,
        kind=ActorKind.PERSON,
        country=person.country,
        sectors=sectors,
        offices=offices,
    )
    meant = frozenset(h.office for h in past if when and held(h, when))
    possible = frozenset(h.office for h in past if when is None)
    lately = frozenset(h.office for h in past if when and when[0] and held(h, _year_before(when[0]))) - meant
    return Player(actor, surnames(person.name, person.surname), meant, possible, lately)


def _year_before(day: date) -> Bounds:
    return max(day, date.min + _YEAR) - _YEAR, day


def informed(player: Player, candidate: Candidate) -> Player:
    """The player with the country, sectors and offices that a phrase adds where none were known."""
    old, titles = player.actor, candidate.title_rows
    sectors = tuple(dict.fromkeys(s for t in titles for s in t.sectors))
    actor = replaced(old, country=old.country or candidate.country, sectors=old.sectors or sectors)
    gender = player.gender or gender_of(old.name, titles)
    held = candidate.held_rows
    return replace(
        player,
        actor=actor,
        offices=player.offices | {t.offices[0] for t in held if len(t.offices) == 1},
        titles=player.titles | {_word(t) for t in held},
        once=player.once | {_word(t) for t in titles if t not in held},
        gender=gender,
    )


def _word(title: Title) -> str:
    return title.rank or title.title
