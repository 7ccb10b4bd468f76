"""States that are named as places or as adjectives, for events that are done to what they name."""

from collections.abc import Iterator

from detente.divide.document import Document, Sentence, Token
from detente.extract.actors.gazetteer import state_by_adjective, state_of
from detente.extract.actors.tables import State
from detente.extract.lexicon.tables import load
from detente.extract.reading import Reading
from detente.record import Actor, ActorKind, How, Mention, Span, hull, make_id

_NAMING = frozenset({"GPE", "NORP", "LOC", "FAC"})
_PARTS = frozenset({"North", "South", "East", "West", "New"})
"""Words that make another place of a name ("South Georgia"), whatever the parser makes of them."""
_STATE, _ELSEWHERE = 0.6, 0.4
"""A place stands for its state less surely than a name that acts; one without a state only for itself."""


def name_of(sentence: Sentence, head: Token) -> Span:
    """The characters of a place's name, from those of its words that belong to it."""
    words = [t for t in sentence.children(head, "compound") if t.entity == head.entity or t.text in _PARTS]
    return hull([*(t.span for t in words), head.span])


def places(reading: Reading) -> Iterator[Mention]:
    """Mentions of the states whose names, adjectives or capitals head no mention of an actor."""
    document = reading.document
    for sentence in document.sentences:
        inside = reading.mentions_within(sentence.span)
        taken = {head.index for mention in inside if (head := sentence.head_of(mention.span))}
        for token in sentence.tokens:
            span = name_of(sentence, token)
            if token.entity in _NAMING and token.index not in taken:
                yield from _mention(document, span, token.entity)


def _mention(document: Document, span: Span, label: str) -> Iterator[Mention]:
    name = span.of(document.text)
    state = state_of(name, document.published) or state_by_adjective(name, document.published)
    if state is None and label == "NORP":
        return
    own = state is None or name in (state.name, *state.aliases, *state.adjectives)
    yield Mention(
        id=make_id("mention", document.article.id, span),
        article=document.article.id,
        span=span,
        actor=state.iso if state else None,
        country=state.iso if state else None,
        how=How.NAME if own else How.METONYM,
        confidence=_STATE if state else _ELSEWHERE,
        reasons=("a place or an adjective, for the state that it names" if state else "a place of a state not known",),
    )


def actor_of(mention: Mention) -> Actor:
    """The state that a place's mention stands for."""
    row = next(row for row in load("states.tsv", State) if row.iso == mention.actor)
    return Actor(id=row.iso, name=row.name, kind=ActorKind.STATE, country=row.iso, sectors=("GOV",))
