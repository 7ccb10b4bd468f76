"""Sentences for tests of events, parsed as the pipeline parses them."""

from functools import cache

from detente.divide.document import Sentence, Token
from texts import document


@cache
def sentence(text: str) -> Sentence:
    """A text of one sentence, parsed."""
    (only,) = document(text).sentences
    return only


def word(parsed: Sentence, text: str) -> Token:
    """The first token that reads so."""
    return next(t for t in parsed.tokens if t.text == text)
