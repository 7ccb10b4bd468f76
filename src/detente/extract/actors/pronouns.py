"""Who is meant by he, she, it and they, by the relative pronouns, and by "I" in a quotation."""

from msgspec.structs import replace

from detente.extract.actors.antecedents import ranked
from detente.extract.actors.candidate import Candidate, Form
from detente.extract.actors.fitting import SPEECH, class_of, speakers
from detente.extract.actors.scene import Reference, Scene
from detente.record import ActorKind, How

_SURE = {"he": 0.6, "she": 0.6, "it": 0.67, "they": 0.6}
"""The least probability of whom each class of pronouns is taken for; "it" may be a thing, which is no choice."""


def pronoun(candidate: Candidate, scene: Scene) -> Reference:
    """The likeliest that the pronoun fits; None where that is nobody, or nobody who is known."""
    probability, choice = ranked(candidate, scene)[0]
    if choice.spoken is None or probability < _SURE[class_of(candidate)]:
        return _nobody("nobody near whom the pronoun must mean", probability)
    return _taken(*choice.spoken, probability, "the likeliest near whom the pronoun fits")


def quoted(candidate: Candidate, scene: Scene) -> Reference:
    """The only person who says what an "I" is quoted in: in its own sentence, where that is not all a quotation."""
    alone = candidate.sentence in scene.quoted
    said = speakers(candidate, scene.since(candidate.sentence - (SPEECH if alone else 0)))
    found = {r.actor.id: r for _, r in said if r.actor and r.actor.kind is ActorKind.PERSON}
    if len(found) != 1:
        return _nobody("who is quoted is nobody known", 0.4)
    speaker = next(iter(found.values()))
    return Reference(speaker.actor, How.PRONOUN, 0.8, f"{speaker.names} is quoted", speaker.player)


def taken_up(candidate: Candidate, scene: Scene) -> Reference:
    """Whom the phrase stands for that a relative pronoun or a title beside it takes up."""
    here = scene.since(candidate.sentence)
    before, best = next(spoken for spoken in here if spoken[0].head == candidate.antecedent)
    how = How.PRONOUN if candidate.form is Form.PRONOUN else How.TITLE
    return _taken(before, best, best.confidence, "named beside it", how)


def _taken(before: Candidate, best: Reference, confidence: float, why: str, how: How = How.PRONOUN) -> Reference:
    if not best.is_known:
        country = best.country or before.country
        return replace(
            _nobody(f"{why} is nobody known", confidence), same_as=best.same_as or before.span, country=country
        )
    reason = f"{best.names} is {why}"
    return Reference(best.actor, how, round(confidence, 2), reason, best.player, best.members)


def _nobody(reason: str, confidence: float) -> Reference:
    return Reference(None, How.PRONOUN, round(confidence, 2), reason)
