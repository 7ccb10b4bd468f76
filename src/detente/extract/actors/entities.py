"""The names that the entity tagger marks in a sentence, and words that a hyphen joins."""

from collections.abc import Iterator

from detente.divide.document import Sentence, Token
from detente.extract.actors.words import words_of


def touch(one: Token, other: Token) -> bool:
    """Whether two words stand side by side without a gap."""
    return one.span.end == other.span.start or other.span.end == one.span.start


def asks(sentence: Sentence, token: Token) -> bool:
    """Whether a word is the verb that opens a question: "Will" in "Will Israel strike again?"."""
    opens = all(not t.text[0].isalnum() for t in sentence.tokens[: token.index])
    asked = any(t.text == "?" for t in sentence.tokens[-2:])
    return opens and asked and token.text.lower() in words_of("asks")


def entity(sentence: Sentence, at: int) -> tuple[int, int] | None:
    """The tokens of the entity that holds the token at `at`."""
    tokens = sentence.tokens
    if not tokens[at].entity:
        return None
    first, end = at, at + 1
    while first and not tokens[first].entity_start and tokens[first].entity:
        first -= 1
    while end < len(tokens) and tokens[end].entity and not tokens[end].entity_start:
        end += 1
    return first + asks(sentence, tokens[first]), end


def entities(sentence: Sentence, *labels: str) -> Iterator[tuple[int, int]]:
    """The tokens of each entity with one of these labels."""
    for token in sentence.tokens:
        if token.entity_start and token.entity in labels and (found := entity(sentence, token.index)):
            yield found
