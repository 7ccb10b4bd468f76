"""What the stages of extraction hand to each other: a document and the facts read from it so far."""

from bisect import bisect_left
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, Protocol, Self

from detente.divide.document import Document
from detente.encode import Encoding, Text, encode
from detente.record import Actor, Date, Event, Mention, Span, Statement

Fact = Actor | Mention | Date | Statement | Event
"""What is read from a document."""


def _start(mention: Mention) -> int:
    return mention.span.start


@dataclass(frozen=True)
class Reading:
    """A document with what has been read from it. Stages never change one; they return the next."""

    document: Document
    encoding: Encoding
    actors: tuple[Actor, ...] = ()
    mentions: tuple[Mention, ...] = ()
    dates: tuple[Date, ...] = ()
    statements: tuple[Statement, ...] = ()
    events: tuple[Event, ...] = ()

    @classmethod
    def of(cls, document: Document, **facts: Any) -> Self:
        """The reading that begins with a document."""
        return cls(document, encode(Text.of(document)), **facts)

    def having(self, **facts: Any) -> Self:
        """The same reading with some kinds of facts replaced."""
        return replace(self, **facts)

    def mentions_within(self, span: Span) -> tuple[Mention, ...]:
        """The mentions that lie inside `span`, in order of the text."""
        ordered = self._in_order
        first = bisect_left(ordered, span.start, key=_start)
        last = bisect_left(ordered, span.end, key=_start)
        return tuple(mention for mention in ordered[first:last] if span.covers(mention.span))

    @cached_property
    def _in_order(self) -> tuple[Mention, ...]:
        return tuple(sorted(self.mentions, key=lambda mention: mention.span))

    def facts(self) -> tuple[Fact, ...]:
        """All that was read, nothing before what it refers to."""
        return (*self.actors, *self.mentions, *self.dates, *self.statements, *self.events)

    def actor_of(self, mention: Mention | None) -> Actor | None:
        """The actor that a mention stands for, where that is settled."""
        return self._by_id.get(mention.actor or "") if mention else None

    @cached_property
    def _by_id(self) -> dict[str, Actor]:
        return {actor.id: actor for actor in self.actors}


class Stage(Protocol):
    """A callable that says which facts it requires and which it assigns; `run/pipeline.py` refuses a wrong order."""

    requires: frozenset[str]
    assigns: frozenset[str]

    def __call__(self, reading: Reading, /) -> Reading:
        """The reading with what this stage assigns."""
        ...
