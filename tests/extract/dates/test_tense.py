"""The tense in which something is told."""

import pytest

from detente.divide import Sentence, Token
from detente.extract.dates.tense import Tense, is_simple_past, tense_of
from texts import document


def word(text: str, said: str) -> tuple[Sentence, Token]:
    sentence = document(text).sentences[0]
    return sentence, next(t for t in sentence.tokens if t.text == said)


@pytest.mark.parametrize(
    ("text", "said", "tense"),
    [
        ("The council met in Oslo.", "met", Tense.PAST),
        ("The council has met in Oslo.", "met", Tense.PAST),
        ("The council had met in Oslo.", "met", Tense.PAST),
        ("The council will meet in Oslo.", "meet", Tense.FUTURE),
        ("The council might meet in Oslo.", "meet", Tense.FUTURE),
        ("The council meets in Oslo.", "meets", Tense.PRESENT),
        ("The council plans to meet in Oslo.", "meet", Tense.FUTURE),
        ("The council demanded that troops leave the city.", "leave", Tense.FUTURE),
        ("The council failed to meet in Oslo.", "meet", Tense.PAST),
        ("The council left the city without reaching an accord.", "reaching", Tense.PAST),
        ("The council met envoys in the capital.", "envoys", Tense.PAST),
        ("War in the mountains.", "War", Tense.NONE),
    ],
)
def test_a_word_has_the_tense_of_its_clause(text: str, said: str, tense: Tense) -> None:
    assert tense_of(*word(text, said)) is tense


@pytest.mark.parametrize(
    ("text", "said", "simple"),
    [
        ("The council met in Oslo.", "met", True),
        ("The council had met in Oslo.", "met", False),
        ("The council has met in Oslo.", "met", False),
        ("The council meets in Oslo.", "meets", False),
        ("He left without calling the envoys.", "calling", True),
    ],
)
def test_the_line_of_a_story_is_told_in_the_simple_past(text: str, said: str, simple: bool) -> None:
    assert is_simple_past(*word(text, said)) is simple
