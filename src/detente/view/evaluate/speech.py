"""Word apart from deed, against sentences that name a deed which did not happen, or not for certain, and controls."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from msgspec import Struct

from detente.record import Date, Event, Record, Root, Span, Status
from detente.view.evaluate.figures import Figure
from detente.view.evaluate.gold import read_all
from detente.view.evaluate.readers import as_body
from detente.view.evaluate.scores import ratio
from detente.view.evaluate.task import Task


class Kind(StrEnum):
    """How a deed is spoken of; a `DEED` happened."""

    THREAT = "threat"
    PROMISE = "promise"
    OFFER = "offer"
    DEMAND = "demand"
    REFUSAL = "refusal"
    DENIAL = "denial"
    CONDITION = "condition"
    PLAN = "plan"
    CANCELLATION = "cancellation"
    HYPOTHETICAL = "hypothetical"
    NEGATION = "negation"
    ALLEGATION = "allegation"
    DEED = "deed"


class Deed(Struct, frozen=True):
    """Words for a deed, and the only status that it may have as an event; None: it should be none."""

    span: Span
    root: Root
    status: Status | None


class Wanted(Struct, frozen=True):
    """The event that is to be read."""

    root: Root
    status: Status
    act: Root | None = None


class Sentence(Struct, frozen=True):
    """A row: a deed, perhaps more, and how it is spoken of."""

    text: str
    kind: Kind
    deed: Deed
    more: tuple[Deed, ...] = ()
    event: Wanted | None = None
    condition: Span | None = None
    deadline: Span | None = None


@dataclass(frozen=True, slots=True)
class Read:
    """An event as detente read it, with the words of its condition and its deadline."""

    trigger: Span
    root: Root
    status: Status
    act: Root | None = None
    condition: Span | None = None
    deadline: Span | None = None


Outcome = tuple[Sentence, tuple[Read, ...]]
Holds = Callable[[Sentence, Sequence[Read]], bool]


def load(files: tuple[Path, ...]) -> tuple[Sentence, ...]:
    """The sentences of the files, in order."""
    return read_all(files, Sentence)


def predict(sentence: Sentence) -> tuple[Read, ...]:
    """The events that detente reads in the sentence."""
    return read(as_body(sentence.text))


def read(record: Record) -> tuple[Read, ...]:
    """The events of a record."""
    return tuple(Read(e.trigger, e.root, e.status, e.act, e.condition, _due(record, e)) for e in record.events)


def _due(record: Record, event: Event) -> Span | None:
    source = record[event.deadline.source] if event.deadline and event.deadline.source else None
    return source.span if isinstance(source, Date) else None


def score(outcomes: Sequence[Outcome]) -> tuple[Figure, ...]:
    """How many keep every deed out of what occurred, overall and by kind, and what else is read rightly.

    A reader that finds nothing keeps everything out: the controls' deeds, and the event that each row has, say whether
    it reads at all.
    """
    words = [outcome for outcome in outcomes if outcome[0].kind is not Kind.DEED]
    deeds = [outcome for outcome in outcomes if outcome[0].kind is Kind.DEED]
    said = [outcome for outcome in words if outcome[0].event]
    kinds = (_share(f"{kind} kept out", [o for o in words if o[0].kind is kind], is_kept_out) for kind in Kind)
    return (
        _share("kept out", words, is_kept_out),
        _share("deed occurred", deeds, has_occurred),
        _share("deed occurred with its root", deeds, has_right_root),
        _share("root and act right", said, is_coded),
        _share("status right too", said, is_read),
        *_found(words),
        *(figure for figure in kinds if figure.n),
    )


def _share(name: str, outcomes: Sequence[Outcome], holds: Holds) -> Figure:
    return Figure(name, ratio(sum(holds(*outcome) for outcome in outcomes), len(outcomes)), len(outcomes))


def is_kept_out(sentence: Sentence, events: Sequence[Read]) -> bool:
    """Whether no deed that may not have occurred comes out as one that did; speech about it has an act, and is none."""
    deeds = (deed for deed in (sentence.deed, *sentence.more) if deed.status is not Status.OCCURRED)
    return not any(_occurred(deed, event) for deed in deeds for event in events)


def has_occurred(sentence: Sentence, events: Sequence[Read]) -> bool:
    """Whether the deed comes out as one that occurred, with whatever root."""
    return any(_occurred(sentence.deed, event) for event in events)


def has_right_root(sentence: Sentence, events: Sequence[Read]) -> bool:
    """Whether the deed comes out as one that occurred, with its root."""
    return any(_occurred(sentence.deed, event) and event.root is sentence.deed.root for event in events)


def _occurred(deed: Deed, event: Read) -> bool:
    return event.status is Status.OCCURRED and event.act is None and event.trigger.overlaps(deed.span)


def is_coded(sentence: Sentence, events: Sequence[Read]) -> bool:
    """Whether some event has the root and act of the one that is to be read."""
    want = sentence.event
    return want is not None and (want.root, want.act) in [(e.root, e.act) for e in events]


def is_read(sentence: Sentence, events: Sequence[Read]) -> bool:
    """Whether some event has the root, act and status of the one that is to be read."""
    want = sentence.event
    return want is not None and (want.root, want.act, want.status) in [(e.root, e.act, e.status) for e in events]


def _found(outcomes: Sequence[Outcome]) -> tuple[Figure, Figure]:
    """The shares of conditions and deadlines that overlap those of some event."""
    conditions = [(row.condition, [e.condition for e in events]) for row, events in outcomes if row.condition]
    deadlines = [(row.deadline, [e.deadline for e in events]) for row, events in outcomes if row.deadline]
    return _overlapping("condition found", conditions), _overlapping("deadline found", deadlines)


def _overlapping(name: str, asked: Sequence[tuple[Span, Sequence[Span | None]]]) -> Figure:
    found = sum(any(span and span.overlaps(wanted) for span in spans) for wanted, spans in asked)
    return Figure(name, ratio(found, len(asked)), len(asked))


TASK = Task(load=load, predict=predict, score=score)
