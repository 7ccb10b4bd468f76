"""Whatever somebody types is a search for words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.store.dialect.sqlite import match
from detente.store.words import MOST, Phrase, phrases, says


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("Cease FIRE", (Phrase(("cease",)), Phrase(("fire",)))),
        ("cease-fire", (Phrase(("cease", "fire")),)),
        ('"cease fire" now', (Phrase(("cease", "fire")), Phrase(("now",)))),
        ("“cease fire” now", (Phrase(("cease", "fire")), Phrase(("now",)))),
        ('"never closed', (Phrase(("never", "closed")),)),
        ("nucl*", (Phrase(("nucl",), opens=True),)),
        ('"heavy wat*"', (Phrase(("heavy", "wat"), opens=True),)),
        ('"heavy wat"*', (Phrase(("heavy", "wat"), opens=True),)),
        ("Çavuşoğlu", (Phrase(("cavusoglu",)),)),
        ("AND OR NOT", (Phrase(("and",)), Phrase(("or",)), Phrase(("not",)))),
        ("words:x NEAR(a b)", (Phrase(("words", "x")), Phrase(("near", "a")), Phrase(("b",)))),
        ("-x ^y (z)", (Phrase(("x",)), Phrase(("y",)), Phrase(("z",)))),
        ('* "" - “ ”', ()),
        ("", ()),
    ],
)
def test_what_is_typed_is_words(asked: str, found: tuple[Phrase, ...]) -> None:
    assert phrases(asked) == found


@pytest.mark.parametrize(
    ("text", "asked", "holds"),
    [
        ("They cease fire now.", "fire cease", True),
        ("They cease fire now.", '"fire cease"', False),
        ("They cease fire now.", '"cease fire"', True),
        ("They cease fire now.", '"cease fi*', True),
        ("They cease fire now.", "fir", False),
        ("They cease fire now.", "fir*", True),
        ("They cease fire now.", "cease peace", False),
        ("They cease fire now.", "'", False),
        ("Mr Çavuşoğlu’s plan", "cavusoglu's", True),
        ("", "x", False),
    ],
)
def test_words_stand_in_any_order_and_phrases_together(text: str, asked: str, holds: bool) -> None:
    assert says(text, asked) is holds


def test_more_words_than_are_heeded_are_no_error() -> None:
    assert len(phrases("fire " * 5_000)) == MOST
    assert says("fire", "fire " * 5_000)


@given(st.text())
def test_a_query_of_the_index_holds_words_alone(asked: str) -> None:
    found = match(phrases(asked))
    assert all(c.isalnum() or c in '" *' for c in found)
    assert found.count('"') % 2 == 0
    assert phrases(found) == phrases(asked)
