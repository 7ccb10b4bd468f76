"""How much a picture rests on: how many facts, reports of them, and sources."""

from collections.abc import Iterable
from dataclasses import dataclass

from detente.record import Article, Event, Record, Statement
from detente.view.facts.lookup import named


@dataclass(frozen=True, slots=True)
class Breadth:
    """How many statements, and events, these were read in, and how many sources they stand in."""

    statements: int
    events: int
    sources: int


def breadth(record: Record, facts: Iterable[Event | Statement]) -> Breadth:
    """The breadth of some facts of a record."""
    those = tuple(facts)
    statements = sum(isinstance(fact, Statement) for fact in those)
    sources = {named(record, Article, fact.article).source for fact in those}
    return Breadth(statements, len(those) - statements, len(sources))
