"""States that are named as places or as adjectives, for events that are done to what they name."""

from collections.abc import Iterator

from detente.divide.document import Document, Sentence, Token
from detente.extract.actors.gazetteer import country_of, state_by_adjective, state_of, state_of_city
from detente.extract.actors.tables import State
from detente.extract.events.bodies import bodies, body_by_id
from detente.extract.events.towns import town_of
from detente.extract.lexicon.tables import load
from detente.extract.reading import Reading
from detente.record import Actor, ActorKind, How, Mention, Span, hull, make_id
from detente.record.edtf import bounds

_NAMING = frozenset({"GPE", "NORP", "LOC", "FAC"})
_UNDERGOING = ("dobj", "pobj", "nsubjpass", "conj", "appos")
_PARTS = frozenset({"North", "South", "East", "West", "New"})
"""Words that make another place of a name ("South Georgia"), whatever the parser makes of them."""
_TOWNS = frozenset({"city", "town", "port", "village", "suburb", "township"})
_STATE, _ELSEWHERE = 0.6, 0.4
"""A place stands for its state less surely than a name that acts; one without a state only for itself."""


def name_of(sentence: Sentence, head: Token) -> Span:
    """The characters of a place's name, from those of its words that belong to it."""
    words = [t for t in sentence.children(head, "compound") if t.entity == head.entity or t.text in _PARTS]
    return hull([*(t.span for t in words), head.span])


def places(reading: Reading) -> Iterator[Mention]:
    """Mentions of the states whose names, adjectives or capitals head no mention of an actor."""
    document = reading.document
    spoken = spoken_of(reading)
    for sentence in document.sentences:
        inside = reading.mentions_within(sentence.span)
        settled = (m for m in inside if not _is_bare_adjective(document, m))
        taken = {head.index for mention in settled if (head := sentence.head_of(mention.span))}
        yield from bodies(document, sentence, taken)
        for token in sentence.tokens:
            label = "GPE" if _is_called_town(sentence, token) else token.entity
            if token.index not in taken and (label in _NAMING or _is_town(sentence, token)):
                yield from _mention(document, name_of(sentence, token), label, spoken)


def spoken_of(reading: Reading) -> frozenset[str]:
    """The states that an article speaks of, by whoever is of them or as places."""
    tokens = (t for s in reading.document.sentences for t in s.tokens if t.entity in _NAMING)
    placed = (state_of(t.text, reading.document.published) for t in tokens)
    of = (m.country for m in reading.mentions if m.country)
    return frozenset((*of, *(state.iso for state in placed if state)))


def _is_bare_adjective(document: Document, mention: Mention) -> bool:
    """Whether a mention of nobody known is the adjective of a state alone ("denied Israeli charges")."""
    return mention.actor is None and state_by_adjective(mention.span.of(document.text), document.published) is not None


def _is_town(sentence: Sentence, token: Token) -> bool:
    """Whether a name that the parser takes for another kind is a known town's: bare, and no subject of a clause."""
    bare = token.pos == "PROPN" and token.dep in _UNDERGOING and not sentence.children(token, "compound", "nmod")
    return bare and country_of(token.text) is not None


def _is_called_town(sentence: Sentence, token: Token) -> bool:
    """Whether the words before a name say that it is a town's: "the port of Dubrovnik"."""
    link = sentence.head(token)
    named = token.pos == "PROPN" and token.dep == "pobj" and link.lemma == "of"
    return named and sentence.head(link).lemma in _TOWNS


def _mention(document: Document, span: Span, label: str, spoken: frozenset[str]) -> Iterator[Mention]:
    name = span.of(document.text)
    state = state_of(name, document.published) or state_by_adjective(name, document.published)
    later = state_of_city(name) if state is None or _is_gone(state, document.article.published.edtf) else None
    iso = later or (state.iso if state else _state_of_town(name, spoken) if label == "GPE" else None)
    if iso is None and label == "NORP":
        return
    own = iso is None or (state is not None and name in (state.name, *state.aliases, *state.adjectives))
    yield Mention(
        id=make_id("mention", document.article.id, span),
        article=document.article.id,
        span=span,
        actor=iso,
        country=iso,
        how=How.NAME if own else How.METONYM,
        confidence=_STATE if iso else _ELSEWHERE,
        reasons=("a place or an adjective, for the state that it names" if iso else "a place of a state not known",),
    )


def _state_of_town(name: str, spoken: frozenset[str]) -> str | None:
    """The state that a town lies in, where the article speaks of that state, and so means it as it is today."""
    town = town_of(name, [spoken])
    return town.state if town and town.state in spoken and name not in _PARTS else None


def _is_gone(state: State, published: str | None) -> bool:
    """Whether a state is one of the past, for an article without a date too."""
    last = bounds(state.to)[1] if state.to else None
    now = bounds(published)[0] if published else None
    return last is not None and (now is None or last < now)


def actor_of(mention: Mention) -> Actor:
    """The state that a place's mention stands for, or the body that is named before what is its own."""
    if body := body_by_id(mention.actor or ""):
        return body
    row = next(row for row in load("states.tsv", State) if row.iso == mention.actor)
    return Actor(id=row.iso, name=row.name, kind=ActorKind.STATE, country=row.iso, sectors=("GOV",))
