"""Names of states and capitals that say where, for events that are done to the place they name."""

from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from detente.divide.document import Document, Sentence, Token
from detente.extract.lexicon.tables import load
from detente.record import Actor, ActorKind, How, Mention, Span, hull, make_id

_CONFIDENCE = 0.6
"""A place stands for its state less surely than a name that acts."""


class State(Struct, frozen=True):
    """The columns of states.tsv that name a state and its capital."""

    iso: str
    name: str
    aliases: tuple[str, ...] = ()
    capitals: tuple[str, ...] = ()
    to: str | None = None


@cache
def _states() -> dict[str, State]:
    """The states by their names and capitals; one that is still there before one that is gone."""
    rows = sorted(load("states.tsv", State), key=lambda r: r.to is None)
    return {name: row for row in rows for name in (row.name, *row.aliases, *row.capitals)}


def state_of(name: str) -> State | None:
    """The state that a state's or a capital's name belongs to; None for any other place."""
    return _states().get(name.removeprefix("the ").removeprefix("The "))


def name_of(sentence: Sentence, head: Token) -> Span:
    """The characters of a place's name, from those of its words that belong to it."""
    words = [t for t in sentence.children(head, "compound") if t.entity == head.entity]
    return hull([*(t.span for t in words), head.span])


def places(document: Document, mentions: tuple[Mention, ...]) -> Iterator[Mention]:
    """Mentions of the states whose names, or whose capitals' names, no mention of an actor covers."""
    for sentence in document.sentences:
        taken = [m.span for m in mentions if m.span.overlaps(sentence.span)]
        for token in sentence.tokens:
            span = name_of(sentence, token)
            if token.entity == "GPE" and not any(t.overlaps(span) for t in taken):
                yield from _mention(document, span)


def _mention(document: Document, span: Span) -> Iterator[Mention]:
    if state := state_of(name := span.of(document.text)):
        own = name in (state.name, *state.aliases)
        yield Mention(
            id=make_id("mention", document.article.id, span),
            article=document.article.id,
            span=span,
            actor=state.iso,
            how=How.NAME if own else How.METONYM,
            confidence=_CONFIDENCE,
            reasons=("a place, for the state that it names or is the capital of",),
        )


def actor_of(mention: Mention) -> Actor:
    """The state that a place's mention stands for."""
    row = next(row for row in load("states.tsv", State) if row.iso == mention.actor)
    return Actor(id=row.iso, name=row.name, kind=ActorKind.STATE, country=row.iso, sectors=("GOV",))
