"""Who is meant by a noun for what one is to another: "its neighbor", "his rival", "Pyongyang's ally"."""

from collections.abc import Iterator, Sequence

from detente.divide.document import Sentence
from detente.extract.actors.bodies import state
from detente.extract.actors.candidate import Candidate, Form
from detente.extract.actors.rivals import is_named_behind
from detente.extract.actors.scene import Reference, Scene, Spoken
from detente.extract.actors.tables import Role
from detente.extract.actors.words import words_of
from detente.record import Actor, ActorKind, How

_NAMES = frozenset({Form.PERSON, Form.BODY, Form.STATE, Form.CAPITAL, Form.METONYM})
_NEAR = 1
"""How many sentences back the other one is looked for."""


def apposed(candidate: Candidate, scene: Scene) -> Reference | None:
    """The one whom a noun describes that a comma parts from the name: "Iran, his old enemy", "his rival, Kasavubu".

    Those where it is in the plural: "two leaders, Nkomo and Sithole". A noun for a body or state describes no person.
    """
    sentence = scene.sentences[candidate.sentence]
    named = [s for s in scene.since(candidate.sentence) if s[0].form in _NAMES and s[1].actor]
    first = next((s for s in named if _are_one(sentence, s[0], candidate)), None)
    if first is None or not _can_be(first[1], candidate):
        return None
    each = [r for c, r in named if c.joined == first[0].joined] if candidate.plural else [first[1]]
    return _described(each) if candidate.plural is (len(each) > 1) else None


def _described(each: Sequence[Reference]) -> Reference:
    """What stands for one who is named, or for all who are."""
    reason = f"it describes {' and '.join(r.names for r in each)}"
    if len(each) > 1:
        return Reference(None, How.DESCRIPTION, 0.7, reason, members=tuple(r.actor for r in each if r.actor))
    return Reference(each[0].actor, How.DESCRIPTION, 0.7, reason, each[0].player)


def _are_one(sentence: Sentence, name: Candidate, candidate: Candidate) -> bool:
    """Whether the syntax makes a name and a description two words for one, with the comma that parts them."""
    tokens = sentence.tokens
    behind = tokens[candidate.head].dep == "appos" and tokens[candidate.head].head == name.head
    return behind or is_named_behind(sentence, candidate, name)


def _can_be(reference: Reference, candidate: Candidate) -> bool:
    row = candidate.core.row if candidate.core else None
    is_body = isinstance(row, Role) and bool(row.body)
    return reference.actor is not None and not (is_body and reference.actor.kind is ActorKind.PERSON)


def is_relation(row: Role) -> bool:
    """Whether a noun says what one is to another."""
    return row.noun in words_of("relation") | words_of("neighbour")


def other(candidate: Candidate, row: Role, scene: Scene) -> Reference | None:
    """The only other person, or state, that is spoken of near beside the one whose rival, ally or neighbour it is."""
    owner = _owner(candidate, scene)
    if candidate.plural or owner is None:
        return None
    country = candidate.country
    if candidate.whose and country in scene.directory.states and country != owner.country:
        named = state(country, scene.directory)
        return Reference(named, How.DESCRIPTION, 0.75, f"the words name {named.name}")
    found = {a.id: a for a in _others(candidate, row, owner, scene) if _fits(row, owner, a, scene)}
    if len(found) != 1:
        return None
    actor = next(iter(found.values()))
    return Reference(actor, How.DESCRIPTION, 0.6, f"{actor.name} is the only other one near")


def _owner(candidate: Candidate, scene: Scene) -> Actor | None:
    """Whose it is: the person, or the state, that the phrase begins with."""
    reference = scene.owner(candidate)
    if reference:
        return _side(reference.actor, scene)
    bearers = [p.actor for p in (scene.cast.bearing(candidate.owner) if candidate.owner else ())]
    if bearers:
        return bearers[0] if len(bearers) == 1 else None
    return state(candidate.country, scene.directory) if candidate.country in scene.directory.states else None


def _others(candidate: Candidate, row: Role, owner: Actor, scene: Scene) -> Iterator[Actor]:
    """All others of an owner's kind in the same sentence so far, or in the one before where there are none.

    The rival of a politician is one of his own state before any other, wherever that one was named.
    """
    if row.noun in words_of("rival") and (at_home := [a for a in scene.named_before() if _are_of_one_state(a, owner)]):
        return iter(at_home)
    near = [side for s in scene.since(candidate.sentence - _NEAR) if (side := _other(s, owner, scene))]
    here = [side for sentence, side in near if sentence == candidate.sentence]
    return iter(here or [side for _, side in near])


def _are_of_one_state(other: Actor, owner: Actor) -> bool:
    """Whether two are different persons of one state, and the other one has held an office."""
    persons = other.kind is owner.kind is ActorKind.PERSON and other.id != owner.id
    return persons and bool(other.offices) and owner.country is not None and other.country == owner.country


def _other(spoken: Spoken, owner: Actor, scene: Scene) -> tuple[int, Actor] | None:
    before, reference = spoken
    actor = reference.actor if owner.kind is ActorKind.PERSON else _side(reference.actor, scene, person=False)
    same_kind = actor is not None and (actor.kind is ActorKind.PERSON) is (owner.kind is ActorKind.PERSON)
    return (before.sentence, actor) if actor and same_kind and actor.id != owner.id else None


def _side(actor: Actor | None, scene: Scene, *, person: bool = True) -> Actor | None:
    """A person himself; else the state for which somebody acts."""
    if actor is None or (person and actor.kind is ActorKind.PERSON):
        return actor
    return state(actor.country, scene.directory) if actor.country in scene.directory.states else None


def _fits(row: Role, owner: Actor, other: Actor, scene: Scene) -> bool:
    """Whether two can be to each other what the noun says; neighbours have a common border."""
    if row.noun not in words_of("neighbour"):
        return True
    return owner.id in scene.directory.states and other.id in scene.directory.states[owner.id].neighbours
