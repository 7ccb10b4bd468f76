"""The codebook's sentences: where events are, their roots for each pair of actors, and how factual they are."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import permutations, product

from detente.encode.labels import NONE, RELATIONS, TRIGGERS
from detente.encode.pieces import Pieces, pieces
from detente.record import Root, Span
from detente.view.evaluate.codebook import Labelled, Sentence, Status
from training.example import Example, Pair, Rating
from training.tags import tags

FACTUALITY: dict[Status, float] = {
    "occurred": 3.0,
    "historical": 3.0,
    "claimed": 1.5,
    "planned": 1.0,
    "hypothetical": 0.0,
    "denied": -1.5,
    "cancelled": -2.5,
    "negated": -3.0,
}
"""How far what a trigger says happened, by the event's status."""

_UNRELATED = 2
"""How many unrelated pairs of a sentence are learned from, at most."""
_UNRELATED_WEIGHT = 0.5

Two = tuple[Span | None, Span | None]


def codebook(sentences: Iterable[Sentence]) -> Iterator[Example]:
    """Each sentence with all its labels."""
    for sentence in sentences:
        found = pieces(sentence.text)
        triggers = [(found.within(event.trigger), event.root.value) for event in sentence.events]
        yield Example(
            ids=tuple(found.ids.tolist()),
            tags={"triggers": tags(found, triggers, TRIGGERS)},
            pairs=tuple(_pairs(sentence, found)),
            ratings=tuple(
                Rating(found.within(event.trigger).start, FACTUALITY[event.status]) for event in sentence.events
            ),
        )


def _pairs(sentence: Sentence, found: Pieces) -> Iterator[Pair]:
    whole, related = slice(0, len(found)), roots(sentence)
    for two, right in related.items():
        yield Pair(*_within(found, two), tuple(sorted(right)), whole)
    for two in unrelated(sentence, related):
        yield Pair(*_within(found, two), (RELATIONS.index(NONE),), whole, _UNRELATED_WEIGHT)


def _within(found: Pieces, two: Two) -> tuple[slice | None, slice | None]:
    source, target = (found.within(side) if side else None for side in two)
    return source, target


def roots(sentence: Sentence) -> dict[Two, set[int]]:
    """The places in RELATIONS that are right for each pair that an event relates; a sentence without events is NONE."""
    related: dict[Two, set[int]] = {} if sentence.events else {(None, None): {RELATIONS.index(NONE)}}
    for event in sentence.events:
        if event.status != "negated":
            for two in _sides(event, symmetric="symmetric" in sentence.traits):
                related.setdefault(two, set()).update(RELATIONS.index(root) for root in _coded(event))
    return related


def _coded(event: Labelled) -> tuple[Root, ...]:
    """The roots that coders give an event: convictions are SANCTION in PLOVER's manual, ACCUSE in PLV."""
    return (Root.SANCTION, Root.ACCUSE) if event.mode == "convict" else (event.root,)


def _sides(event: Labelled, *, symmetric: bool) -> Iterator[Two]:
    if symmetric and not event.recipients and len(event.actors) > 1:
        yield from permutations(event.actors, 2)
    else:
        yield from product(event.actors or (None,), event.recipients or (None,))


def unrelated(sentence: Sentence, related: Mapping[Two, object]) -> list[Two]:
    """Pairs of named actors that no event relates, turned round ones first."""
    turned: list[Two] = [(b, a) for a, b in related if a and b and (b, a) not in related]
    actors = {span for event in sentence.events for span in (*event.actors, *event.recipients)} | {*sentence.others}
    apart: list[Two] = [(a, b) for a, b in permutations(sorted(actors), 2) if not {(a, b), (b, a)} & related.keys()]
    return [*turned, *apart][:_UNRELATED]
