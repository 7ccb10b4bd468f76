"""Whole articles against their full record: every event with its circumstances, every statement with its speaker."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from msgspec import Struct

from detente.record import Article, Event, Record, Root, Span, Status, slug
from detente.view.evaluate.anchoring import Anchored, Kind, Outcome, worth
from detente.view.evaluate.calibration import calibration_error
from detente.view.evaluate.figures import Figure
from detente.view.evaluate.gold import read_all
from detente.view.evaluate.parties import Named, Party, agrees, alike, named, parties
from detente.view.evaluate.readers import as_published, in_text
from detente.view.evaluate.scores import Counts, paired, ratio, total
from detente.view.evaluate.statements import ENOUGH
from detente.view.evaluate.task import Task
from detente.view.evaluate.words import common_share, touched, words

_GAP = "\n\n"
_NOWHERE = Span(0, 0)


class Labelled(Struct, frozen=True):
    """An event of the gold: who did what to whom, when and where, and whether it happened."""

    trigger: Span
    root: Root
    status: Status
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    actor_words: tuple[Span, ...] = ()
    recipient_words: tuple[Span, ...] = ()
    act: Root | None = None
    mode: str | None = None
    when: str | None = None
    place: str | None = None

    @property
    def sides(self) -> tuple[tuple[Named, ...], tuple[Named, ...]]:
        """Actors and recipients."""
        return named(self.actors, self.actor_words), named(self.recipients, self.recipient_words)


class Said(Struct, frozen=True):
    """A statement of the gold: who says what."""

    content: tuple[Span, ...]
    speaker: str | None = None
    speaker_words: Span | None = None


class Labels(Struct, frozen=True):
    """A row: an article with all its events and statements; spans are of `text`, which is without the title."""

    title: str
    text: str
    published: str | None
    events: tuple[Labelled, ...]
    statements: tuple[Said, ...] = ()


@dataclass(frozen=True, slots=True)
class ReadEvent:
    """An event of a record; what stands in the title has spans before the text's first character."""

    trigger: Span
    sentence: Span
    root: Root
    status: Status
    actors: tuple[Party, ...] = ()
    recipients: tuple[Party, ...] = ()
    confidence: float = 0.0
    act: Root | None = None
    mode: str | None = None
    when: str | None = None
    place: str | None = None


