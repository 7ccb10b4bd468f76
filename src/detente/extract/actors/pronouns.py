"""Who is meant by he, she, it and they."""

from collections.abc import Sequence

from detente.extract.actors.candidate import Candidate, Form
from detente.extract.actors.scene import Reference, Scene
from detente.extract.actors.tables import Role
from detente.record import ActorKind, How

_PERSONS = frozenset({ActorKind.PERSON})
_BODIES = frozenset(
    {
        ActorKind.STATE,
        ActorKind.GOVERNMENT,
        ActorKind.ORGANISATION,
        ActorKind.ARMED_GROUP,
        ActorKind.PARTY,
        ActorKind.MEDIA,
    }
)
_KINDS = dict.fromkeys(("he", "him", "his", "she", "her", "hers"), _PERSONS) | dict.fromkeys(("it", "its"), _BODIES)
_GROUPS = frozenset(ActorKind) - _PERSONS
_KINDS |= dict.fromkeys(("they", "them", "their"), _GROUPS)
_GENDERS = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f", "hers": "f"}
_REACH = 2
"""How many sentences back "he" and "she" reach; "it" and "they" reach one."""

Spoken = tuple[Candidate, Reference]


def pronoun(candidate: Candidate, scene: Scene) -> Reference:
    """The nearest before that the pronoun fits in kind, number and gender; None where nobody is, or nobody known."""
    near = [(c, r) for c, r in scene.past if _fits(c, r, candidate)]
    if not near or candidate.expletive or (candidate.object and candidate.text.lower() == "it"):
        return Reference(None, How.PRONOUN, 0.2, "nobody near whom the pronoun fits")
    best = _best(near, candidate)
    if best.actor is None:
        return Reference(None, How.PRONOUN, 0.3, "the nearest before that fits is nobody known")
    alone = len({r.actor and r.actor.id for _, r in near}) == 1
    reason = f"{best.actor.name} is the nearest before that fits"
    return Reference(best.actor, How.PRONOUN, 0.8 if alone else 0.6, reason, best.player)


def _fits(before: Candidate, reference: Reference, candidate: Candidate) -> bool:
    word = candidate.text.lower()
    kinds = _KINDS[word]
    if not _is_of(before, reference, kinds) or (before.quoted and not candidate.quoted):
        return False
    distance = candidate.sentence - before.sentence
    if kinds is _PERSONS:
        own = distance == 0 and before.clause == candidate.clause and candidate.object
        return distance <= _REACH and not own and _gender(reference) in (None, _GENDERS[word])
    named = before.subject or (candidate.possessive and distance == 0)
    return distance <= 1 and named and before.plural is (kinds is _GROUPS)


def _is_of(before: Candidate, reference: Reference, kinds: frozenset[ActorKind]) -> bool:
    """Whether a mention is of these kinds; one that stands for nobody known is what its words say."""
    if reference.actor:
        return reference.actor.kind in kinds
    row = before.core.row if before.core else None
    if kinds is _PERSONS:
        return before.form in (Form.PERSON, Form.TITLE) and not before.plural
    return isinstance(row, Role) and bool(row.body) is (kinds is _BODIES)


def _gender(reference: Reference) -> str | None:
    return reference.player.gender if reference.player else None


def _best(near: Sequence[Spoken], candidate: Candidate) -> Reference:
    """In the same sentence if anywhere: the last subject, for an object the last that is none, for "its" the last."""
    pool = [(c, r) for c, r in near if c.sentence == candidate.sentence] or near
    any_will_do = candidate.possessive and candidate.text.lower() == "its"
    likely = [r for c, r in pool if any_will_do or c.subject is not candidate.object]
    return likely[-1] if likely else pool[-1][1]
