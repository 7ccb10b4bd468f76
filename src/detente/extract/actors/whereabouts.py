"""Where the sentences of an article say that things are, and of which states they speak."""

from collections.abc import Iterator

from detente.divide.document import Sentence, Token
from detente.extract.actors.groups import head, owned
from detente.extract.actors.hit import Hit
from detente.extract.actors.scene import Place
from detente.extract.actors.vocabulary import Sort
from detente.extract.actors.words import words_of

_SORTS = (Sort.STATE, Sort.ADJECTIVE, Sort.CITIZENS, Sort.CAPITAL, Sort.REGION, Sort.METONYM)
_INSIDE = frozenset({"amod", "compound", "nmod", "poss", "appos"})
_WHERE = frozenset({"in", "near", "outside"})


def places(sentence: Sentence, found: tuple[Hit, ...]) -> Iterator[Place]:
    """The states of which a sentence speaks."""
    for hit in found:
        term = None if owned(sentence, hit) else hit.term(*_SORTS)
        if term and term.country:
            token = head(sentence, hit)
            if sentence.head(token).lemma not in words_of("currency"):
                yield Place(sentence.index, term.country, _of(sentence, token), token.index)


def _of(sentence: Sentence, token: Token) -> int | None:
    """The index of the word of which a name or adjective says where: "in Mexico", "in the Mexican state of Jalisco"."""
    while token.dep in _INSIDE and not token.is_root:
        token = sentence.head(token)
    preposition = sentence.head(token)
    return preposition.head if token.dep == "pobj" and preposition.lemma in _WHERE else None