@dataclass(frozen=True, slots=True)
class ReadStatement:
    """A statement of a record; its speaker is several where it is a mention of several."""

    content: tuple[Span, ...]
    speaker: tuple[Party, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """What detente read in an article."""

    events: tuple[ReadEvent, ...]
    statements: tuple[ReadStatement, ...] = ()


Same = Callable[[Labelled, ReadEvent], bool]


def load(files: tuple[Path, ...]) -> tuple[Labels, ...]:
    """The articles of the files, in order."""
    return read_all(files, Labels)


def predict(labels: Labels) -> Reading:
    """The events and statements that detente reads in title and text."""
    record = as_published(labels.title + _GAP + labels.text, labels.published)
    return reading(record, before=len(labels.title + _GAP))


def reading(record: Record, *, before: int) -> Reading:
    """The events and statements of a record, in characters of the source from `before` on."""
    articles = {article.id: article for article in record.articles}
    return Reading(
        tuple(_event(record, articles[event.article], event, before) for event in record.events),
        tuple(
            ReadStatement(
                tuple(span.shifted(-before) for span in in_text(articles[statement.article], statement.content)),
                _moved(parties(record, [statement.speaker] if statement.speaker else []), before),
            )
            for statement in record.statements
        ),
    )


def _event(record: Record, article: Article, event: Event, before: int) -> ReadEvent:
    return ReadEvent(
        trigger=_place(article, event.trigger, before),
        sentence=_place(article, event.sentence, before),
        root=event.root,
        status=event.status,
        actors=_moved(parties(record, event.actors), before),
        recipients=_moved(parties(record, event.recipients), before),
        confidence=event.confidence,
        act=event.act,
        mode=event.mode,
        when=event.date.edtf if event.date else None,
        place=event.place.name if event.place else None,
    )


def _place(article: Article, span: Span, before: int) -> Span:
    return next(iter(in_text(article, [span])), _NOWHERE).shifted(-before)


def _moved(found: Iterable[Party], before: int) -> tuple[Party, ...]:
    return tuple(Party(tuple(w.shifted(-before) for w in p.words), p.id, p.country, p.official) for p in found)


def score(outcomes: Sequence[tuple[Labels, Reading]]) -> tuple[Figure, ...]:
    """Events by root and parties, what is right of those found, events that are none, and statements found.

    An event is right if it stands in the sentence of a labelled one, or in the title, and has its root, its actors and
    its recipients, one to one.
    """
    found = list(chain.from_iterable(pairs(labels.events, read.events) for labels, read in outcomes))
    quiet = [(labels, read) for labels, read in outcomes if not labels.events]
    return (
        *_counts(outcomes, same_event).figures("event"),
        *_counts(outcomes, same_doing).figures("root and actors"),
        *_counts(outcomes, same_root).figures("root"),
        *_circumstances(found),
        _calibrated(outcomes),
        _rate("events per article", outcomes),
        _rate("events per article without any", quiet),
        _said(outcomes),
    )


def _calibrated(outcomes: Sequence[tuple[Labels, Reading]]) -> Figure:
    """The expected calibration error of the confidence of all that was read."""
    told = [
        (event.confidence, id(event) in right)
        for labels, read in outcomes
        for right in [{id(event) for _, event in pairs(labels.events, read.events)}]
        for event in read.events
    ]
    return Figure("calibration error", calibration_error(told), len(told))


def _rate(name: str, outcomes: Sequence[tuple[Labels, Reading]]) -> Figure:
    return Figure(name, ratio(sum(len(read.events) for _, read in outcomes), len(outcomes)), len(outcomes))


def _circumstances(found: Sequence[tuple[Labelled, ReadEvent]]) -> Iterator[Figure]:
    """Of the events that are right, the share whose act, mode, status, date and place are so too."""
    dates = [_worth(gold, read) for gold, read in found]
    counts = {
        "act right": sum(gold.act is read.act for gold, read in found),
        "mode right": sum(gold.mode == read.mode for gold, read in found),
        "status right": sum(gold.status is read.status for gold, read in found),
        **{f"when {each}": dates.count(each) for each in (Outcome.RIGHT, Outcome.WIDE, Outcome.INVENTED)},
        "place right": sum(_same_name(gold.place, read.place) for gold, read in found),
    }
    return (Figure(name, ratio(count, len(found)), len(found)) for name, count in counts.items())


def _worth(gold: Labelled, read: ReadEvent) -> Outcome:
    """What a date is worth; one that is open at an end says no more than tense does, and is as good as none."""
    if _is_open(gold.when) and _is_open(read.when):
        return Outcome.RIGHT
    return worth(Anchored(gold.trigger, gold.when, Kind.DATE), read.when)


def _is_open(when: str | None) -> bool:
    return when is None or ".." in when


def _same_name(gold: str | None, read: str | None) -> bool:
    return gold == read or bool(gold and read and slug(gold) == slug(read))


def pairs(gold: Sequence[Labelled], read: Sequence[ReadEvent]) -> tuple[tuple[Labelled, ReadEvent], ...]:
    """The events of an article that are right, each with the labelled one that it is."""
    return paired(gold, read, lambda one, other: nearness(one, other) * same_event(one, other))


def nearness(gold: Labelled, read: ReadEvent) -> float:
    """3 where the triggers overlap, 2 where they share a sentence, 1 for an event of the title; else 0."""
    if gold.trigger.overlaps(read.trigger):
        return 3.0
    return 2.0 if gold.trigger.overlaps(read.sentence) else float(read.sentence.end <= 0)


def same_root(gold: Labelled, read: ReadEvent) -> bool:
    """Whether the root is the same."""
    return gold.root is read.root


def same_doing(gold: Labelled, read: ReadEvent) -> bool:
    """Whether root and actors are the same."""
    return same_root(gold, read) and (alike(gold.sides[0], read.actors) or _same_company(gold, read))


def same_event(gold: Labelled, read: ReadEvent) -> bool:
    """Whether root, actors and recipients are the same."""
    sides = zip(gold.sides, (read.actors, read.recipients), strict=True)
    return same_root(gold, read) and (all(alike(*side) for side in sides) or _same_company(gold, read))


def _same_company(gold: Labelled, read: ReadEvent) -> bool:
    """Whether one has all its parties for actors, as symmetric acts do, the other not, and all these are the same."""
    together = not gold.recipients and len(gold.actors) > 1, not read.recipients and len(read.actors) > 1
    everybody = list(chain(*gold.sides)), [*read.actors, *read.recipients]
    return together[0] is not together[1] and alike(*everybody, enough=1.0)


def _counts(outcomes: Sequence[tuple[Labels, Reading]], same: Same) -> Counts:
    return total(
        Counts(
            len(paired(labels.events, read.events, lambda one, other: nearness(one, other) * same(one, other))),
            len(read.events),
            len(labels.events),
        )
        for labels, read in outcomes
    )


def _said(outcomes: Sequence[tuple[Labels, Reading]]) -> Figure:
    """The share of statements found; others are no mistake, since whoever promises or refuses says something too."""
    wanted = sum(len(labels.statements) for labels, _ in outcomes)
    found = sum(len(_statements(labels, read.statements)) for labels, read in outcomes)
    return Figure("statements found", ratio(found, wanted), wanted)


def _statements(labels: Labels, read: Sequence[ReadStatement]) -> tuple[tuple[Said, ReadStatement], ...]:
    text_words = words(labels.text)

    def likeness(gold: Said, found: ReadStatement) -> float:
        common = common_share(touched(text_words, gold.content), touched(text_words, found.content))
        return common if common >= ENOUGH and _same_speaker(gold, found) else 0.0

    return paired(labels.statements, read, likeness)


def _same_speaker(gold: Said, read: ReadStatement) -> bool:
    if gold.speaker is None:
        return not read.speaker
    who = Named(gold.speaker, (gold.speaker_words,) if gold.speaker_words else ())
    return any(agrees(who, party) for party in read.speaker)


TASK = Task(load=load, predict=predict, score=score)
