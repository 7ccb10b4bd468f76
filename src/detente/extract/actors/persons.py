"""Who is meant by a person's name."""

from collections.abc import Sequence

from detente.extract.actors.cast import Player, country_of, enter, informed, is_current, known
from detente.extract.actors.find import Candidate
from detente.extract.actors.names import is_full, parts
from detente.extract.actors.offices import holders_named, person_named
from detente.extract.actors.phrases import key
from detente.extract.actors.scene import Reference, Scene
from detente.extract.actors.tables import Holder, Title
from detente.record import How


def person(candidate: Candidate, scene: Scene) -> Reference:
    """The person of a name: in the article, in the tables at its date, else somebody new where the name is full."""
    fitting = [p for p in scene.cast if p.bears(candidate.name) or p.means(candidate, scene.when)]
    if fitting:
        return _of_cast(candidate, scene, fitting)
    if is_full(candidate.name) and not candidate.known:
        return _refer(enter(candidate, scene.when), 0.8, "a person's full name")
    return _by_given_name(candidate, scene) or _by_surname(candidate, scene)


def _refer(player: Player, confidence: float, reason: str, *, how: How = How.NAME) -> Reference:
    return Reference(player.actor, how, confidence, reason, player)


def _of_cast(candidate: Candidate, scene: Scene, fitting: Sequence[Player]) -> Reference:
    if len(fitting) == 1:
        name = fitting[0].actor.name
        if is_full(candidate.name):
            return _refer(fitting[0], 0.96, f"the name of {name}")
        return _refer(fitting[0], 0.92, f"the surname of {name}, named in full in the article")
    last = next((p for p in scene.players_before() if p in fitting), None)
    if last is None:
        return Reference(None, How.NAME, 0.3, f"{len(fitting)} persons in the article bear that name")
    return _refer(last, 0.6, f"of {len(fitting)} persons of that name, {last.actor.name} came last")


def _by_given_name(candidate: Candidate, scene: Scene) -> Reference | None:
    """The one person of the article whose full name begins with the word, as names of some languages are shortened."""
    found = [p for p in scene.cast if parts(p.actor.name)[0] == key(candidate.name)]
    return _refer(found[0], 0.7, f"the first name of {found[0].actor.name}") if len(found) == 1 else None


def _by_surname(candidate: Candidate, scene: Scene) -> Reference:
    """A surname alone: the one person of the tables who bore it in the office and at the date, where there is one."""
    names = {h.person for h in _holders(candidate, scene)}
    if len(names) == 1 and (candidate.titles or scene.when):
        player = informed(known(person_named(names.pop()), scene.when), candidate)
        sure = 0.9 if candidate.titles else 0.7
        return _refer(player, sure, f"the only {candidate.name} in office, as far as the tables go")
    if names or not candidate.titles:
        return Reference(None, How.NAME, 0.3, f"a surname alone, which {len(names) or 'no'} holders of office bear")
    return _refer(enter(candidate, scene.when), 0.5, "a surname with a title")


def _holders(candidate: Candidate, scene: Scene) -> list[Holder]:
    offices = {o for t in candidate.titles if isinstance(t.row, Title) for o in t.row.offices}
    country = country_of(candidate.of)
    found = holders_named(candidate.name, scene.when if is_current(candidate) else None)
    if candidate.titles:
        return [h for h in found if (not offices or h.office in offices) and country in (None, h.country)]
    return [h for h in found if h.country in scene.countries]
