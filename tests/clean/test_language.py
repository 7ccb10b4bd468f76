"""The language of a text is known by its script and its small words, also of short ones and of what is near English."""

import time
from pathlib import Path

import pytest
from msgspec import Struct

from detente.clean.language import OTHER, UNKNOWN, language_of
from detente.tables import parse


class Told(Struct, frozen=True):
    code: str
    text: str


TABLE = Path(__file__).with_name("languages.tsv").read_text(encoding="utf-8").splitlines()
SENTENCES = parse(TABLE, Told, where="languages.tsv")


@pytest.mark.parametrize(("code", "text"), [(row.code, row.text) for row in SENTENCES])
def test_the_language_of_a_sentence_or_that_it_is_not_known(code: str, text: str) -> None:
    assert language_of(text) == code


def test_nothing_is_not_known() -> None:
    assert language_of("") == language_of(" \n") == UNKNOWN


def test_a_long_text_without_english_words_is_in_another_language() -> None:
    assert language_of("Runasimi llaqta kawsay hatun wasi. " * 3) == UNKNOWN
    assert language_of("Runasimi llaqta kawsay hatun wasi. " * 12) == OTHER


def test_an_english_story_that_quotes_at_length_is_english() -> None:
    quoted = " ".join(row.text for row in SENTENCES if row.code == "fr")
    story = "The minister read a statement to reporters who had waited for her in the rain since the morning."
    assert language_of(f"{story} “{quoted}” {story} {story}") == "en"


def test_a_long_story_takes_less_than_a_hundredth_of_a_second() -> None:
    story = "The ministers met in the capital and agreed to end the war. " * 400
    language_of(story)
    start = time.process_time()
    for _ in range(10):
        language_of(story)
    assert time.process_time() - start < 0.1
