"""Lines of exported records, gathered on disk before any of them goes into a record: they may come in any order."""

import re
import sqlite3
import sys
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, Self

from msgspec import Struct

from detente.record import KINDS, AnyThing, Article, Coding, Date, Event, Mention, Span, Statement
from detente.record.errors import BadRecord, DetenteError
from detente.record.serial import from_line
from detente.store import rows

_NAMES = frozenset(kind.__name__.lower() for kind in KINDS.values())
_MADE_ID = re.compile(r"([a-z]+)-[0-9a-f]{16}")
_TYPE = re.compile(rb'"type"\s*:\s*"([a-z]+)"')
_ARTICLE = re.compile(rb'"article"\s*:\s*"(article-[0-9a-f]{16})"')
_OWN = re.compile(rb'"id"\s*:\s*"(article-[0-9a-f]{16})"')

_TABLE = """
CREATE TABLE lines (
  number INTEGER PRIMARY KEY, file TEXT, line INTEGER, kind TEXT, id TEXT UNIQUE, part TEXT, source TEXT, json BLOB
);
CREATE INDEX by_part ON lines (part);
CREATE INDEX by_kind ON lines (kind, source);
"""
_INSERT = "INSERT OR IGNORE INTO lines (file, line, kind, id, part, source, json) VALUES (?, ?, ?, ?, ?, ?, ?)"
_FIELDS = "file, line, json"
_AT_ONCE = 500
_SHOWN = 80
_LONGEST_ID = 500
"""How many characters an id has at most: no index of PostgreSQL holds much longer ones."""


class Line(NamedTuple):
    """A line of a file, and its number there."""

    file: str
    number: int
    text: bytes


@dataclass(frozen=True, slots=True)
class Refused:
    """A line, and why it was not taken, or why the story that begins with it was not."""

    file: str
    number: int
    reason: str


@dataclass(frozen=True, slots=True)
class Staged:
    """A thing that is staged, and where it stood."""

    thing: AnyThing
    file: str
    number: int
    at: int
    """Its place among all lines."""

    def refused(self, reason: str) -> Refused:
        """The refusal of it."""
        return Refused(self.file, self.number, f"{self.thing.id}: {reason}")


