"""Decides which actor a candidate stands for, how its words name it, how sure that is, and why."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from detente.extract.actors.bodies import citizens, group, organisation, state_or_government
from detente.extract.actors.cast import Player, country_of, enter, informed, known
from detente.extract.actors.find import Candidate, Form
from detente.extract.actors.names import is_full
from detente.extract.actors.offices import holders, holders_named, person_named
from detente.extract.actors.tables import Organisation, Person, Title
from detente.record import Actor, ActorKind, How
from detente.record.edtf import Bounds


@dataclass(frozen=True, slots=True)
class Reference:
    """What a candidate stands for."""

    actor: Actor | None
    how: How
    confidence: float
    reason: str


@dataclass(frozen=True, slots=True)
class Scene:
    """What is known when a candidate is read: the persons of the article, its date, what was said before."""

    cast: tuple[Player, ...]
    when: Bounds | None
    past: Sequence[tuple[Candidate, Reference]] = ()


def resolve(candidate: Candidate, scene: Scene) -> Reference:
    """The reference of a candidate in its scene; the actor is None where nobody fits, or several do."""
    return _BY_FORM[candidate.form](candidate, scene)


def _person(candidate: Candidate, scene: Scene) -> Reference:
    row = candidate.core.row if candidate.core else None
    if isinstance(row, Person):
        player = next((p for p in scene.cast if p.actor.name == row.name), None) or known(row)
        return Reference(informed(player, candidate).actor, How.NAME, 0.97, f"the full name of {row.name}")
    fitting = [p for p in scene.cast if p.bears(candidate.name)]
    if fitting:
        return _of_cast(candidate, scene, fitting)
    if is_full(candidate.name):
        return Reference(enter(candidate).actor, How.NAME, 0.8, "a person's full name")
    return _surname(candidate, scene)


def _of_cast(candidate: Candidate, scene: Scene, fitting: Sequence[Player]) -> Reference:
    name = fitting[0].actor.name
    if len(fitting) == 1:
        sure = 0.95 if is_full(candidate.name) else 0.92
        reason = f"the name of {name}" if is_full(candidate.name) else f"the surname of {name}, named in the article"
        return Reference(fitting[0].actor, How.NAME, sure, reason)
    ids = {p.actor.id for p in fitting}
    last = next((r.actor for _, r in reversed(scene.past) if r.actor and r.actor.id in ids), None)
    return Reference(last, How.NAME, 0.6 if last else 0.3, f"{len(fitting)} persons of that name; the one named last")


def _surname(candidate: Candidate, scene: Scene) -> Reference:
    keys = {t.row.office for t in candidate.titles if isinstance(t.row, Title) and t.row.office}
    country = country_of(candidate.of)
    found = [
        h
        for h in holders_named(candidate.name, scene.when)
        if (not keys or h.office in keys) and country in (None, h.country)
    ]
    names = {h.person for h in found}
    if len(names) == 1 and (keys or scene.when):
        person = person_named(names.pop())
        reason = f"{person.name} bore that surname and office" if keys else f"{person.name} was in office"
        return Reference(known(person).actor, How.NAME, 0.9 if keys else 0.7, reason)
    if names or not candidate.titles:
        return Reference(None, How.NAME, 0.3, f"a surname that {len(names) or 'no'} known persons bear")
    return Reference(enter(candidate).actor, How.NAME, 0.5, "a surname with a title")


def _title(candidate: Candidate, scene: Scene) -> Reference:
    row = candidate.core.row if candidate.core else None
    assert isinstance(row, Title)
    country = country_of(candidate.of)
    met = _last_with_office(scene, row.office, country) if candidate.definite else None
    if met:
        return Reference(met, How.TITLE, 0.8, f"the last one named who is {row.title}")
    if row.office and country and scene.when and candidate.definite:
        names = {h.person for h in holders(row.office, country, scene.when)}
        if len(names) == 1:
            name = names.pop()
            return Reference(known(person_named(name)).actor, How.TITLE, 0.85, f"{name} held that office at this date")
    return Reference(None, How.TITLE, 0.4, f"a {row.title} who is not named")


def _last_with_office(scene: Scene, office: str | None, country: str | None) -> Actor | None:
    players = {p.actor.id: p for p in scene.cast}
    for _, reference in reversed(scene.past):
        player = players.get(reference.actor.id) if reference.actor else None
        if player and office in player.offices and country in (None, player.actor.country):
            return player.actor
    return None


def _role(candidate: Candidate, _: Scene) -> Reference:
    actor = group(candidate)
    reason = f"{candidate.text} of a state or body that is named" if actor else "a description of nobody in particular"
    return Reference(actor, How.DESCRIPTION, 0.75 if actor else 0.4, reason)


def _body(candidate: Candidate, _: Scene) -> Reference:
    listed = candidate.core is not None and isinstance(candidate.core.row, Organisation)
    return Reference(
        organisation(candidate), How.NAME, 0.95 if listed else 0.5, "a name of the tables" if listed else "a name"
    )


def _state(candidate: Candidate, _: Scene) -> Reference:
    return Reference(state_or_government(candidate), How.NAME, 0.93, "the name of a state")


def _seat(candidate: Candidate, _: Scene) -> Reference:
    return Reference(state_or_government(candidate), How.METONYM, 0.8, f"{candidate.text} for those who govern there")


def _citizens(candidate: Candidate, _: Scene) -> Reference:
    return Reference(citizens(candidate), How.NAME, 0.8, "the people of a state")


def _pronoun(candidate: Candidate, scene: Scene) -> Reference:
    word = candidate.text.lower()
    if word in {"he", "him", "his", "she", "her", "hers"}:
        return _nearest(candidate, scene, {ActorKind.PERSON})
    if word in {"it", "its"}:
        return _nearest(candidate, scene, {ActorKind.STATE, ActorKind.GOVERNMENT, ActorKind.ORGANISATION})
    return Reference(None, How.PRONOUN, 0.2, "a pronoun of several")


def _nearest(candidate: Candidate, scene: Scene, kinds: set[ActorKind]) -> Reference:
    """The subject of that kind nearest before, in this sentence or the one before it."""
    near = [
        (c, r)
        for c, r in scene.past
        if r.actor
        and r.actor.kind in kinds
        and candidate.sentence - c.sentence <= 2
        and c.span.end <= candidate.span.start
    ]
    subjects = [(c, r) for c, r in near if c.subject]
    if not near:
        return Reference(None, How.PRONOUN, 0.2, "nobody near whom the pronoun fits")
    _, best = (subjects or near)[-1]
    assert best.actor is not None
    alone = len({r.actor.id for _, r in near if r.actor}) == 1
    return Reference(best.actor, How.PRONOUN, 0.8 if alone else 0.6, f"the nearest before is {best.actor.name}")


_BY_FORM: dict[Form, Callable[[Candidate, Scene], Reference]] = {
    Form.PERSON: _person,
    Form.TITLE: _title,
    Form.ROLE: _role,
    Form.BODY: _body,
    Form.STATE: _state,
    Form.REGION: _citizens,
    Form.CITIZENS: _citizens,
    Form.CAPITAL: _seat,
    Form.METONYM: _seat,
    Form.PRONOUN: _pronoun,
}
