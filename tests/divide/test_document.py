"""A sentence knows its words' places in its syntax, and what has been worked out of it."""

import pickle
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.divide.document import Document, Sentence, Token, once
from detente.record import Span
from parsed import sentence, word
from texts import document

TEXT = "The envoys of both states left the talks on Friday."
STORY = "“We leave,” she said. He stayed.\n“The talks,” he said, “are “over”.” They left."


@pytest.mark.parametrize(
    ("above", "deps", "below"),
    [
        ("left", (), ["envoys", "talks", "on", "."]),
        ("left", ("nsubj", "dobj"), ["envoys", "talks"]),
        ("left", ("neg",), []),
        ("Friday", (), []),
    ],
)
def test_the_words_below_a_word(above: str, deps: tuple[str, ...], below: list[str]) -> None:
    parsed = sentence(TEXT)
    assert [t.text for t in parsed.children(word(parsed, above), *deps)] == below


def test_a_subtree_is_in_order_and_leaves_out_branches() -> None:
    parsed = sentence(TEXT)
    envoys = word(parsed, "envoys")
    assert [t.text for t in parsed.subtree(envoys)] == ["The", "envoys", "of", "both", "states"]
    assert [t.text for t in parsed.subtree(envoys, without=frozenset({"prep"}))] == ["The", "envoys"]


def test_what_is_asked_of_a_sentence_is_worked_out_once_for_the_same_words_and_options() -> None:
    asked = []

    @once
    def below(parsed: Sentence, token: Token, *, few: bool = False) -> int:
        asked.append((token.text, few))
        return len(parsed.children(token)[: 1 if few else None])

    parsed = sentence(TEXT)
    left, talks = word(parsed, "left"), word(parsed, "talks")
    found = [below(parsed, left), below(parsed, talks), below(parsed, left), below(parsed, left, few=True)]
    assert found == [4, 1, 4, 1]
    assert asked == [("left", False), ("talks", False), ("left", True)]


def test_what_was_worked_out_belongs_to_one_sentence() -> None:
    @once
    def words(parsed: Sentence) -> int:
        return len(parsed.tokens)

    assert (words(sentence(TEXT)), words(sentence("They left."))) == (11, 3)


def test_equal_tokens_have_equal_hashes_and_a_sentence_travels_without_what_was_worked_out() -> None:
    parsed = sentence(TEXT)
    again = pickle.loads(pickle.dumps(parsed))
    assert again == parsed
    assert [hash(t) for t in again.tokens] == [hash(t) for t in parsed.tokens]
    assert "worked_out" not in vars(again)


@cache
def story() -> Document:
    return document(STORY)


@given(st.integers(0, len(STORY)), st.integers(0, len(STORY)))
def test_what_lies_over_a_span_shares_a_character_with_it(one: int, other: int) -> None:
    parsed, span = story(), Span(min(one, other), max(one, other))
    assert [*parsed.sentences_over(span)] == [s for s in parsed.sentences if s.span.overlaps(span)]
    assert [*parsed.quotes_over(span)] == [q for q in parsed.quotes if q.depth == 0 and q.outside.overlaps(span)]
