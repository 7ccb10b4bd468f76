"""Reads inputs one by one; what cannot be read is said, and the rest goes on."""

import logging
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from detente.acquire import Acquired, acquire, acquire_text, inputs
from detente.clean import clean
from detente.extract.reading import Stage
from detente.record import LANGUAGES, AnyThing, Unread, make_id
from detente.record.errors import UnreadableInput
from detente.record.references import check_whole
from detente.run.pipeline import STAGES, read_article

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
    """The outcome of each file that the paths name, folders walked through, in a stable order."""
    for path in inputs(paths):
        yield outcome(path.as_posix(), partial(acquire, path), published=published, stages=stages)


def read_texts(
    texts: Iterable[str], *, published: str | None = None, stages: Sequence[Stage] = STAGES
) -> Iterator[Outcome]:
    """The outcome of each text."""
    for number, text in enumerate(texts, 1):
        uri = f"text {number}"
        yield outcome(uri, partial(acquire_text, text, uri=uri), published=published, stages=stages)


def outcome(
    uri: str, acquired: Callable[[], Acquired], *, published: str | None = None, stages: Sequence[Stage] = STAGES
) -> Outcome:
    """What an input gives; an input that cannot be read gives an Unread and never an error."""
    try:
        return Outcome(uri, read_acquired(acquired(), published=published, stages=stages))
    except UnreadableInput as error:
        return Outcome(uri, (_unread(uri, error.what, error.advice),))
    except Exception as error:  # a defect of ours in one input must not take the others with it
        logger.exception("reading %s", uri)
        reason = f"detente failed on it: {type(error).__name__}: {error}"
        return Outcome(uri, (_unread(uri, reason, "report it with the input, and read the rest"),))


def read_acquired(
    acquired: Acquired, *, published: str | None = None, stages: Sequence[Stage] = STAGES
) -> tuple[AnyThing, ...]:
    """A source, its articles and every fact read from them; articles in other languages are kept, but not read."""
    articles = clean(acquired, published=published)
    readings = [read_article(article, stages) for article in articles if article.language in LANGUAGES]
    read = {article.id: article for article in (reading.document.article for reading in readings)}
    facts = (fact for reading in readings for fact in reading.facts())
    things = (acquired.source, *(read.get(article.id, article) for article in articles), *facts)
    check_whole(things)
    return things


def _unread(uri: str, reason: str, advice: str) -> Unread:
    return Unread(id=make_id("unread", uri, reason), uri=uri, reason=reason, advice=advice)
