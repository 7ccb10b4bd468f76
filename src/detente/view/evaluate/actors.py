"""Who is meant, against paragraphs in which every mention of an actor is labelled with the right one.

A state and its government count as one actor, all forms of a person's name that the tables have as one person. Where
nobody can be told from the text and its date, the gold has no actor, and naming one is wrong, as it is for the name of
a mere place. A record has a name and the title beside it as
one mention ("the defence secretary, John Nott"), the gold as two: each is read where the whole is read rightly.
"""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from itertools import chain
from pathlib import Path

from msgspec import Struct

from detente.record import Mention, Record, Span
from detente.view.evaluate.figures import Figure
from detente.view.evaluate.gold import read_all
from detente.view.evaluate.parties import canonical
from detente.view.evaluate.readers import as_published, in_text
from detente.view.evaluate.scores import paired, ratio
from detente.view.evaluate.task import Task

_SAME = 0.5
"""Two mentions are the same where they share this much of their hull, or begin or end together."""


class Kind(StrEnum):
    """How the words of a mention stand for somebody."""

    NAME = "name"
    TITLE = "title"
    METONYM = "metonym"
    ADJECTIVE = "adjective"
    ANONYMOUS = "anonymous"
    PRONOUN = "pronoun"
    ROLE = "role"
    DESCRIPTION = "description"
    PLACE = "place"


_GROUPS = {
    "names and titles": frozenset({Kind.NAME, Kind.TITLE}),
    "pronouns and descriptions": frozenset({Kind.PRONOUN, Kind.ROLE, Kind.DESCRIPTION}),
    "all": frozenset(Kind),
}


class Meant(Struct, frozen=True):
    """A mention, and the full names of the persons or the ids of the other actors that it stands for."""

    start: int
    end: int
    kind: Kind
    actors: tuple[str, ...]

    @property
    def ids(self) -> frozenset[str]:
        """The ids of those actors, a state's for its government."""
        return frozenset(map(canonical, self.actors))


class Paragraph(Struct, frozen=True):
    """A row: a text, its date, and every mention in it."""

    text: str
    published: str | None
    mentions: tuple[Meant, ...]


class Reading(Struct, frozen=True):
    """A mention that detente found, and whom it means by it; nobody where it does not know."""

    start: int
    end: int
    ids: frozenset[str]


Outcome = tuple[Meant, frozenset[str]]
"""What a mention means, and what it was read as."""


def load(files: tuple[Path, ...]) -> tuple[Paragraph, ...]:
    """The paragraphs of the files, in order."""
    return read_all(files, Paragraph)


def predict(paragraph: Paragraph) -> tuple[Reading, ...]:
    """Whom detente takes each mention of the text for."""
    record = as_published(paragraph.text, paragraph.published)
    return tuple(chain.from_iterable(_readings(record, mention) for mention in record.mentions))


def _readings(record: Record, mention: Mention) -> Iterator[Reading]:
    article = next(a for a in record.articles if a.id == mention.article)
    for span in in_text(article, [mention.span]):
        yield Reading(span.start, span.end, frozenset(map(canonical, mention.actors)))


def score(outcomes: Sequence[tuple[Paragraph, Sequence[Reading]]]) -> tuple[Figure, ...]:
    """For groups of mentions, and each kind: the share that is right, and the share that is wrong.

    What is read as nobody, or not found, is neither. `right` is of those that the gold resolves, `wrong` of all.
    """
    read = [each for paragraph, found in outcomes for each in _outcomes(paragraph, found)]
    kinds = {str(kind): frozenset({kind}) for kind in Kind}
    return tuple(chain.from_iterable(_figures(name, read, of) for name, of in (_GROUPS | kinds).items()))


def _outcomes(paragraph: Paragraph, found: Sequence[Reading]) -> Iterator[Outcome]:
    read = {id(gold): reading.ids for gold, reading in paired(paragraph.mentions, found, _likeness)}
    return ((gold, read.get(id(gold)) or _in_whole(gold, found)) for gold in paragraph.mentions)


def _in_whole(gold: Meant, found: Sequence[Reading]) -> frozenset[str]:
    """What a name or title is read as that is part of a longer mention of the same actor; a pronoun is never one."""
    wholes = (r.ids for r in found if r.start <= gold.start and gold.end <= r.end and r.ids == gold.ids)
    return frozenset() if gold.kind is Kind.PRONOUN else next(wholes, frozenset())


def _likeness(gold: Meant, found: Reading) -> float:
    shared = min(gold.end, found.end) - max(gold.start, found.start)
    likeness = ratio(max(0, shared), Span(min(gold.start, found.start), max(gold.end, found.end)).length)
    at_end = shared > 0 and (gold.start == found.start or gold.end == found.end)
    return likeness if likeness >= _SAME or at_end else 0.0


def _figures(name: str, read: Sequence[Outcome], kinds: frozenset[Kind]) -> Iterator[Figure]:
    of_kind = [(gold, ids) for gold, ids in read if gold.kind in kinds]
    known = [(gold, ids) for gold, ids in of_kind if gold.actors]
    if known:
        yield Figure(f"{name} right", ratio(sum(ids == gold.ids for gold, ids in known), len(known)), len(known))
    wrong = sum(bool(ids) and ids != gold.ids for gold, ids in of_kind)
    yield Figure(f"{name} wrong", ratio(wrong, len(of_kind)), len(of_kind))


TASK = Task(load=load, predict=predict, score=score)
