"""The persons and bodies that can be meant: those the article names in full, and those the tables know."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from detente.extract.actors.find import Candidate, Form
from detente.extract.actors.names import agree, is_full, surname_of
from detente.extract.actors.offices import offices_of
from detente.extract.actors.tables import Person, Title
from detente.extract.actors.vocabulary import Term
from detente.record import Actor, ActorKind, Office, slug


@dataclass(frozen=True, slots=True)
class Player:
    """A person of the article: the actor, the surname that stands for it, and the office keys its titles name."""

    actor: Actor
    surname: str
    offices: frozenset[str] = frozenset()

    def bears(self, name: str) -> bool:
        """Whether a name can be this person's."""
        return agree(name, self.actor.name, surname=self.surname)


def country_of(terms: Iterable[Term]) -> str | None:
    """The one state that terms speak of; None where they speak of none or of several."""
    found = {t.country for t in terms if t.country}
    return found.pop() if len(found) == 1 else None


def cast(candidates: Sequence[Candidate]) -> tuple[Player, ...]:
    """The persons whom the article names in full, each once, with what their titles anywhere in it say of them."""
    players: list[Player] = []
    for c in candidates:
        if c.form is not Form.PERSON or not (c.core or is_full(c.name)):
            continue
        met = next((i for i, p in enumerate(players) if _same(p, c)), None)
        if met is None:
            players.append(enter(c))
        else:
            players[met] = informed(players[met], c)
    return tuple(players)


def _same(player: Player, candidate: Candidate) -> bool:
    row = candidate.core.row if candidate.core else None
    return player.bears(row.name if isinstance(row, Person) else candidate.name)


def enter(candidate: Candidate) -> Player:
    """A person as the phrase that first names him in full has it."""
    row = candidate.core.row if candidate.core else None
    if isinstance(row, Person):
        return informed(known(row), candidate)
    actor = Actor(id=slug(candidate.name), name=candidate.name, kind=ActorKind.PERSON, country=None)
    return informed(Player(actor, surname_of(candidate.name)), candidate)


def known(person: Person) -> Player:
    """A person of the tables, with the offices held."""
    held = offices_of(person.name)
    offices = tuple(Office(title=h.office.replace("-", " "), country=h.country, from_=h.from_, to=h.to) for h in held)
    sectors = person.sectors or (("GOV",) if held else ())
    actor = Actor(
        id=slug(person.name),
        name=person.name,
        kind=ActorKind.PERSON,
        country=person.country,
        sectors=sectors,
        offices=offices,
    )
    return Player(actor, surname_of(person.name, person.surname), frozenset(h.office for h in held))


def informed(player: Player, candidate: Candidate) -> Player:
    """The player with the country, sectors and offices that a phrase adds where none were known."""
    titles = [t.row for t in candidate.titles if isinstance(t.row, Title)]
    sectors = tuple(dict.fromkeys(s for t in titles for s in t.sectors))
    actor = replace_unknown(player.actor, country=country_of(candidate.of), sectors=sectors)
    return replace(player, actor=actor, offices=player.offices | {o for t in titles for o in t.offices})


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
