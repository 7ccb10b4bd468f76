"""Events end to end against PLV: the sentence alone goes in, and the marked pair's event is looked for."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from msgspec import Struct

from detente.record import Record, Span
from detente.view.evaluate.figures import Figure
from detente.view.evaluate.gold import read_all
from detente.view.evaluate.plv import Pair, plv_root
from detente.view.evaluate.readers import as_body, mention_spans
from detente.view.evaluate.scores import harmonic, ratio
from detente.view.evaluate.task import Task


class Sentence(Struct, frozen=True):
    """A sentence with all the pairs that the gold marks in it."""

    text: str
    pairs: tuple[Pair, ...]


class Coded(Struct, frozen=True):
    """An event as it is scored: where its parties are named, and its PLV root."""

    actors: tuple[Span, ...]
    recipients: tuple[Span, ...]
    root: str


def load(files: tuple[Path, ...]) -> tuple[Sentence, ...]:
    """The sentences of the files, each once, in order of their first pair."""
    by_sentence: dict[str, list[Pair]] = {}
    for pair in read_all(files, Pair):
        by_sentence.setdefault(pair.sentence, []).append(pair)
    return tuple(Sentence(text, tuple(pairs)) for text, pairs in by_sentence.items())


def predict(sentence: Sentence) -> tuple[Coded, ...]:
    """The events that detente reads in the sentence."""
    return coded(as_body(sentence.text))


def coded(record: Record) -> tuple[Coded, ...]:
    """The events of a record."""
    return tuple(
        Coded(mention_spans(record, e.actors), mention_spans(record, e.recipients), plv_root(e.root))
        for e in record.events
    )


def is_right(event: Coded, pair: Pair) -> bool:
    """Whether the event joins the pair, and its root is the pair's."""
    return event.root == pair.root and joins(event, pair)


def joins(event: Coded, pair: Pair) -> bool:
    """Whether an actor overlaps the source, and a recipient the target.

    A symmetric act has all its parties for actors and no recipient: another of its actors stands for one. A side that
    the sentence does not name (PLV has a score of such rows) is not asked for.
    """
    sources = _fitting(event.actors, pair.sources)
    targets = _fitting(event.recipients or event.actors, pair.targets)
    return any(source != target for source in sources for target in targets)


def _fitting(parties: Iterable[Span], marked: Sequence[Span]) -> list[Span | None]:
    """The parties that overlap what is marked; nobody in particular where nothing is."""
    return [party for party in parties if any(party.overlaps(m) for m in marked)] if marked else [None]


def score(outcomes: Sequence[tuple[Sentence, tuple[Coded, ...]]]) -> tuple[Figure, ...]:
    """How well the marked pairs' events are found, and how many others are read beside them.

    Recall is the share of pairs for which some event is right, precision the share of predicted events that are right
    for some pair. The gold marks one pair of a sentence as a rule, so a true event between others counts against
    precision: the figure is a lower bound. Root recall asks only that some event of the sentence has the pair's root.
    """
    pairs = [(pair, events) for sentence, events in outcomes for pair in sentence.pairs]
    events = [(event, sentence.pairs) for sentence, events in outcomes for event in events]
    found = sum(any(is_right(event, pair) for event in events) for pair, events in pairs)
    joined = sum(any(joins(event, pair) for event in events) for pair, events in pairs)
    rooted = sum(any(event.root == pair.root for event in events) for pair, events in pairs)
    right = sum(any(is_right(event, pair) for pair in pairs) for event, pairs in events)
    precision, recall = ratio(right, len(events)), ratio(found, len(pairs))
    return (
        Figure("precision", precision, len(events)),
        Figure("recall", recall, len(pairs)),
        Figure("f1", harmonic(precision, recall), len(pairs)),
        Figure("pairs joined", ratio(joined, len(pairs)), len(pairs)),
        Figure("root of pairs joined", ratio(found, joined), joined),
        Figure("root recall", ratio(rooted, len(pairs)), len(pairs)),
        Figure("events per sentence", ratio(len(events), len(outcomes)), len(outcomes)),
    )


TASK = Task(load=load, predict=predict, score=score)
