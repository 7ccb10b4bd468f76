"""Decides which actor a candidate stands for, how its words name it, how sure that is, and why."""

from collections.abc import Callable, Sequence

from msgspec.structs import replace

from detente.extract.actors.bodies import body_of, group, listed, organisation, sector_of, state_or_government
from detente.extract.actors.candidate import Candidate, Form
from detente.extract.actors.descriptions import addressed, described, local, same_body, sent, the_country
from detente.extract.actors.nations import nation
from detente.extract.actors.persons import person
from detente.extract.actors.pronouns import pronoun, quoted, taken_up
from detente.extract.actors.relations import apposed, is_relation, other
from detente.extract.actors.scene import Reference, Scene
from detente.extract.actors.several import several
from detente.extract.actors.tables import Organisation, Role, Title
from detente.extract.actors.titles import title
from detente.extract.actors.vocabulary import Sort, Term
from detente.extract.actors.words import words_of
from detente.record import Actor, ActorKind, How


def resolve(candidate: Candidate, scene: Scene) -> Reference:
    """The reference of a candidate in its scene; the actor is None where nobody fits, or several do."""
    if candidate.antecedent is not None:
        return taken_up(candidate, scene)
    told = apposed(candidate, scene) if candidate.form in (Form.ROLE, Form.TITLE) else None
    return told or several(candidate, scene) or _BY_FORM[candidate.form](_owned(candidate, scene), scene)


def _owned(candidate: Candidate, scene: Scene) -> Candidate:
    """The candidate as if it named the state or body that its first word stands for: "its forces", "his army".

    As if it named all of them, where that stands for several: "their presidents".
    """
    reference = scene.owner(candidate) if candidate.whose and not candidate.of else None
    if reference is None:
        return candidate
    each = [replace(reference, actor=actor, members=()) for actor in reference.members]
    owner, owners = _owner(candidate, reference, scene), [_owner(candidate, one, scene) for one in each]
    if owner:
        return replace(candidate, of=(owner,))
    known = tuple(filter(None, owners))
    return replace(candidate, shared=known) if known and len(known) == len(each) else candidate


def _owner(candidate: Candidate, reference: Reference, scene: Scene) -> Term | None:
    """The body of whom a phrase is, else the state; that of a person only where what is his can be a state's."""
    actor, known = reference.actor, scene.directory
    body = known.organisations.get(actor.id if actor else "") or _led(candidate, actor, scene)
    if body:
        return Term(Sort.BODY, body)
    if (actor is None or actor.kind is ActorKind.PERSON) and not (_governs(candidate) and _has_staff(candidate, actor)):
        return None
    if actor and actor.kind is ActorKind.ORGANISATION and _is_other(candidate, actor):
        return None
    state = known.states.get(scene.state_of(reference) or "")
    return Term(Sort.STATE, state) if state else None


def _led(candidate: Candidate, leader: Actor | None, scene: Scene) -> Organisation | None:
    """The armed group or party that a title gives a person whose fighters or followers are spoken of."""
    row = candidate.core.row if candidate.core else None
    if leader is None or not isinstance(row, Role):
        return None
    if {"REB", "MIL", "PTY"}.isdisjoint(row.sectors) and row.kind is not ActorKind.ANONYMOUS:
        return None
    titled = (body_of(c) for c, r in reversed(scene.past) if r.actor and r.actor.id == leader.id)
    bodies = (scene.directory.organisations[id] for id in titled if id)
    return next((b for b in bodies if b.kind in (ActorKind.ARMED_GROUP, ActorKind.PARTY)), None)


def _governs(candidate: Candidate) -> bool:
    """Whether what a person calls his can be a state's: "his government", "her troops", "his people"."""
    row = candidate.core.row if candidate.core else None
    if isinstance(row, Role) and row.noun in words_of("own country"):
        return True
    return isinstance(row, Role | Title) and not {"GOV", "MIL"}.isdisjoint(row.sectors)


def _has_staff(candidate: Candidate, person: Actor | None) -> bool:
    """Whether a person's aides, who have no office of their own, serve a state: those of somebody who holds one."""
    row = candidate.core.row if candidate.core else None
    return not (isinstance(row, Role) and row.kind is ActorKind.ANONYMOUS) or bool(person and person.offices)


def _is_other(candidate: Candidate, owner: Actor) -> bool:
    """Whether a title is that of another branch of a state than its owner: "the army's chief of staff"."""
    row = candidate.core.row if candidate.core else None
    return isinstance(row, Title) and set(row.sectors).isdisjoint(owner.sectors)


def _role(candidate: Candidate, scene: Scene) -> Reference:
    row = candidate.core.row if candidate.core else None
    assert isinstance(row, Role)
    if is_relation(row):
        return other(candidate, row, scene) or _nobody()
    if members := _groups(candidate, scene):
        return Reference(None, How.DESCRIPTION, 0.7, "the words name the states or bodies", members=members)
    actor = group(candidate, scene.directory, country=_country(candidate, scene))
    if actor:
        return Reference(actor, How.DESCRIPTION, 0.75, f"the words name the state or body: {actor.name}")
    for look in (sent, addressed, same_body, described, the_country):
        if met := look(candidate, row, scene):
            return Reference(met, How.DESCRIPTION, 0.6, f"{met.name} is the one of that kind that was named")
    if met := local(candidate, row, scene):
        return Reference(met, How.DESCRIPTION, 0.5, "the article speaks of that state alone here")
    return _nobody()


def _groups(candidate: Candidate, scene: Scene) -> tuple[Actor, ...]:
    """The groups of all the states in a list: "officials of Iran, Iraq and Turkey"."""
    each = (replace(candidate, of=(term,)) for term in candidate.shared)
    found = [group(one, scene.directory, country=_country(one, scene)) for one in each]
    return tuple({a.id: a for a in found if a}.values()) if all(found) else ()


