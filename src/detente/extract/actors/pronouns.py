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
_REACH = 2
"""How many sentences back a pronoun reaches."""


def pronoun(candidate: Candidate, scene: Scene) -> Reference:
    """The nearest actor before of the kind that the pronoun takes, subjects first; None where none is near."""
    kinds = _KINDS.get(candidate.text.lower(), frozenset())
    near = [(c, r) for c, r in scene.past if _fits(c, r, candidate, kinds)]
    if not near:
        return Reference(None, How.PRONOUN, 0.2, "nobody near whom the pronoun fits")
    actor = _best(near)[1].actor
    assert actor is not None
    alone = len({r.actor.id for _, r in near if r.actor}) == 1
    return Reference(actor, How.PRONOUN, 0.8 if alone else 0.6, f"{actor.name} is the nearest before that fits")


def _fits(before: Candidate, reference: Reference, candidate: Candidate, kinds: frozenset[ActorKind]) -> bool:
    near = candidate.sentence - before.sentence <= _REACH
    apart = before.clause != candidate.clause or before.sentence != candidate.sentence or not candidate.object
    return near and apart and reference.actor is not None and reference.actor.kind in kinds


def _best(near: Sequence[tuple[Candidate, Reference]]) -> tuple[Candidate, Reference]:
    """The last subject of the nearest sentence that has one; else the last of all."""
    subjects = [(c, r) for c, r in near if c.subject]
    return (subjects or list(near))[-1]
