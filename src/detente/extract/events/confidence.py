"""How sure an event is: how often one like it is right, by its trigger, its sides, and what the encoder says."""

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from msgspec import Struct
from msgspec.structs import replace

from detente.divide.document import Sentence
from detente.encode import NONE, RELATIONS, Pair, relations
from detente.extract.lexicon.tables import load
from detente.extract.reading import Reading
from detente.record import Event, Mention, Span
from detente.record.plover import plover

Features = Mapping[str, float]

_UNSEEN = 0.3
"""How probable a root counts where no pair of its sentence can be put to the encoder."""
_LEAST = 0.001
_TOLD = 0.05
"""How probable a root has to be to be told of."""


class _Weight(Struct, frozen=True):
    """A row of event_confidence.tsv."""

    feature: str
    weight: float


@dataclass(frozen=True, slots=True)
class Weighed:
    """What speaks for an event, and how probable the encoder finds each root; nothing where it was not asked."""

    event: Event
    features: Features
    roots: Mapping[str, float]


def sure(reading: Reading) -> Reading:
    """The reading with the confidence of its events, whose reasons tell which roots the encoder holds probable."""
    events = (
        replace(one.event, confidence=_confidence(one.features), reasons=(*one.event.reasons, *_told(one.roots)))
        for one in weighed(reading)
    )
    return reading.having(events=tuple(events))


def weighed(reading: Reading) -> tuple[Weighed, ...]:
    """The events of a reading, in order, with what speaks for each."""
    mentions = {mention.id: mention for mention in reading.mentions}
    sentences = {sentence.span: sentence for sentence in reading.document.sentences}
    pairs = [_pair(event, mentions) for event in reading.events]
    asked = [pair for pair in pairs if pair]
    answers = iter(relations(reading.encoding, asked).tolist())
    roots = [dict(zip(RELATIONS, next(answers), strict=True)) if pair else {} for pair in pairs]
    return tuple(
        Weighed(event, _features(event, pair, mentions, sentences[event.sentence], chances), chances)
        for event, pair, chances in zip(reading.events, pairs, roots, strict=True)
    )


def _pair(event: Event, mentions: Mapping[str, Mention]) -> Pair | None:
    """Who does it and to whom, or together with whom, as far as they stand in its sentence."""
    others = event.recipients or event.actors[1:]
    source, target = (_inside(event, side, mentions) for side in (event.actors, others))
    return Pair(event.sentence, source, target) if source or target else None


def _inside(event: Event, side: tuple[str, ...], mentions: Mapping[str, Mention]) -> Span | None:
    return next((s for i in side[:1] if event.sentence.covers(s := mentions[i].span)), None)


def _features(
    event: Event, pair: Pair | None, mentions: Mapping[str, Mention], sentence: Sentence, roots: Mapping[str, float]
) -> Features:
    trigger = sentence.head_of(event.trigger)
    alone = not event.recipients and len(event.actors) < 2
    likely = roots.get(event.root, _UNSEEN)
    return {
        "always": 1.0,
        "trigger is a noun": float(trigger is not None and trigger.pos == "NOUN"),
        "speech act": float(event.act is not None),
        "no actor": float(not event.actors),
        "no recipient": float(alone),
        "no recipient, though its root has one": float(alone and plover(event.root).recipient),
        "an actor nobody knows": float(any(not mentions[i].actors for i in event.actors)),
        "a recipient nobody knows": float(any(not mentions[i].actors for i in event.recipients)),
        "how sure the recipients are": _surest(event.recipients, mentions),
        "both sides in the sentence": float(bool(pair and pair.source and pair.target)),
        "how probable the root is": math.log(likely + _LEAST),
    }


def _surest(side: tuple[str, ...], mentions: Mapping[str, Mention]) -> float:
    return max((mentions[i].confidence for i in side), default=0.5)


def _confidence(features: Features) -> float:
    score = sum(_weights().get(name, 0.0) * value for name, value in features.items())
    return round(1 / (1 + math.exp(-score)), 2)


def _told(roots: Mapping[str, float]) -> Iterator[str]:
    likely = sorted((item for item in roots.items() if item[1] >= _TOLD), key=lambda item: -item[1])
    if likely:
        named = ", ".join(f"{'none' if root == NONE else root} {chance:.2f}" for root, chance in likely)
        yield f"what the encoder reads between the two: {named}"


@cache
def _weights() -> Mapping[str, float]:
    return {row.feature: row.weight for row in load("event_confidence.tsv", _Weight)}
