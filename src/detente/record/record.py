"""A record in memory: what `detente.read` returns."""

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Any, TypeVar

from detente.record.errors import NotInRecord
from detente.record.model import (
    Actor,
    AnyThing,
    Article,
    Coding,
    Date,
    Event,
    Incident,
    Link,
    Mention,
    Review,
    Run,
    Source,
    Statement,
    Thing,
    Unread,
)
from detente.record.serial import from_lines, to_dict, to_lines

T = TypeVar("T", bound=Thing)

# What a record holds, in the order in which it is exported: nothing refers to a later line.
KINDS: dict[str, type[Thing]] = {
    "runs": Run,
    "sources": Source,
    "unread": Unread,
    "articles": Article,
    "actors": Actor,
    "mentions": Mention,
    "dates": Date,
    "statements": Statement,
    "events": Event,
    "codings": Coding,
    "links": Link,
    "incidents": Incident,
    "reviews": Review,
}


class Record:
    """Things read, each id once, in the order in which they were read."""

    def __init__(self, things: Iterable[AnyThing] = ()) -> None:
        self._by_id: dict[str, AnyThing] = {}
        for thing in things:
            self._by_id.setdefault(thing.id, thing)

    @cached_property
    def runs(self) -> tuple[Run, ...]:
        return self._all(Run)

    @cached_property
    def sources(self) -> tuple[Source, ...]:
        return self._all(Source)

    @cached_property
    def unread(self) -> tuple[Unread, ...]:
        return self._all(Unread)

    @cached_property
    def articles(self) -> tuple[Article, ...]:
        return self._all(Article)

    @cached_property
    def actors(self) -> tuple[Actor, ...]:
        return self._all(Actor)

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        return self._all(Mention)

    @cached_property
    def dates(self) -> tuple[Date, ...]:
        return self._all(Date)

    @cached_property
    def statements(self) -> tuple[Statement, ...]:
        return self._all(Statement)

    @cached_property
    def events(self) -> tuple[Event, ...]:
        return self._all(Event)

    @cached_property
    def codings(self) -> tuple[Coding, ...]:
        return self._all(Coding)

    @cached_property
    def links(self) -> tuple[Link, ...]:
        return self._all(Link)

    @cached_property
    def incidents(self) -> tuple[Incident, ...]:
        return self._all(Incident)

    @cached_property
    def reviews(self) -> tuple[Review, ...]:
        return self._all(Review)

    def _all(self, kind: type[T]) -> tuple[T, ...]:
        return tuple(thing for thing in self._by_id.values() if isinstance(thing, kind))

    def __getitem__(self, id: str) -> AnyThing:
        try:
            return self._by_id[id]
        except KeyError:
            raise NotInRecord("no such id in the record", where=repr(id)) from None

    def __contains__(self, id: object) -> bool:
        return id in self._by_id

    def __len__(self) -> int:
        return len(self._by_id)

    def __iter__(self) -> Iterator[AnyThing]:
        """Everything, kinds in the order of `KINDS`."""
        for kind in KINDS.values():
            for thing in self._by_id.values():
                if isinstance(thing, kind):
                    yield thing

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Record) and self._by_id == other._by_id

    __hash__ = None  # type: ignore[assignment]

    def __add__(self, other: "Record") -> "Record":
        return Record([*self._by_id.values(), *other._by_id.values()])

    def __repr__(self) -> str:
        counts = ", ".join(f"{len(things)} {name}" for name in KINDS if (things := getattr(self, name)))
        return f"<Record: {counts or 'empty'}>"

    def to_dict(self) -> dict[str, list[dict[str, Any]]]:
        """Plain lists of dicts, by kind."""
        return {name: [to_dict(thing) for thing in getattr(self, name)] for name in KINDS}

    def to_jsonl(self) -> str:
        """One object a line, `{"type": "event", …}`."""
        return "".join(line + "\n" for line in to_lines(self))

    @classmethod
    def from_jsonl(cls, text: str) -> "Record":
        """The record whose `to_jsonl` is `text`; raises BadRecord, naming the line, where it is none."""
        return cls(from_lines(text.split("\n")))
