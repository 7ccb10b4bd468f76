"""The persons and bodies that can be meant: those the article names in full, and those the tables know."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache

from detente.extract.actors.find import Candidate, Form
from detente.extract.actors.names import agree, alike, is_full, surnames
from detente.extract.actors.offices import held, holders, in_office, offices_of, person_named
from detente.extract.actors.phrases import key
from detente.extract.actors.tables import Gender, Person, Title
from detente.extract.actors.vocabulary import Term
from detente.extract.lexicon.tables import load
from detente.record import Actor, ActorKind, Office, slug
from detente.record.edtf import Bounds

_NOT_THE_OFFICE = frozenset(
    {"former", "ex", "ousted", "deposed", "late", "deputy", "vice", "assistant", "acting", "next", "future", "then"}
)


@dataclass(frozen=True, slots=True)
class Player:
    """A person of the article: the actor, the surnames that stand for it, and the offices its titles can mean."""

    actor: Actor
    surnames: frozenset[str]
    offices: frozenset[str] = frozenset()
    gender: str | None = None
    """m or f, where a title or given name tells."""

    def bears(self, name: str) -> bool:
        """Whether a name can be this person's."""
        return agree(name, self.actor.name, surnames=self.surnames)

    def means(self, candidate: Candidate, when: Bounds | None) -> bool:
        """Whether the tables say that a phrase means this person."""
        row = listed(candidate, when)
        return row is not None and row.name == self.actor.name


def country_of(terms: Iterable[Term]) -> str | None:
    """The one state that terms speak of; None where they speak of none or of several."""
    found = {t.country for t in terms if t.country}
    return found.pop() if len(found) == 1 else None


def cast(candidates: Sequence[Candidate], when: Bounds | None) -> tuple[Player, ...]:
    """The persons whom the article names in full, each once, with what their titles anywhere in it say of them."""
    players: list[Player] = []
    for c in candidates:
        if c.form is not Form.PERSON or not (listed(c, when) or (is_full(c.name) and not c.known)):
            continue
        met = next((i for i, p in enumerate(players) if p.means(c, when) or p.bears(c.name)), None)
        if met is None:
            players.append(enter(c, when))
        else:
            players[met] = informed(players[met], c)
    return tuple(players)


def listed(candidate: Candidate, when: Bounds | None) -> Person | None:
    """The one person of the tables whom a full name means: of several, the one in office at the date."""
    if len(candidate.known) == 1:
        return candidate.known[0]
    if candidate.known:
        return _only([p for p in candidate.known if when and in_office(p.name, when)])
    return _transliterated(candidate, when)


def _only(found: Sequence[Person]) -> Person | None:
    return found[0] if len(found) == 1 else None


def _transliterated(candidate: Candidate, when: Bounds | None) -> Person | None:
    """The holder of the office that a title names, where a full name is his but for its spelling."""
    offices = {o for t in candidate.titles if isinstance(t.row, Title) for o in t.row.offices}
    country = country_of(candidate.of)
    if not country or not is_full(candidate.name):
        return None
    names = {h.person for o in offices for h in holders(o, country, when) if alike(candidate.name, h.person)}
    return _only([person_named(name) for name in names])


def enter(candidate: Candidate, when: Bounds | None) -> Player:
    """A person as the phrase that first names him has it."""
    row = listed(candidate, when)
    if row:
        return informed(known(row, when), candidate)
    actor = Actor(id=slug(candidate.name), name=candidate.name, kind=ActorKind.PERSON, country=None)
    return informed(Player(actor, surnames(candidate.name)), candidate)


def known(person: Person, when: Bounds | None) -> Player:
    """A person of the tables, with the offices held; titles mean those held at the date, where it is known."""
    past = offices_of(person.name)
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
    return Player(
        actor, surnames(person.name, person.surname), frozenset(h.office for h in past if when is None or held(h, when))
    )


def informed(player: Player, candidate: Candidate) -> Player:
    """The player with the country, sectors and offices that a phrase adds where none were known."""
    titles = [t.row for t in candidate.titles if isinstance(t.row, Title)]
    sectors = tuple(dict.fromkeys(s for t in titles for s in t.sectors))
    actor = replace_unknown(player.actor, country=country_of(candidate.of), sectors=sectors)
    offices = {o for t in titles for o in t.offices} if is_current(candidate) else set()
    gender = player.gender or gender_of(actor.name, titles)
    return replace(player, actor=actor, offices=player.offices | offices, gender=gender)


def gender_of(name: str, titles: Sequence[Title] = ()) -> str | None:
    """What the titles of a person, or the given name, tell; None where they tell nothing."""
    words = [word for t in titles for word in re.findall(r"\w+", t.title)] + name.split()[:1]
    return next((g for word in words if (g := _genders().get(key(word)))), None)


@cache
def _genders() -> dict[str, str]:
    return {key(row.word): row.gender for row in load("genders.tsv", Gender)}


def is_current(candidate: Candidate) -> bool:
    """Whether a phrase gives somebody the office itself: no former one, no deputy's."""
    return _NOT_THE_OFFICE.isdisjoint(candidate.text.lower().split())


def replace_unknown(actor: Actor, *, country: str | None, sectors: tuple[str, ...]) -> Actor:
    """The actor with country and sectors filled in where it has none."""
    return Actor(
        id=actor.id,
        name=actor.name,
        kind=actor.kind,
        country=actor.country or country,
        sectors=actor.sectors or sectors,
        offices=actor.offices,
    )
