"""Tells the name of a place where something is from the name of a state that acts or is acted on."""

from collections.abc import Iterator

from msgspec import Struct

from detente.divide.document import Sentence, Token
from detente.extract.lexicon.tables import load


class Governor(Struct, frozen=True):
    """A row of places.tsv: a word that tells how the name of a place after it is meant."""

    word: str
    kind: str


def _words(kind: str) -> frozenset[str]:
    return frozenset(row.word for row in load("places.tsv", Governor) if row.kind == kind)


def is_place(sentence: Sentence, token: Token, *, first: int, capital: bool) -> bool:
    """Whether a state's or a capital's name says only where; a capital must speak, act or be addressed."""
    if _opens_dateline(sentence, first) or _follows_city(sentence, first):
        return True
    token = _first_conjunct(sentence, token)
    if token.dep == "pobj":
        return _after_preposition(sentence, sentence.head(token), capital=capital)
    if not capital:
        return False
    if token.dep == "dobj":
        return sentence.head(token).lemma in _words("takes place")
    return token.dep not in {"nsubj", "poss", "agent", "dative"} or sentence.head(token).lemma in _words(
        "happens to place"
    )


def _opens_dateline(sentence: Sentence, first: int) -> bool:
    word = sentence.tokens[first].text
    return (
        first == 0
        and len(word) > 3
        and word.isupper()
        and any(t.text in {"-", "--", "—", "–"} for t in sentence.tokens[:12])
    )


def _follows_city(sentence: Sentence, first: int) -> bool:
    if first < 2 or sentence.tokens[first - 1].text != ",":
        return False
    city = sentence.tokens[first - 2]
    return city.entity == "GPE" and any(t.index == first - 2 for t in _nouns(sentence, first))


def _nouns(sentence: Sentence, first: int) -> Iterator[Token]:
    token = sentence.tokens[first]
    yield sentence.head(token) if token.dep in {"appos", "npadvmod"} else token


def _first_conjunct(sentence: Sentence, token: Token) -> Token:
    while token.dep == "conj" and not token.is_root:
        token = sentence.head(token)
    return token


def _after_preposition(sentence: Sentence, preposition: Token, *, capital: bool) -> bool:
    word = preposition.lemma
    if word in _words("place preposition"):
        return True
    if word in _words("path preposition"):
        return (capital or word == "from") and sentence.head(preposition).lemma in _words("motion")
    return capital and word not in _words("actor preposition")
