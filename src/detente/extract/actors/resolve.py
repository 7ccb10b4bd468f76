"""Decides which actor a candidate stands for, how its words name it, how sure that is, and why."""

from collections.abc import Callable
from dataclasses import replace

from detente.extract.actors.bodies import citizens, group, organisation, sector_of, state, state_or_government
from detente.extract.actors.candidate import Candidate, Form
from detente.extract.actors.persons import person
from detente.extract.actors.pronouns import pronoun
from detente.extract.actors.scene import Reference, Scene
from detente.extract.actors.tables import Organisation, Role, Title
from detente.extract.actors.titles import title
from detente.extract.actors.vocabulary import Sort, Term, states
from detente.record import Actor, ActorKind, How


def resolve(candidate: Candidate, scene: Scene) -> Reference:
    """The reference of a candidate in its scene; the actor is None where nobody fits, or several do."""
    return _BY_FORM[candidate.form](_owned(candidate, scene), scene)


def _owned(candidate: Candidate, scene: Scene) -> Candidate:
    """The candidate as if it named the state that its pronoun stands for: "its forces", "his foreign minister"."""
    if not candidate.pronoun or candidate.of:
        return candidate
    plain = replace(candidate, form=Form.PRONOUN, text=candidate.pronoun, possessive=True, subject=False, object=False)
    owner = pronoun(plain, scene).actor
    if (
        owner is None
        or owner.country not in states()
        or not (owner.kind is not ActorKind.PERSON or _governs(candidate))
    ):
        return candidate
    return replace(candidate, of=(Term(Sort.STATE, states()[owner.country]),))


def _governs(candidate: Candidate) -> bool:
    """Whether what a person calls his can be a state's: "his government", "her troops"."""
    row = candidate.core.row if candidate.core else None
    return isinstance(row, Role | Title) and not {"GOV", "MIL"}.isdisjoint(row.sectors)


def _role(candidate: Candidate, scene: Scene) -> Reference:
    actor = group(candidate, country=_country(candidate, scene))
    if actor:
        return Reference(actor, How.DESCRIPTION, 0.75, f"the words name the state or body: {actor.name}")
    met = _same_body(candidate, scene) or _the_country(candidate, scene)
    if met:
        return Reference(met, How.DESCRIPTION, 0.6, f"{met.name} is the one of that kind that was named")
    return Reference(None, How.DESCRIPTION, 0.4, "a description of nobody in particular")


def _country(candidate: Candidate, scene: Scene) -> str | None:
    """The state that a group belongs to; by way of a person only for a government ("the Obama administration")."""
    row = candidate.core.row if candidate.core else None
    governs = isinstance(row, Role) and row.kind is ActorKind.GOVERNMENT
    return scene.country_of(candidate) if governs else candidate.country


def _same_body(candidate: Candidate, scene: Scene) -> Actor | None:
    """The body named last of the sector that "the ministry", "the army" speaks of."""
    row = candidate.core.row if candidate.core else None
    if not isinstance(row, Role) or not (row.body and row.states and candidate.definite):
        return None
    if candidate.of or candidate.plural or len(candidate.text.split()) > len(row.noun.split()) + 1:
        return None
    described = (r.actor for c, r in reversed(scene.past) if c.form is Form.ROLE and r.actor)
    return next((a for a in described if _alike(a, row)), None)


def _the_country(candidate: Candidate, scene: Scene) -> Actor | None:
    """The one state of which the article has spoken, for "the country"."""
    row = candidate.core.row if candidate.core else None
    if not isinstance(row, Role) or row.kind is not ActorKind.STATE or not candidate.definite or candidate.plural:
        return None
    spoken = {a.country for a in scene.named_before() if a.country}
    return state(spoken.pop()) if len(spoken) == 1 else None


def _alike(actor: Actor, row: Role) -> bool:
    return actor.kind is row.kind and actor.sectors[:1] == row.sectors[:1]


def _body(candidate: Candidate, scene: Scene) -> Reference:
    row = candidate.core.row if candidate.core else None
    if not isinstance(row, Organisation):
        return Reference(organisation(candidate), How.NAME, 0.5, "a name that looks like an organisation's")
    if candidate.homonym and row.country and scene.countries and row.country not in scene.countries:
        return _namesake(candidate, row)
    return Reference(organisation(candidate), How.NAME, 0.95, f"the name of {row.name}")


def _namesake(candidate: Candidate, row: Organisation) -> Reference:
    """What a name means in an article that speaks of other states: the like body of the one it gives, else nobody."""
    country = candidate.country
    actor = sector_of(country, row.sectors[0]) if country and row.sectors else None
    return Reference(actor, How.NAME, 0.6 if actor else 0.4, f"not {row.name}: the article names other states")


def _state(candidate: Candidate, _: Scene) -> Reference:
    return Reference(state_or_government(candidate), How.NAME, 0.93, "the name of a state")


def _seat(candidate: Candidate, _: Scene) -> Reference:
    reason = f"{candidate.text} stands for those who govern there"
    return Reference(state_or_government(candidate), How.METONYM, 0.8, reason)


def _citizens(candidate: Candidate, _: Scene) -> Reference:
    return Reference(citizens(candidate), How.NAME, 0.8, "the name of a people")


_BY_FORM: dict[Form, Callable[[Candidate, Scene], Reference]] = {
    Form.PERSON: person,
    Form.TITLE: title,
    Form.ROLE: _role,
    Form.BODY: _body,
    Form.STATE: _state,
    Form.CITIZENS: _citizens,
    Form.CAPITAL: _seat,
    Form.METONYM: _seat,
    Form.PRONOUN: pronoun,
}