def _nobody() -> Reference:
    return Reference(None, How.DESCRIPTION, 0.4, "a description of nobody in particular")


def _country(candidate: Candidate, scene: Scene) -> str | None:
    """The state that a group belongs to; by way of a person only for a government ("the Obama administration")."""
    row = candidate.core.row if candidate.core else None
    governs = isinstance(row, Role) and row.kind is ActorKind.GOVERNMENT
    return scene.country_of(candidate) or _of_ruler(candidate, scene) if governs else candidate.country


def _of_ruler(candidate: Candidate, scene: Scene) -> str | None:
    """The state of the person behind "of": "the government of Robert Mugabe"."""
    sentence = scene.sentences[candidate.sentence]
    links = (t for t in sentence.children(sentence.tokens[candidate.head], "prep") if t.lemma == "of")
    names = [sentence.subtree(t) for link in links for t in sentence.children(link, "pobj") if t.tag == "NNP"]
    written = [scene.directory.untitled(" ".join(t.text for t in name).replace(" - ", "-")) for name in names]
    states = {p.actor.country for name in written for p in scene.cast.bearing(name)}
    return states.pop() if len(states) == 1 else None


def _body(candidate: Candidate, scene: Scene) -> Reference:
    if not candidate.bodies:
        if longer := _longer(candidate, scene):
            return Reference(longer, How.NAME, 0.8, f"the end of a name of {longer.name}")
        return Reference(organisation(candidate), How.NAME, 0.5, "a name that looks like an organisation's")
    fitting = _fitting(candidate, scene)
    if len(fitting) != 1 or _is_national(candidate, fitting[0]):
        return _namesake(candidate, next(filter(_is_institution, candidate.bodies), candidate.bodies[0]), scene)
    return Reference(listed(fitting[0]), How.NAME, 0.95, f"the name of {fitting[0].name}")


def _longer(candidate: Candidate, scene: Scene) -> Actor | None:
    """The body named before whose name a shorter one is the end of: "the Tigers" where the Tamil Tigers were named."""
    ending = f" {candidate.name.removeprefix('the ').removeprefix('The ')}"
    named = (r.actor for c, r in reversed(scene.past) if c.bodies and c.text.endswith(ending))
    return next((actor for actor in named if actor), None)


def _fitting(candidate: Candidate, scene: Scene) -> list[Organisation]:
    """Those of a name that an article can mean: the one it has named, else those of the states it speaks of."""
    rows = candidate.bodies
    if candidate.homonym and _is_anothers(candidate, rows, scene):
        return []
    if not candidate.homonym or (len(rows) == 1 and not _is_elsewhere(rows[0], scene)):
        return list(rows)
    met = {a.id for a in scene.named_before()}
    countries = {candidate.country} if candidate.country else scene.spoken_of()
    before = [r for r in rows if r.id in met]
    return before or [r for r in rows if r.country is None or r.country in countries]


def _is_anothers(candidate: Candidate, rows: Sequence[Organisation], scene: Scene) -> bool:
    """Whether the name of an institution is that of another state's, of which alone is spoken near: "the Congress"."""
    near = scene.near(candidate)
    speaks = bool(near) and candidate.country is None and near.isdisjoint(r.country for r in rows if r.country)
    return speaks and any(_is_institution(r) for r in rows)


def _is_institution(row: Organisation) -> bool:
    """Whether a body is one of which every state has its own."""
    return not {"LEG", "JUD", "COP", "MIL"}.isdisjoint(row.sectors)


def _is_national(candidate: Candidate, row: Organisation) -> bool:
    """Whether a phrase means a state's own branch of a society of the world: "the Iraqi Red Crescent"."""
    return row.country is None and "SOC" in row.sectors and candidate.country is not None


def _is_elsewhere(row: Organisation, scene: Scene) -> bool:
    """Whether an article speaks of other states only than a body's; of a party, where it speaks of any."""
    known = scene.countries or row.kind is not ActorKind.PARTY
    return bool(row.country and known and row.country not in scene.countries)


def _namesake(candidate: Candidate, row: Organisation, scene: Scene) -> Reference:
    """What a name means in an article that speaks of other states: the like body of the one it gives, else nobody."""
    country = candidate.country or (scene.focus(candidate) if _is_institution(row) else None)
    actor = sector_of(country, row.sectors[0], scene.directory) if country and row.sectors else None
    return Reference(
        actor,
        How.NAME,
        0.6 if actor else 0.4,
        f"perhaps not {row.name}: the article does not speak of that state alone",
    )


def _state(candidate: Candidate, scene: Scene) -> Reference:
    return Reference(state_or_government(candidate, scene.directory), How.NAME, 0.93, "the name of a state")


def _seat(candidate: Candidate, scene: Scene) -> Reference:
    reason = f"{candidate.text} stands for those who govern there"
    return Reference(state_or_government(candidate, scene.directory), How.METONYM, 0.8, reason)


def _bystander(_: Candidate, __: Scene) -> Reference:
    return Reference(None, How.DESCRIPTION, 1.0, "a private person")


_BY_FORM: dict[Form, Callable[[Candidate, Scene], Reference]] = {
    Form.PERSON: person,
    Form.TITLE: title,
    Form.ROLE: _role,
    Form.BODY: _body,
    Form.STATE: _state,
    Form.CITIZENS: nation,
    Form.CAPITAL: _seat,
    Form.METONYM: _seat,
    Form.PRONOUN: pronoun,
    Form.SPEAKER: quoted,
    Form.BYSTANDER: _bystander,
}
