"""Whom a pronoun most likely means: a log-linear ranker over those whom it fits.

Source of the method: Denis and Baldridge 2008, "Specialized models and ranking for coreference resolution": all
antecedents compete at once, a model for each class of pronouns, and nobody is a choice like the others. The weights in
antecedents.tsv are learned from training/antecedents.
"""

from dataclasses import dataclass
from functools import cache

from msgspec import Struct

from detente.extract.actors.candidate import Candidate
from detente.extract.actors.features import features, of_nobody
from detente.extract.actors.fitting import CLASSES, class_of, met
from detente.extract.actors.scene import Scene, Spoken
from detente.extract.lexicon.tables import load
from detente.extract.ranker import chances


class Weight(Struct, frozen=True):
    """A row of antecedents.tsv: how much a feature speaks for a choice of a class of pronouns."""

    pronoun: str
    feature: str
    weight: float


@dataclass(frozen=True, slots=True)
class Choice:
    """Somebody spoken of whom a pronoun can mean, by the last mention, and the features of the two; None for nobody."""

    spoken: Spoken | None
    features: frozenset[str]


def ranked(candidate: Candidate, scene: Scene) -> list[tuple[float, Choice]]:
    """The choices that a pronoun has, the likeliest first, each with its probability."""
    found = choices(candidate, scene)
    each = chances([choice.features for choice in found], _weights()[class_of(candidate)])
    return sorted(zip(each, found, strict=True), key=lambda pair: -pair[0])


@cache
def _weights() -> dict[str, dict[str, float]]:
    rows = load("antecedents.tsv", Weight)
    return {name: {r.feature: r.weight for r in rows if r.pronoun == name} for name in CLASSES}


def choices(candidate: Candidate, scene: Scene) -> tuple[Choice, ...]:
    """Everybody near whom the pronoun fits in kind, number and gender, the last one first, and nobody."""
    near = met(candidate, scene)
    sentence = scene.sentences[candidate.sentence]
    found = [
        Choice(each[-1], frozenset(features(candidate, each, rank, len(near), sentence)))
        for rank, each in enumerate(near)
    ]
    return (*found, Choice(None, frozenset(of_nobody(candidate, near))))
