"""Who is meant by a person's name."""

from collections.abc import Sequence

from msgspec.structs import replace

from detente.extract.actors.candidate import Candidate, Form
from detente.extract.actors.cast import Player, enter, informed
from detente.extract.actors.genders import gender_of
from detente.extract.actors.names import is_full, parts
from detente.extract.actors.phrases import key
from detente.extract.actors.scene import Reference, Scene
from detente.extract.actors.tables import Holder
from detente.extract.actors.words import words_of
from detente.record import How


def person(candidate: Candidate, scene: Scene) -> Reference:
    """The person of a name: in the article, in the tables at its date, else somebody new where the name is full."""
    if again := _again(candidate, scene):
        return again
    met = scene.cast.meant(candidate, scene.when, scene.directory)
    fitting = [p for p in met if _is_of_gender(p, candidate)]
    suited = [p for p in fitting if _suits(p, candidate)]
    names = {h.person for h in _holders(candidate, scene)} if scene.when else set()
    if len(names) == 1 and _is_yet_unnamed(suited, candidate, scene) and not any(p.actor.name in names for p in suited):
        return _in_office(candidate, scene, names.pop())
    if suited:
        return _of_cast(candidate, scene, suited)
    if is_full(candidate.name) and not candidate.known:
        return _refer(enter(candidate, scene.when, scene.directory), 0.8, "a person's full name")
    names = {h.person for h in _holders(candidate, scene)}
    if len(names) == 1 and (candidate.titles or scene.when):
        return _in_office(candidate, scene, names.pop())
    return _of_cast(candidate, scene, fitting) if fitting else _settled_by_little(candidate, scene, names)


def _is_knighted(candidate: Candidate) -> bool:
    """Whether a name is a given name, as behind "Sir" and "Dame"."""
    return not is_full(candidate.name) and any(t.title in words_of("before a given name") for t in candidate.title_rows)


def _again(candidate: Candidate, scene: Scene) -> Reference | None:
    """What the same lone surname stood for before, if a holder of office whom the article never names in full."""
    before = (r for c, r in reversed(scene.past) if c.form is Form.PERSON and c.name == candidate.name and r.actor)
    met = next(before, None)
    if met is None or met.player is None or is_full(candidate.name) or met.player in scene.cast:
        return None
    if not _is_of_gender(met.player, candidate):
        return None
    return replace(met, reason=f"the same name as before: {met.reason.removeprefix('the same name as before: ')}")


def _suits(player: Player, candidate: Candidate) -> bool:
    """Whether the titles before a name can be those of a person who bears it."""
    offices = candidate.offices
    return is_full(candidate.name) or not offices or player.holds(offices)


def _is_of_gender(player: Player, candidate: Candidate) -> bool:
    """Whether "Mr" or "Mrs" before a name can be said of somebody."""
    return player.gender is None or gender_of("", candidate.title_rows) in (None, player.gender)


def _is_yet_unnamed(fitting: Sequence[Player], candidate: Candidate, scene: Scene) -> bool:
    """Whether a lone surname comes before all whom the article later names so, none of whom the tables know."""
    named = {p.actor.id for p in scene.players_before()}
    lone = bool(fitting) and not is_full(candidate.name)
    return lone and all(p.actor.id not in named and not p.actor.offices for p in fitting)


def _refer(player: Player, confidence: float, reason: str) -> Reference:
    return Reference(player.actor, How.NAME, confidence, reason, player)


def _of_cast(candidate: Candidate, scene: Scene, fitting: Sequence[Player]) -> Reference:
    if len(fitting) == 1:
        name = fitting[0].actor.name
        if is_full(candidate.name):
            return _refer(fitting[0], 0.96, f"the name of {name}")
        return _refer(fitting[0], 0.92, f"the surname of {name}, named in full in the article")
    met = [p for p in scene.players_before() if p in fitting]
    if not met:
        return Reference(None, How.NAME, 0.3, f"{len(fitting)} persons in the article bear that name")
    public = [p for p in met if p.actor.offices or p.titles] or met
    return _refer(public[0], 0.6, f"of {len(fitting)} persons of that name, {public[0].actor.name} is the likeliest")


def _in_office(candidate: Candidate, scene: Scene, name: str) -> Reference:
    player = informed(scene.player(name), candidate)
    sure = 0.9 if candidate.titles else 0.7
    return _refer(player, sure, f"the only {candidate.name} in office, as far as the tables go")


def _settled_by_little(candidate: Candidate, scene: Scene, names: set[str]) -> Reference:
    """A name that is part of that of one person in the article, or new with a title; else of nobody known."""
    found = [p for p in scene.cast if key(candidate.name) in parts(p.actor.name) and _is_of_gender(p, candidate)]
    if len(found) == 1:
        return _refer(found[0], 0.7, f"part of the name of {found[0].actor.name}")
    if candidate.titles and not names:
        return _refer(enter(candidate, scene.when, scene.directory), 0.5, "a surname with a title")
    reason = f"a surname alone, which {len(names) or 'no'} holders of office bear"
    return Reference(None, How.NAME, 0.3, reason, country=_shared_country(names, scene))


def _shared_country(names: set[str], scene: Scene) -> str | None:
    """The state of all who bear a name, where it is one: both Presidents Bush are American."""
    countries = {scene.directory.persons[name].country for name in names}
    return countries.pop() if len(countries) == 1 else None


def _holders(candidate: Candidate, scene: Scene) -> list[Holder]:
    """The holders of office whom a surname and the titles before it can mean; without a title, of the states named."""
    if _is_knighted(candidate):
        return []
    named = scene.directory.holders_named(candidate.name, scene.when if candidate.is_current else None)
    sir_or_madam = gender_of("", candidate.title_rows)
    found = [h for h in named if not sir_or_madam or gender_of(h.person) in (None, sir_or_madam)]
    offices = {o for t in candidate.title_rows for o in t.offices}
    if candidate.titles:
        return [h for h in found if (not offices or h.office in offices) and candidate.country in (None, h.country)]
    return [h for h in found if h.country in scene.countries]
