"""Who is meant by he, she, it and they."""

from collections.abc import Sequence

from detente.extract.actors.candidate import Candidate, Form
from detente.extract.actors.scene import Reference, Scene
from detente.extract.actors.tables import Role
from detente.extract.actors.vocabulary import Sort
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
    near = _near(candidate, scene)
    if not near or candidate.expletive or (candidate.object and candidate.text.lower() == "it"):
        return _nobody("nobody near whom the pronoun fits")
    if candidate.ahead and candidate.quote is None:
        return _nobody("somebody whom the sentence may name only later")
    return _person(near, candidate) if _KINDS[candidate.text.lower()] is _PERSONS else _body(near, candidate)


def _nobody(reason: str) -> Reference:
    return Reference(None, How.PRONOUN, 0.2, reason)


def _near(candidate: Candidate, scene: Scene) -> list[Spoken]:
    """Those before whom a pronoun fits; in quoted words those of the quotation, or the only one whom anybody named."""
    near = [(c, r) for c, r in scene.past if _fits(c, r, candidate)]
    if candidate.quote is None:
        return [(c, r) for c, r in near if c.quote is None]
    inside = [(c, r) for c, r in near if c.quote == candidate.quote]
    if inside:
        return inside if inside[-1][0].sentence == candidate.sentence or len(_meant(inside)) == 1 else []
    if candidate.ahead or any(c.sentence == candidate.sentence for c, _ in near):
        return []
    everybody = [(c, r) for c, r in scene.past if _is_of(c, r, _KINDS[candidate.text.lower()])]
    reported = any(r.actor and r.actor.kind is ActorKind.MEDIA for _, r in near)
    return near if len(_meant(everybody)) == 1 and not reported else []


def _meant(spoken: Sequence[Spoken]) -> set[str | None]:
    return {r.actor.id if r.actor else None for _, r in spoken}


def _fits(before: Candidate, reference: Reference, candidate: Candidate) -> bool:
    word = candidate.text.lower()
    kinds = _KINDS[word]
    if not _is_of(before, reference, kinds):
        return False
    distance = candidate.sentence - before.sentence
    if kinds is _PERSONS:
        own = distance == 0 and before.clause == candidate.clause and candidate.object
        return distance <= _REACH and not own and _gender(reference) in (None, _GENDERS[word])
    return distance <= 1 and before.plural is (kinds is _GROUPS)


def _is_of(before: Candidate, reference: Reference, kinds: frozenset[ActorKind]) -> bool:
    """Whether a mention is of these kinds; one that stands for nobody known is what its words say."""
    row = before.core.row if before.core else None
    if before.core and before.core.sort is Sort.ADJECTIVE and before.form is Form.STATE:
        return False
    if kinds is _PERSONS and isinstance(row, Role):
        return not (before.plural or row.body)
    if reference.actor:
        return reference.actor.kind in kinds
    if kinds is _PERSONS:
        return before.form in (Form.PERSON, Form.TITLE) and not before.plural
    if before.form is Form.PERSON and kinds is _BODIES:
        return not before.titles
    return isinstance(row, Role) and bool(row.body) is (kinds is _BODIES)


def _gender(reference: Reference) -> str | None:
    return reference.player.gender if reference.player else None


def _person(near: Sequence[Spoken], candidate: Candidate) -> Reference:
    """In the same sentence if anywhere: the last subject, for an object the last that is none."""
    pool = [(c, r) for c, r in near if c.sentence == candidate.sentence] or near
    likely = [(c, r) for c, r in pool if c.subject is not candidate.object] or pool
    chosen, best = likely[-1]
    if chosen.core and isinstance(chosen.core.row, Role):
        return _nobody("the nearest before that fits is nobody known")
    if candidate.subject and not chosen.subject and chosen.sentence < candidate.sentence and len(_meant(near)) > 1:
        return _nobody("no subject before whom the pronoun must mean")
    if _gender(best) is None and len(_meant([(c, r) for c, r in near if c.sentence >= chosen.sentence])) > 1:
        return _nobody("several before, of whom it is not known which the pronoun fits")
    return _refer(best, alone=len(_meant(near)) == 1)


def _body(near: Sequence[Spoken], candidate: Candidate) -> Reference:
    """The nearest, where it acts in the sentence and no thing stands between; a verb of actors has the last subject."""
    here = [(c, r) for c, r in near if c.sentence == candidate.sentence]
    subjects = [(c, r) for c, r in here or near if c.subject]
    if not here and len(_meant(near if candidate.possessive else subjects)) != 1:
        return _nobody("nobody, or several, in the sentence before whom the pronoun fits")
    wanted = subjects if candidate.of_agent or not here else here
    chosen, best = (wanted or here or near)[-1]
    acts = chosen.span.end == candidate.told or _meant([(chosen, best)]) <= _meant(subjects)
    if not acts or any(place > chosen.span.start for place in candidate.rivals):
        return _nobody("no subject before that the pronoun must mean")
    return _refer(best, alone=len(_meant(near)) == 1)


def _refer(best: Reference, *, alone: bool) -> Reference:
    if best.actor is None:
        return _nobody("the nearest before that fits is nobody known")
    reason = f"{best.actor.name} is the nearest before that fits"
    return Reference(best.actor, How.PRONOUN, 0.8 if alone else 0.6, reason, best.player)
