"""Persons and groups whom a text only describes and no mention stands for, such as "the captain of a ship"."""

from collections.abc import Iterator

from detente.divide.document import Document, Sentence, Token
from detente.extract.events.words import fits
from detente.extract.reading import Reading
from detente.record import How, Mention, hull, make_id

_WHO = ("@person", "@people", "@inhabitants", "@official", "@officeholder", "@body")
_DESCRIBING = ("det", "amod", "compound", "nummod", "poss", "nmod")
_CONFIDENCE = 0.5


def unnamed(reading: Reading) -> Iterator[Mention]:
    """Mentions of those described by nouns that head no other mention, as nobody who is known."""
    for sentence in reading.document.sentences:
        inside = reading.mentions_within(sentence.span)
        taken = frozenset(head.index for mention in inside if (head := sentence.head_of(mention.span)))
        yield from _described(reading.document, sentence, taken)


def _described(document: Document, sentence: Sentence, taken: frozenset[int]) -> Iterator[Mention]:
    for token in sentence.tokens:
        if token.pos == "NOUN" and token.index not in taken and _is_described(token):
            span = hull([t.span for t in (*_before(sentence, token), token)])
            yield Mention(
                id=make_id("mention", document.article.id, span),
                article=document.article.id,
                span=span,
                actor=None,
                how=How.DESCRIPTION,
                confidence=_CONFIDENCE,
                reasons=("persons whom a deed is done to, and of whom no more is told",),
            )


def _is_described(noun: Token) -> bool:
    """Whether a noun is of persons or bodies, not a number of them."""
    return fits(noun, _WHO, head=False) and not fits(noun, ("@amount",), head=False)


def _before(sentence: Sentence, noun: Token) -> Iterator[Token]:
    """The words of a noun phrase before its head."""
    beside = (t for t in sentence.children(noun, *_DESCRIBING) if t.index < noun.index)
    return (t for word in beside for t in sentence.subtree(word) if t.index < noun.index)
