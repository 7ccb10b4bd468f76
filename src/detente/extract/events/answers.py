"""What somebody threatens, promises or refuses by a yes or a no to the question before it."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from msgspec import Struct

from detente.divide.document import Sentence
from detente.extract.events.factuality import Kind, judge
from detente.extract.events.find import find
from detente.extract.events.read import Deed
from detente.extract.events.roles import Pick, undergoers_of
from detente.extract.events.speech import code
from detente.extract.lexicon.tables import load
from detente.record import Status


class Reply(Struct, frozen=True):
    """A row of replies.tsv."""

    word: str
    affirmed: bool


@cache
def _replies() -> dict[str, bool]:
    return {row.word: row.affirmed for row in load("replies.tsv", Reply)}


def is_affirmed(words: str) -> bool | None:
    """Whether an answer begins with a yes or with a no; None where with neither."""
    first = words.lower().split(maxsplit=1)[:1]
    return _replies().get(first[0].strip(".,!;:–—-…")) if first else None


def answered(question: Sentence, pick: Pick, *, speaker: str, affirmed: bool) -> Iterator[Deed]:
    """The deeds that `speaker` says will, or will not, be done, as the question has them ("Would Iraq attack …?")."""
    for found in find(question):
        judgement = judge(question, found.trigger)
        if judgement.kind is not Kind.QUESTION or judgement.by is None or judgement.by.lemma not in ("will", "would"):
            continue
        settled = replace(judgement, kind=Kind.FUTURE, value=1.0 if affirmed else -1.0, negated=not affirmed)
        if coding := code(found, settled, spoken=False):
            recipients = undergoers_of(question, found, pick, actors=(speaker,))
            yield Deed(found, coding, settled, Status.OCCURRED, (speaker,), recipients)
