"""Tells the name of a place where something is from the name of a state that acts or is acted on."""

from detente.divide.document import Sentence, Token
from detente.extract.actors.words import words_of

_DASHES = frozenset({"-", "--", "–", "—"})
_LONGEST_DATELINE = 12
_ACTS = frozenset({"nsubj", "poss", "agent", "dative"})


def is_place(sentence: Sentence, token: Token, *, first: int, capital: bool) -> bool:
    """Whether a state's or a capital's name says only where; a capital must speak, act or be addressed.

    `token` is the head of the name, `first` the index of its first word.
    """
    if _opens_dateline(sentence, first) or _follows_city(sentence, token, first):
        return True
    token = _first_conjunct(sentence, token)
    if capital and token.dep == "poss" and sentence.head(token).tag == "NNP":
        return True
    if token.dep == "pobj":
        return _after_preposition(sentence, sentence.head(token), capital=capital)
    return capital and _is_scene(sentence.head(token), token)


def _opens_dateline(sentence: Sentence, first: int) -> bool:
    """Whether it stands in capitals at the head of a sentence that a dash follows: "GENEVA, Jan. 9 —"."""
    word = sentence.tokens[first].text
    if first or len(word) < 4 or not word.isupper():
        return False
    return any(t.text in _DASHES for t in sentence.tokens[:_LONGEST_DATELINE])


def _follows_city(sentence: Sentence, token: Token, first: int) -> bool:
    """Whether it only tells where a city is: "Lille, France"."""
    if first < 2 or sentence.tokens[first - 1].text != "," or token.dep == "poss":
        return False
    city = sentence.tokens[first - 2]
    return city.entity == "GPE" and token.dep in {"appos", "npadvmod"} and token.head == city.index


def _first_conjunct(sentence: Sentence, token: Token) -> Token:
    while token.dep == "conj" and not token.is_root:
        token = sentence.head(token)
    return token


def _after_preposition(sentence: Sentence, preposition: Token, *, capital: bool) -> bool:
    word = preposition.lemma
    if word in words_of("place preposition"):
        return True
    if word in words_of("path preposition"):
        return (capital or word == "from") and sentence.head(preposition).lemma in words_of("motion")
    return capital and word not in words_of("actor preposition")


def _is_scene(verb: Token, token: Token) -> bool:
    """Whether a capital is where the verb's deed is done, or what befalls it."""
    if token.dep == "dobj":
        return verb.lemma in words_of("takes place")
    return token.dep not in _ACTS or verb.lemma in words_of("happens to place")
