"""Persons and groups of whom nobody knows more than the text tells, such as "the captain of a ship"."""

from collections.abc import Iterator

from detente.divide.document import Sentence, Token
from detente.extract.events.settlements import state_around
from detente.extract.events.words import fits
from detente.extract.reading import Reading
from detente.record import How, Mention, hull, make_id

_WHO = ("@person", "@people", "@inhabitants", "@official", "@officeholder", "@body", "@settlement")
_NAMES = frozenset({"PERSON", "ORG"})
_UNDERGOING = ("dobj", "pobj", "nsubjpass", "conj")
_DESCRIBING = ("det", "amod", "compound", "nummod", "poss", "nmod")
_CONFIDENCE = 0.5
_REASONS = ("persons whom a deed is done to, and of whom no more is told", "a place, for the state that it lies in")


def unnamed(reading: Reading, places: tuple[Mention, ...]) -> Iterator[Mention]:
    """Mentions of those named or described by nouns that head no other mention and no place, as nobody who is known."""
    for sentence in reading.document.sentences:
        inside = (*reading.mentions_within(sentence.span), *(p for p in places if sentence.span.covers(p.span)))
        taken = frozenset(head.index for mention in inside if (head := sentence.head_of(mention.span)))
        yield from _described(reading, sentence, taken)


def _described(reading: Reading, sentence: Sentence, taken: frozenset[int]) -> Iterator[Mention]:
    document = reading.document
    for token in (t for t in sentence.tokens if t.index not in taken):
        state = state_around(reading, sentence, token) if token.pos == "NOUN" else None
        if state or _is_described(token):
            span = hull([t.span for t in (*_before(sentence, token), token)])
            yield Mention(
                id=make_id("mention", document.article.id, span),
                article=document.article.id,
                span=span,
                actor=state,
                country=state,
                how=How.NAME if token.pos == "PROPN" else How.DESCRIPTION,
                confidence=_CONFIDENCE,
                reasons=(_REASONS[state is not None],),
            )


def _is_described(noun: Token) -> bool:
    """Whether a noun is of persons, bodies or where people live, not a number of them; or a name of somebody."""
    if noun.pos == "PROPN":
        return noun.entity in _NAMES and noun.dep in _UNDERGOING
    if noun.pos != "NOUN" or not fits(noun, _WHO, head=False):
        return False
    return noun.lemma == "group" or not fits(noun, ("@amount",), head=False)


def _before(sentence: Sentence, noun: Token) -> Iterator[Token]:
    """The words of a noun phrase before its head."""
    beside = (t for t in sentence.children(noun, *_DESCRIBING) if t.index < noun.index)
    return (t for word in beside for t in sentence.subtree(word) if t.index < noun.index)
