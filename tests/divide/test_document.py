"""A sentence knows its words' places in its syntax, and what has been worked out of it."""

import pickle

import pytest

from detente.divide.document import Sentence, Token, once
from parsed import sentence, word

TEXT = "The envoys of both states left the talks on Friday."


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
