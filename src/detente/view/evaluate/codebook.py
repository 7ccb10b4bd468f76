"""Events end to end against the codebook, whose sentences have all their events labelled, and many have none."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Literal

from msgspec import Struct

from detente.record import Event, Record, Root, Span
from detente.view.evaluate.figures import Figure
from detente.view.evaluate.gold import read_all
from detente.view.evaluate.readers import as_body, mention_spans
from detente.view.evaluate.scores import Counts, accuracy, paired, ratio, total
from detente.view.evaluate.task import Task

Part = Literal["train", "dev"]
Status = Literal["occurred", "planned", "hypothetical", "denied", "cancelled", "claimed", "historical", "negated"]
"""Those of the record, and what the text itself says did not happen."""

_DEV = 10
"""One sentence in so many is held out."""


class Labelled(Struct, frozen=True, forbid_unknown_fields=True):
    """An event: who does what to whom. `act` is the root of what is promised, threatened, asked or refused."""

    root: Root
    status: Status
    trigger: Span
    actors: tuple[Span, ...]
    recipients: tuple[Span, ...]
    act: Root | None = None
    mode: str | None = None


class Sentence(Struct, frozen=True, forbid_unknown_fields=True):
    """A row; `others` are actors that have no part in any event. All spans are characters of `text`."""

    id: str
    text: str
    region: str
    decade: int
    traits: tuple[str, ...]
    events: tuple[Labelled, ...]
    others: tuple[Span, ...]

    @property
    def part(self) -> Part:
        """Which part of the split it is in, by its id, which is a hash of the text."""
        return "dev" if int(self.id, 16) % _DEV == 0 else "train"


@dataclass(frozen=True, slots=True)
class Read:
    """An event as detente read it, and the words for its parties."""

    event: Event
    actors: tuple[Span, ...]
    recipients: tuple[Span, ...]


def load(files: tuple[Path, ...]) -> tuple[Sentence, ...]:
    """The sentences of the files that are held out for dev; nothing is learned from these."""
    return tuple(sentence for sentence in read_all(files, Sentence) if sentence.part == "dev")


def predict(sentence: Sentence) -> tuple[Read, ...]:
    """The events that detente reads in the sentence."""
    return read(as_body(sentence.text))


def read(record: Record) -> tuple[Read, ...]:
    """The events of a record."""
    return tuple(Read(e, mention_spans(record, e.actors), mention_spans(record, e.recipients)) for e in record.events)


def score(outcomes: Sequence[tuple[Sentence, tuple[Read, ...]]]) -> tuple[Figure, ...]:
    """How many events are found, and of those how many have the right root, status and parties.

    An event is found if its trigger overlaps a labelled one, one to one; it is right if the root is too. Parties are
    found if they overlap. An event labelled as negated is none that a record should have.
    """
    pairs = list(chain.from_iterable(_pairs(sentence, found) for sentence, found in outcomes))
    wanted = sum(len(_wanted(sentence)) for sentence, _ in outcomes)
    predicted = sum(len(found) for _, found in outcomes)
    right = sum(label.root is one.event.root for label, one in pairs)
    statuses = [label.status for label, _ in pairs], [one.event.status for _, one in pairs]
    ordinary = [found for sentence, found in outcomes if not sentence.events]
    return (
        *Counts(len(pairs), predicted, wanted).figures("trigger"),
        *Counts(right, predicted, wanted).figures("event"),
        Figure("root accuracy", ratio(right, len(pairs)), len(pairs)),
        Figure("status accuracy", accuracy(*statuses), len(pairs)),
        *total(_overlapping(label.actors, one.actors) for label, one in pairs).figures("actor"),
        *total(_overlapping(label.recipients, one.recipients) for label, one in pairs).figures("recipient"),
        Figure("events per ordinary sentence", ratio(sum(map(len, ordinary)), len(ordinary)), len(ordinary)),
    )


def _wanted(sentence: Sentence) -> list[Labelled]:
    return [event for event in sentence.events if event.status != "negated"]


def _pairs(sentence: Sentence, found: Sequence[Read]) -> tuple[tuple[Labelled, Read], ...]:
    return paired(_wanted(sentence), found, _likeness)


def _likeness(label: Labelled, one: Read) -> float:
    """0 where the triggers lie apart; more where the roots are the same."""
    return (1.0 + (label.root is one.event.root)) if label.trigger.overlaps(one.event.trigger) else 0.0


def _overlapping(labelled: Sequence[Span], found: Sequence[Span]) -> Counts:
    return Counts(len(paired(labelled, found, lambda a, b: float(a.overlaps(b)))), len(found), len(labelled))


TASK = Task(load=load, predict=predict, score=score)
