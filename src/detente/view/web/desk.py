"""Where stories that somebody adds are read: one after another, while the rest of the room goes on."""

import logging
import secrets
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property
from threading import Lock
from typing import TYPE_CHECKING, Annotated

from fastapi import Depends, Request

from detente.record import Article
from detente.record.errors import DetenteError
from detente.store import Store

if TYPE_CHECKING:
    from detente.view.web.reader import Reader

logger = logging.getLogger(__name__)

WAITING_MOST = 20
"""How many stories wait at most; who comes then is asked to come again."""
_KEPT = 200
"""How many readings, the last, one can ask after."""


class Step(StrEnum):
    """How far a reading is."""

    WAITING = "waiting"
    READING = "reading"
    LINKING = "linking"
    READ = "read"
    FAILED = "failed"


ENDED = frozenset({Step.READ, Step.FAILED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Drop:
    """Bytes that somebody gave, where they say that these come from, and when they say that it was published."""

    data: bytes
    uri: str
    published: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """A reading: how far it is, and what it gave."""

    id: str
    uri: str
    step: Step = Step.WAITING
    before: int = 0
    """How many readings are before it."""
    articles: tuple[str, ...] = ()
    what: str = ""
    """Why it failed."""
    advice: str = ""


class Busy(DetenteError):
    """More stories wait to be read than there is room for."""


def _own_reader() -> "Reader":
    """What reads; its tables and weights take a while to load, which nobody waits for who only looks."""
    from detente.view.web.reader import Reader

    return Reader.of_ones_own()


class Desk:
    """Reads what is given into a store; any number of threads may ask after it."""

    def __init__(self, store: Store, reader: Callable[[], "Reader"] = _own_reader) -> None:
        self._store, self._make = store, reader
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="reading")
        self._jobs: dict[str, Job] = {}
        self._lock = Lock()

    def take(self, drop: Drop) -> str:
        """Puts something in line to be read; gives an id to ask after it by. Raises Busy where too many wait."""
        id = secrets.token_urlsafe(9)
        with self._lock:
            waiting = sum(job.step not in ENDED for job in self._jobs.values())
            if waiting >= WAITING_MOST:
                raise Busy("too many stories wait to be read", advice="come again in a minute")
            self._jobs[id] = Job(id=id, uri=drop.uri)
            for old in [*self._jobs][:-_KEPT]:  # of these none is waiting still: fewer may
                del self._jobs[old]
        self._pool.submit(self._read, id, drop)
        return id

    def job(self, id: str) -> Job | None:
        """How far a reading is; None where there is none, or none any more."""
        with self._lock:
            found = self._jobs.get(id)
            if found is None or found.step is not Step.WAITING:
                return found
            ids = [*self._jobs]
            before = sum(self._jobs[other].step not in ENDED for other in ids[: ids.index(id)])
            return replace(found, before=before)

    def close(self) -> None:
        """Reads nothing more than what is being read."""
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _read(self, id: str, drop: Drop) -> None:
        self._set(id, step=Step.READING)
        try:
            ended = self._through(id, drop)
        except DetenteError as error:
            ended = _failed(id, drop, error.what, error.advice)
        except Exception as error:  # a defect of ours in one story must not stop the reading of others
            logger.exception("reading %s", drop.uri)
            ended = _failed(id, drop, f"detente failed on it: {type(error).__name__}", "report it with the story")
        with self._lock:
            self._jobs[id] = ended

    def _through(self, id: str, drop: Drop) -> Job:
        """Reads something, and takes it into the store where it can be read."""
        outcome = self._reader.outcome(drop.data, uri=drop.uri, published=drop.published)
        if unread := outcome.unread:
            return _failed(id, drop, unread.reason, unread.advice)
        self._set(id, step=Step.LINKING)
        if self._reader.take_in(self._store, outcome, published=drop.published):
            return _failed(id, drop, "it was forgotten before", "whoever keeps the record can let it be read again")
        articles = tuple(thing.id for thing in outcome.things if isinstance(thing, Article))
        return Job(id=id, uri=drop.uri, step=Step.READ, articles=articles)

    def _set(self, id: str, *, step: Step) -> None:
        with self._lock:
            self._jobs[id] = replace(self._jobs[id], step=step)

    @cached_property
    def _reader(self) -> "Reader":
        return self._make()


def _failed(id: str, drop: Drop, what: str, advice: str) -> Job:
    return Job(id=id, uri=drop.uri, step=Step.FAILED, what=what, advice=advice)


def _desk(request: Request) -> Desk:
    desk = request.app.state.desk
    assert isinstance(desk, Desk)
    return desk


TheDesk = Annotated[Desk, Depends(_desk)]
"""What a route takes to be given the desk."""
