"""Who is meant by he, she, it and they, and by the relative pronouns."""

from dataclasses import replace

from detente.extract.actors.antecedents import ranked
from detente.extract.actors.candidate import Candidate, Form
from detente.extract.actors.fitting import class_of
from detente.extract.actors.scene import Reference, Scene
from detente.record import How

_SURE = {"he": 0.55, "she": 0.55, "it": 0.7, "they": 0.6}
"""The least probability of whom each class of pronouns is taken for; "it" may be a thing, which is no choice."""


def pronoun(candidate: Candidate, scene: Scene) -> Reference:
    """The likeliest that the pronoun fits; None where that is nobody, or nobody who is known."""
    probability, choice = ranked(candidate, scene)[0]
    if choice.spoken is None or probability < _SURE[class_of(candidate)]:
        return _nobody("nobody near whom the pronoun must mean", probability)
    return _taken(*choice.spoken, probability, "the likeliest near whom the pronoun fits")


def taken_up(candidate: Candidate, scene: Scene) -> Reference:
    """Whom the phrase stands for that a relative pronoun or a title beside it takes up."""
    here = scene.since(candidate.sentence)
    before, best = next(spoken for spoken in here if spoken[0].head == candidate.antecedent)
    how = How.PRONOUN if candidate.form is Form.PRONOUN else How.TITLE
    return _taken(before, best, best.confidence, "named beside it", how)


def _taken(before: Candidate, best: Reference, confidence: float, why: str, how: How = How.PRONOUN) -> Reference:
    if not best.is_known:
        return replace(_nobody(f"{why} is nobody known", confidence), same_as=best.same_as or before.span)
    reason = f"{best.names} is {why}"
    return Reference(best.actor, how, round(confidence, 2), reason, best.player, best.members)


def _nobody(reason: str, confidence: float) -> Reference:
    return Reference(None, How.PRONOUN, round(confidence, 2), reason)
