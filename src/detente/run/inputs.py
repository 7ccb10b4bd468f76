"""Reads inputs one by one; what cannot be read is said, and the rest goes on."""

import logging
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from detente.acquire import Acquired, Given, documents, take, texts
from detente.clean import clean
from detente.extract.reading import Stage
from detente.record import LANGUAGES, AnyThing, Unread, make_id
from detente.record.errors import UnreadableInput
from detente.record.references import check_whole
from detente.run.pipeline import STAGES, read_whole

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one input gave: its source, articles and facts, or one Unread."""

    uri: str
    things: tuple[AnyThing, ...]

    @property
    def unread(self) -> Unread | None:
        """Why the input could not be read; None where it was."""
        return next((thing for thing in self.things if isinstance(thing, Unread)), None)


def read_inputs(
    paths: Iterable[str | Path], *, published: str | None = None, stages: Sequence[Stage] = STAGES
) -> Iterator[Outcome]:
    """The outcome of each document that the paths name, folders walked through, in a stable order."""
    return read_documents(documents(paths), published=published, stages=stages)


def read_texts(
    given: Iterable[str], *, published: str | None = None, stages: Sequence[Stage] = STAGES
) -> Iterator[Outcome]:
    """The outcome of each text."""
    return read_documents(texts(given), published=published, stages=stages)


def read_documents(
    given: Iterable[Given | UnreadableInput], *, published: str | None = None, stages: Sequence[Stage] = STAGES
) -> Iterator[Outcome]:
    """The outcome of each document, in their order."""
    return (outcome(document, published=published, stages=stages) for document in given)


def outcome(
    given: Given | UnreadableInput, *, published: str | None = None, stages: Sequence[Stage] = STAGES
) -> Outcome:
    """What a document gives; one that cannot be read gives an Unread and never an error."""
    if isinstance(given, UnreadableInput):
        return unread(given.where, given.what, given.advice)
    try:
        return Outcome(given.uri, read_acquired(take(given), published=published, stages=stages))
    except UnreadableInput as error:
        return unread(given.uri, error.what, error.advice)
    except Exception as error:  # a defect of ours in one input must not take the others with it
        logger.exception("reading %s", given.uri)
        reason = f"detente failed on it: {type(error).__name__}: {error}"
        return unread(given.uri, reason, "report it with the input, and read the rest")


def read_acquired(
    acquired: Acquired, *, published: str | None = None, stages: Sequence[Stage] = STAGES
) -> tuple[AnyThing, ...]:
    """A source, its articles and every fact read from them; articles in other languages are kept, but not read."""
    articles = clean(acquired, published=published)
    readings = [read_whole(article, stages) for article in articles if article.language in LANGUAGES]
    read = {article.id: article for article, _ in readings}
    facts = (fact for _, found in readings for fact in found)
    things = (acquired.source, *(read.get(article.id, article) for article in articles), *facts)
    check_whole(things)
    return things


def unread(uri: str, reason: str, advice: str) -> Outcome:
    """The outcome of what could not be read: why, and what to do about it."""
    return Outcome(uri, (Unread(id=make_id("unread", uri, reason), uri=uri, reason=reason, advice=advice),))
