"""Who is meant by he, she, it and they."""

from collections.abc import Sequence

from detente.extract.actors.find import Candidate
from detente.extract.actors.scene import Reference, Scene
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
_REACH = 2
"""How many sentences back "he" and "she" reach; "it" reaches one."""


def pronoun(candidate: Candidate, scene: Scene) -> Reference:
    """The nearest actor before of the kind that the pronoun takes, subjects first; None where none is near."""
    kinds = _KINDS.get(candidate.text.lower(), frozenset())
    near = [(c, r) for c, r in scene.past if _fits(c, r, candidate, kinds)]
    if not near or candidate.expletive or (candidate.object and kinds is _BODIES):
        return Reference(None, How.PRONOUN, 0.2, "nobody near whom the pronoun fits")
    actor = _best(near).actor
    assert actor is not None
    alone = len({r.actor.id for _, r in near if r.actor}) == 1
    return Reference(actor, How.PRONOUN, 0.8 if alone else 0.6, f"{actor.name} is the nearest before that fits")


def _fits(before: Candidate, reference: Reference, candidate: Candidate, kinds: frozenset[ActorKind]) -> bool:
    if reference.actor is None or reference.actor.kind not in kinds:
        return False
    distance = candidate.sentence - before.sentence
    if kinds is not _PERSONS:
        return distance <= 1 and before.subject and before.plural is (kinds is _GROUPS)
    return distance <= _REACH and not (distance == 0 and before.clause == candidate.clause and candidate.object)


def _best(near: Sequence[tuple[Candidate, Reference]]) -> Reference:
    """The last subject; the last of all where none is one."""
    return next((r for c, r in reversed(near) if c.subject), near[-1][1])
