"""Holds a record against what it was read from: the bytes are those that were read, and spans lead back to them."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from typing import TypeAlias

from sqlalchemy import Connection

from detente.acquire import Given, take
from detente.record import Article
from detente.record.errors import UnreadableInput
from detente.store.forgetting.names import BLACK
from detente.store.plain import few, rows
from detente.store.store import Store
from detente.store.verifying.finding import Finding
from detente.store.verifying.page import thing_in

Opened: TypeAlias = Given | UnreadableInput

FOUND, MOVED, CHANGED, MISSING = "as they were read", "as they were read, elsewhere", "changed", "missing"
NOT_GIVEN, NOT_READ = "not among the inputs", "inputs that the record does not have"
"""What becomes of the sources of a record, and of inputs."""

_AGAIN = "read it again if the record is to tell of it as it is now; else find the original"
_FIND = "find it where it went, or take a copy from a backup"
_SAME = "SELECT id, uri FROM sources WHERE sha256 = ? ORDER BY seq"
_CALLED = "SELECT id FROM sources WHERE uri = ?"
_ARTICLES = "SELECT json FROM articles WHERE source = ? ORDER BY seq"
_BEHIND = "/#!?"
"""What stands between the name of a file or a folder and that of what is in it."""


class Originals:
    """What became of the sources of a record, once `findings` is through."""

    def __init__(self, store: Store, places: Iterable[str]) -> None:
        """`places` are the files and folders in which the originals are looked for."""
        self._store, self._places = store, tuple(place.rstrip("/") for place in places)
        self._seen: set[str] = set()
        self.counts = Counter[str]()

    def findings(self, inputs: Iterable[Opened]) -> Iterator[Finding]:
        """What is other than it was when it was read, or not there any more."""
        with self._store.looking() as connection:
            for one in inputs:
                if isinstance(one, Given):
                    yield from self._held_against(connection, one)
            yield from self._left(connection)

    def _held_against(self, connection: Connection, given: Given) -> Iterator[Finding]:
        found = few(connection, _SAME, _digest(given))
        called = [id for id, uri in found if uri == given.uri]
        if found:
            self.counts[FOUND if called else MOVED] += 1
            ids: Sequence[str] = called or [id for id, _ in found]
            self._seen |= {*ids}
            yield from _read_back(connection, given, ids)
            return
        before = [id for (id,) in few(connection, _CALLED, given.uri) if id not in self._seen]
        self.counts[CHANGED if before else NOT_READ] += 1
        self._seen |= {*before}
        for id in before:
            yield _finding(id, f"{given.uri} has other bytes than those that were read", _AGAIN)

    def _left(self, connection: Connection) -> Iterator[Finding]:
        """The sources that no input was."""
        for id, uri in rows(connection, "SELECT id, uri FROM sources ORDER BY seq"):
            if id not in self._seen:
                missing = any(
                    uri == place or uri.startswith(tuple(place + end for end in _BEHIND)) for place in self._places
                )
                self.counts[MISSING if missing else NOT_GIVEN] += 1
                if missing:
                    yield _finding(id, f"{uri} is not there any more", _FIND)


def _read_back(connection: Connection, given: Given, sources: Iterable[str]) -> Iterator[Finding]:
    """Where the words of articles are not those of the original at the places that they lead back to."""
    try:
        text = take(given).text
    except UnreadableInput as error:
        yield _finding(given.uri, f"cannot be read any more: {error.what}", _AGAIN)
        return
    for source in sources:
        for article in (thing_in(line) for (line,) in few(connection, _ARTICLES, source)):
            if isinstance(article, Article) and not _leads_back(article, text):
                what = f"its words are not those of {given.uri} where they lead back to it"
                yield Finding(check="originals", kind="articles", id=article.id, what=what, advice=_AGAIN)


def _leads_back(article: Article, text: str) -> bool:
    """Whether the words of an article stand in a text where it says so; what is blacked out can have been any."""
    return all(
        _is_of(article.text[run.text : run.text + run.length], text[run.source : run.source + run.length])
        for run in article.alignment
    )


def _is_of(words: str, original: str) -> bool:
    """Whether words are those of the original, but for names that were blacked out of them."""
    if BLACK not in words:
        return words == original
    return len(words) == len(original) and all(a in (b, BLACK) for a, b in zip(words, original, strict=True))


def _digest(given: Given) -> str:
    data = given.content.encode(errors="surrogatepass") if isinstance(given.content, str) else given.content
    return sha256(data).hexdigest()


def _finding(id: str, what: str, advice: str) -> Finding:
    return Finding(check="originals", kind="sources", id=id, what=what, advice=advice)
