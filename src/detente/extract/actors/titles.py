"""Who is meant by a title without a name."""

from collections.abc import Iterable

from detente.extract.actors.bodies import body_of, serves
from detente.extract.actors.candidate import Candidate
from detente.extract.actors.cast import Player, known
from detente.extract.actors.offices import holders, person_named
from detente.extract.actors.scene import Reference, Scene
from detente.extract.actors.tables import Title
from detente.record import How

_COUNTERPART = "counterpart"


def title(candidate: Candidate, scene: Scene) -> Reference:
    """The person of a title: the one named last who bears it, else its holder at the date."""
    row = candidate.core.row if candidate.core else None
    assert isinstance(row, Title)
    if not candidate.definite or candidate.plural or not candidate.is_current:
        return _nameless(candidate, scene, row)
    offices = _offices(candidate, scene, row)
    country = scene.country_of(candidate)
    if candidate.pronoun and not country:
        return _nameless(candidate, scene, row)
    met = next((p for p in scene.players_before() if _bears(p, offices, country)), None)
    if met and (country or row.title != _COUNTERPART):
        return Reference(met.actor, How.TITLE, 0.8, f"{met.actor.name} is the last one named with that title", met)
    later = [p for p in scene.cast if country and _bears(p, offices, country)]
    if len(later) == 1:
        return Reference(later[0].actor, How.TITLE, 0.7, f"{later[0].actor.name} bears that title", later[0])
    holder = _holder(offices, body_of(candidate) or country, scene)
    if holder:
        reason = f"{holder.actor.name} held that office at this date"
        return Reference(holder.actor, How.TITLE, 0.85, reason, holder)
    return _nameless(candidate, scene, row)


def _offices(candidate: Candidate, scene: Scene, row: Title) -> frozenset[str]:
    """The offices that a title can mean; of a counterpart, those of the person last named who is of another state."""
    if row.title != _COUNTERPART:
        return frozenset(row.offices)
    country = scene.country_of(candidate)
    other = next((p for p in scene.players_before() if p.actor.country != country), None)
    return other.offices if other else frozenset()


def _bears(player: Player, offices: Iterable[str], country: str | None) -> bool:
    return bool(player.offices.intersection(offices)) and country in (None, player.actor.country)


def _holder(offices: Iterable[str], of: str | None, scene: Scene) -> Player | None:
    """The one who held one of the offices of a state or body at the article's date; None where several did."""
    if scene.when is None or of is None:
        return None
    names = {h.person for office in offices for h in holders(office, of, scene.when)}
    return known(person_named(names.pop()), scene.when) if len(names) == 1 else None


def _nameless(candidate: Candidate, scene: Scene, row: Title) -> Reference:
    """Those for whom somebody serves or speaks whose name does not matter ("a Russian diplomat"); else nobody."""
    speaks = not row.offices or not candidate.definite or "spokesman" in row.offices
    actor = serves(candidate, scene.country_of(candidate), row) if speaks and candidate.is_current else None
    if actor:
        return Reference(actor, How.TITLE, 0.6, f"somebody in the service of {actor.name}")
    return Reference(None, How.TITLE, 0.4, "a title of somebody who is not named")
