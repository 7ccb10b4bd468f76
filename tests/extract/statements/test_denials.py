"""Which words are taken back by a word above them."""

import pytest

from detente.extract.statements.denials import is_taken_back
from texts import document


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Togo denied that it had called for war.", "called", True),
        ("Togo denied calling for war.", "calling", True),
        ("Togo did not say that Benin had called for war.", "called", True),
        ("Togo left without calling for war.", "calling", True),
        ("Togo said that Benin had called for war.", "called", False),
        ("Togo denied the report and called for calm.", "called", False),
        ("Togo did not leave until Benin called for calm.", "called", False),
    ],
)
def test_only_what_stands_below_a_denial_is_taken_back(text: str, word: str, expected: bool) -> None:
    sentence = document(text).sentences[0]
    token = next(t for t in sentence.tokens if t.text == word)
    assert is_taken_back(sentence, token) is expected
