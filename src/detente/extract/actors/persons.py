"""Who is meant by a person's name or title."""

from collections.abc import Sequence

from detente.extract.actors.bodies import body_of, sector_of
from detente.extract.actors.cast import Player, country_of, enter, informed, known
from detente.extract.actors.find import Candidate
from detente.extract.actors.names import is_full
from detente.extract.actors.offices import holders, holders_named, person_named
from detente.extract.actors.scene import Reference, Scene
from detente.extract.actors.tables import Holder, Person, Title
from detente.record import Actor, ActorKind, How


def person(candidate: Candidate, scene: Scene) -> Reference:
    """The person of a name: in the article, in the tables at its date, else somebody new where the name is full."""
    fitting = [p for p in scene.cast if p.bears(candidate.name) or p.actor.name == _listed_name(candidate)]
    if fitting:
        return _of_cast(candidate, scene, fitting)
    if is_full(candidate.name):
        return Reference(enter(candidate).actor, How.NAME, 0.8, "a person's full name")
    return _by_surname(candidate, scene)


def _listed_name(candidate: Candidate) -> str | None:
    row = candidate.core.row if candidate.core else None
    return row.name if isinstance(row, Person) else None


def _of_cast(candidate: Candidate, scene: Scene, fitting: Sequence[Player]) -> Reference:
    if len(fitting) == 1:
        name = fitting[0].actor.name
        if is_full(candidate.name):
            return Reference(fitting[0].actor, How.NAME, 0.96, f"the name of {name}")
        return Reference(fitting[0].actor, How.NAME, 0.92, f"the surname of {name}, named in full in the article")
    last = next((p for p in scene.players_before() if p in fitting), None)
    if last is None:
        return Reference(None, How.NAME, 0.3, f"{len(fitting)} persons in the article bear that name")
    return Reference(last.actor, How.NAME, 0.6, f"of {len(fitting)} persons of that name, {last.actor.name} came last")


def _by_surname(candidate: Candidate, scene: Scene) -> Reference:
    """A surname alone: the one person of the tables who bore it in the office and at the date, where there is one."""
    found = _holders(candidate, scene)
    names = {h.person for h in found}
    if len(names) == 1 and (candidate.titles or scene.when):
        actor = informed(known(person_named(names.pop())), candidate).actor
        sure = 0.9 if candidate.titles else 0.7
        return Reference(actor, How.NAME, sure, f"the only {candidate.name} in office, as far as the tables go")
    if names or not candidate.titles:
        return Reference(None, How.NAME, 0.3, f"a surname alone, which {len(names) or 'no'} holders of office bear")
    return Reference(enter(candidate).actor, How.NAME, 0.5, "a surname with a title")


def _holders(candidate: Candidate, scene: Scene) -> list[Holder]:
    offices = {o for t in candidate.titles if isinstance(t.row, Title) for o in t.row.offices}
    country = country_of(candidate.of)
    found = holders_named(candidate.name, scene.when)
    return [h for h in found if (not offices or h.office in offices) and country in (None, h.country)]


def title(candidate: Candidate, scene: Scene) -> Reference:
    """The person of a title: the one named last who bears it, else its holder at the date."""
    row = candidate.core.row if candidate.core else None
    assert isinstance(row, Title)
    if not candidate.definite or (candidate.core and candidate.core.plural):
        return _nameless(candidate, scene, row)
    country = scene.country_of(candidate)
    met = next((p.actor for p in scene.players_before() if _bears(p, row, country)), None)
    if met:
        return Reference(met, How.TITLE, 0.8, f"{met.name} is the last one named who is {row.title}")
    holder = _holder(row, candidate, scene)
    if holder:
        return Reference(holder, How.TITLE, 0.85, f"{holder.name} was {row.title} at this date")
    return _nameless(candidate, scene, row)


def _bears(player: Player, row: Title, country: str | None) -> bool:
    return bool(player.offices.intersection(row.offices)) and country in (None, player.actor.country)


def _holder(row: Title, candidate: Candidate, scene: Scene) -> Actor | None:
    """The one who held the office of the state or body that the phrase names, at the article's date."""
    if scene.when is None:
        return None
    of = body_of(candidate) or scene.country_of(candidate)
    for office in row.offices:
        names = {h.person for h in holders(office, of, scene.when)} if of else set()
        if names:
            return known(person_named(names.pop())).actor if len(names) == 1 else None
    return None


def _nameless(candidate: Candidate, scene: Scene, row: Title) -> Reference:
    """Somebody of a state's service who holds no office of his own ("a Russian diplomat"); else nobody."""
    country = scene.country_of(candidate)
    if country and row.sectors and not row.offices:
        actor = sector_of(country, row.sectors[:1], ActorKind.GOVERNMENT)
        return Reference(actor, How.TITLE, 0.6, f"a {row.title} of that state")
    return Reference(None, How.TITLE, 0.4, f"a {row.title} who is not named")
