"""When things happened, against paragraphs whose events are labelled with their dates and deadlines.

Each trigger is asked for by the functions that give a record's events and statements theirs. Source of the name:
Reimers et al. 2016, "Temporal Anchoring of Events for the TimeBank Corpus".
"""

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum
from itertools import chain
from pathlib import Path

from msgspec import Struct

from detente.divide.document import Document, Sentence, Token
from detente.extract.dates.attach import date_of
from detente.extract.dates.deadline import deadline_of
from detente.extract.dates.stage import dates_of
from detente.extract.dates.story import times_of
from detente.record import Span, When
from detente.record.edtf import bounds
from detente.view.evaluate.figures import Figure
from detente.view.evaluate.gold import read_all
from detente.view.evaluate.readers import divided
from detente.view.evaluate.scores import ratio
from detente.view.evaluate.task import Task


class Kind(StrEnum):
    """What is asked of a trigger: its date, by when it is to be done, or what tense leaves open."""

    DATE = "date"
    DEADLINE = "deadline"
    OPEN = "open"


class Outcome(StrEnum):
    """What an answer is worth; `WIDE` holds the right date and says less, `INVENTED` says what is not so."""

    RIGHT = "right"
    WIDE = "wide"
    INVENTED = "invented"
    MISSED = "missed"


class Anchored(Struct, frozen=True):
    """A trigger and when it was or is to be (EDTF); None where text and date do not tell. `accept` is right as well."""

    trigger: Span
    when: str | None
    kind: Kind
    accept: tuple[str, ...] = ()


class Paragraph(Struct, frozen=True):
    """A row: a text, its date, and when the things in it happened."""

    text: str
    published: str | None
    events: tuple[Anchored, ...]


def load(files: tuple[Path, ...]) -> tuple[Paragraph, ...]:
    """The paragraphs of the files, in order."""
    return read_all(files, Paragraph)


def predict(paragraph: Paragraph) -> tuple[str | None, ...]:
    """What detente answers, trigger by trigger."""
    words = dict(chain.from_iterable(map(_words, divided(paragraph.text, paragraph.published))))
    return tuple(_answer(event, words) for event in paragraph.events)


Place = tuple[Document, Sentence, Token]


def _words(document: Document) -> Iterator[tuple[Span, Place]]:
    """The words of an article by their places in the text that was given."""
    for sentence in document.sentences:
        for token in sentence.tokens:
            if span := document.article.in_source(token.span):
                yield span, (document, sentence, token)


def _answer(event: Anchored, words: dict[Span, Place]) -> str | None:
    place = words.get(event.trigger)
    when = _when(event.kind, *place) if place else None
    return when.edtf if when else None


def _when(kind: Kind, document: Document, sentence: Sentence, trigger: Token) -> When | None:
    find = deadline_of if kind is Kind.DEADLINE else date_of
    return find(sentence, trigger, times_of(document, tuple(dates_of(document))))


def score(outcomes: Sequence[tuple[Paragraph, tuple[str | None, ...]]]) -> tuple[Figure, ...]:
    """Of all and of each kind, the share of triggers whose answer is right; of all, what the others are worth."""
    worths = [
        (event.kind, worth(event, said))
        for paragraph, answers in outcomes
        for event, said in zip(paragraph.events, answers, strict=True)
    ]
    every = [_figure(str(each), [w for _, w in worths], each) for each in Outcome]
    return (*every, *(_figure(f"{kind} right", [w for k, w in worths if k is kind], Outcome.RIGHT) for kind in Kind))


def _figure(name: str, worths: Sequence[Outcome], of: Outcome) -> Figure:
    return Figure(name, ratio(worths.count(of), len(worths)), len(worths))


def worth(event: Anchored, said: str | None) -> Outcome:
    """What an answer to a trigger is worth."""
    if said in (event.when, *event.accept):
        return Outcome.RIGHT
    if said is None:
        return Outcome.MISSED
    return Outcome.WIDE if event.when and _holds(said, event.when) else Outcome.INVENTED


def _holds(wide: str, narrow: str) -> bool:
    """Whether a date holds another: `2017-09` and `../2017-10-02` hold `2017-09-03`, so does `XXXX-09-03`."""
    if "XXXX" in wide + narrow:
        return re.match(wide.replace("X", "."), narrow) is not None
    (first, last), (start, end) = bounds(wide), bounds(narrow)
    return (first is None or bool(start and first <= start)) and (last is None or bool(end and end <= last))


TASK = Task(load=load, predict=predict, score=score)
