"""Those who act or speak in a record and are in no table."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from detente.record import Actor, ActorKind, Article, Event, How, Mention, Record, Statement
from detente.view.facts.lookup import named
from detente.view.facts.statement import statement_view

if TYPE_CHECKING:
    from detente.extract.actors.directory import Directory

Fact = Event | Statement

_UNLISTED = frozenset({ActorKind.PERSON, ActorKind.ORGANISATION})
"""The kinds of actors that are read without a table, by a name alone."""
_ARTICLE = "the "
_LONGEST = 300
"""How many characters of an example are given."""


class Name(NamedTuple):
    """A name that is in no table, what bears it, and the actor of the record; None where it is not settled who."""

    name: str
    kind: ActorKind
    actor: Actor | None


@dataclass(frozen=True, slots=True)
class Unknown:
    """A name that is in no table, as above, in how many facts whoever bears it takes part, and words of one of them."""

    name: str
    kind: ActorKind
    actor: Actor | None
    facts: int
    example: str
    """Words that have the name where there are such, cut where they are long."""


def unknown_actors(record: Record, known: "Directory") -> tuple[Unknown, ...]:
    """Those who speak, act or are acted on in a record and whom a directory does not know, most facts first."""
    all_facts: tuple[Fact, ...] = (*record.statements, *record.events)
    facts: dict[Name, dict[str, Fact]] = {}
    for fact in all_facts:
        for who in _unknown_in(record, fact, known):
            facts.setdefault(who, {})[fact.id] = fact
    found = (Unknown(*who, len(part), _example(record, who.name, [*part.values()])) for who, part in facts.items())
    return tuple(sorted(found, key=lambda one: (-one.facts, one.name)))


def _unknown_in(record: Record, fact: Fact, known: "Directory") -> Iterator[Name]:
    """The actors of a fact that are not known, and its names that were not settled."""
    for mention in (named(record, Mention, id) for id in _parties(fact)):
        ids = mention.actors
        actors = (named(record, Actor, id) for id in ids)
        yield from (Name(a.name, a.kind, a) for a in actors if a.kind in _UNLISTED and not known.knows(a.id))
        if not ids and mention.how is How.NAME:
            yield from _unsettled(record, mention, known)


def _parties(fact: Fact) -> Iterable[str]:
    """The mentions of those who speak, act or are acted on."""
    if isinstance(fact, Statement):
        return (fact.speaker,) if fact.speaker else ()
    return dict.fromkeys((*fact.actors, *fact.recipients))


def _unsettled(record: Record, mention: Mention, known: "Directory") -> Iterator[Name]:
    """The name of a mention that was not settled, unless it is that of several in the tables."""
    words = known.untitled(mention.span.of(named(record, Article, mention.article).text).partition(",")[0])
    has_article = words.lower().startswith(_ARTICLE)
    bare = words[len(_ARTICLE) :] if has_article else words
    if not known.has(bare):
        yield Name(bare, ActorKind.ORGANISATION if has_article else ActorKind.PERSON, None)


def _example(record: Record, name: str, facts: Sequence[Fact]) -> str:
    said = (_words(record, fact) for fact in facts)
    words = min(said, key=lambda words: (name not in words, len(words) > _LONGEST))
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST].rstrip()}…"


def _words(record: Record, fact: Fact) -> str:
    if isinstance(fact, Event):
        return fact.sentence.of(named(record, Article, fact.article).text)
    return statement_view(record, fact).excerpt.words