class Stage:
    """Things in a file of its own, found by kind, by the story that they stand in, and by id."""

    def __init__(self) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="detente-import-")
        self._database = sqlite3.connect(Path(self._folder.name) / "stage.db", isolation_level=None)
        self.refused: list[Refused] = []
        self.spoiled: set[str] = set()
        """The articles of which a line was refused: they would not be whole."""

    def __enter__(self) -> Self:
        with self._plainly():
            self._database.executescript(f"PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; {_TABLE} BEGIN;")
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._database.close()
        self._folder.cleanup()

    def fill(self, lines: Iterable[Line]) -> None:
        """Takes lines in; raises BadRecord where a bad one does not tell which story it would leave incomplete."""
        with self._plainly():
            for line in lines:
                if line.text.strip():
                    try:
                        self._put(line, _sound(from_line(line.text)))
                    except DetenteError as error:
                        self._refuse(line, error.what)

    @contextmanager
    def _plainly(self) -> Iterator[None]:
        """Raises BadRecord, with what to do, where there is no room for the file; nothing is left of it then."""
        try:
            yield
        except sqlite3.OperationalError as error:
            self.__exit__(None, None, None)
            advice = "free some space there, or name another folder for what is temporary in TMPDIR"
            raise BadRecord(str(error), where=self._folder.name, advice=advice) from error

    def _put(self, line: Line, thing: AnyThing) -> None:
        values = (line.file, line.number, _name(thing), thing.id, _part(thing), _source(thing), line.text)
        self._database.execute(
            "INSERT OR IGNORE INTO lines (file, line, kind, id, part, source, json) VALUES (?, ?, ?, ?, ?, ?, ?)",
            values,
        )

    def _refuse(self, line: Line, reason: str) -> None:
        self.refused.append(Refused(line.file, line.number, reason))
        told = _TYPE.search(line.text)
        kind = told[1].decode() if told else ""
        if kind in _NAMES - {"article", "mention", "date", "statement", "event"}:
            return
        story = (_OWN if kind == "article" else _ARTICLE).search(line.text)
        if story is None:
            raise BadRecord(
                reason,
                where=f"{line.file}, line {line.number}",
                advice="it does not say which story it is of, so nothing was imported; mend or remove the line",
            )
        self.spoiled.add(story[1].decode())

    def of(self, kind: type[AnyThing]) -> Iterator[Staged]:
        """The things of a kind, in the order of the lines."""
        return self._each("kind = ?", kind.__name__.lower())

    def articles(self, source: str) -> list[Staged]:
        """The articles of a source."""
        return [*self._each("kind = 'article' AND source = ?", source)]

    def codings(self, source: str) -> list[Staged]:
        """The codings of a source."""
        return [*self._each("kind = 'coding' AND source = ?", source)]

    def story(self, article: str) -> list[Staged]:
        """An article and all that stands in it."""
        return [*self._each("part = ?", article)]

    def called(self, ids: Iterable[str]) -> list[Staged]:
        """The things with these ids."""
        given = [*ids]
        found: list[Staged] = []
        for start in range(0, len(given), _AT_ONCE):
            some = given[start : start + _AT_ONCE]
            found += self._each(f"id IN ({', '.join('?' * len(some))})", *some)
        return found

    def between(self, kind: type[AnyThing], after: int, until: int | None) -> Iterator[Staged]:
        """The things of a kind at places behind one, up to another."""
        last = sys.maxsize if until is None else until
        return self._each("kind = ? AND number > ? AND number <= ?", kind.__name__.lower(), after, last)

    def headless(self) -> list[str]:
        """The articles that are not staged, but of which something is, in order."""
        asked = """
        SELECT part FROM lines AS one WHERE part IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM lines AS story WHERE story.id = one.part) GROUP BY part ORDER BY min(number)
        """
        return [part for (part,) in self._database.execute(asked).fetchall()]

    def _each(self, where: str, *values: str | int) -> Iterator[Staged]:
        last = 0
        asked = f"SELECT number, {_FIELDS} FROM lines WHERE {where} AND number > ? ORDER BY number LIMIT {_AT_ONCE}"  # noqa: S608 (conditions of ours)
        while page := self._database.execute(asked, (*values, last)).fetchall():
            yield from (Staged(from_line(text), file, line, number) for number, file, line, text in page)
            last = page[-1][0]


def _name(thing: AnyThing) -> str:
    return type(thing).__name__.lower()


def _part(thing: AnyThing) -> str | None:
    """The article that a thing is or stands in."""
    if isinstance(thing, Mention | Date | Statement | Event):
        return thing.article
    return thing.id if isinstance(thing, Article) else None


def _source(thing: AnyThing) -> str | None:
    return thing.source if isinstance(thing, Article | Coding) else None


def _sound(thing: AnyThing) -> AnyThing:
    """The thing; raises a DetenteError where its id is not one of its kind, or a date of it none."""
    made = _MADE_ID.fullmatch(thing.id)
    kind = made[1] if made and made[1] in _NAMES - {"actor"} else "actor"
    if kind != _name(thing) or not 0 < len(thing.id) <= _LONGEST_ID or not _is_one_word(thing.id):
        raise BadRecord(f"{thing.id[:_SHOWN]!r} is no id of {_name(thing)}s")
    rows.row(thing)
    return thing


def _is_one_word(id: str) -> bool:
    """Whether an id has neither blanks nor characters that nobody sees: no database keeps all of these."""
    return id.isprintable() and " " not in id


def spans_in(value: object) -> Iterator[Span]:
    """Every span in a thing of an article."""
    if isinstance(value, Span):
        yield value
    elif isinstance(value, Struct):
        for name in value.__struct_fields__:
            yield from spans_in(getattr(value, name))
    elif isinstance(value, tuple):
        for one in value:
            yield from spans_in(one)
