"""What has a time at all."""

import pytest

from detente.extract.dates.mood import is_foreseen, is_habit, is_unreal
from detente.extract.dates.stage import dates_of
from texts import document


@pytest.mark.parametrize(
    ("text", "unreal"),
    [("The king would have fled.", True), ("The king may have fled.", False), ("The king would flee.", False)],
)
def test_what_would_have_been_is_unreal(text: str, unreal: bool) -> None:
    (sentence,) = document(text).sentences
    assert is_unreal(sentence, next(t for t in sentence.tokens if t.lemma == "flee")) is unreal


@pytest.mark.parametrize(
    ("text", "foreseen"),
    [("The king said he would flee.", True), ("The king will flee.", False), ("The king might flee.", True)],
)
def test_what_would_be_was_still_to_come(text: str, foreseen: bool) -> None:
    (sentence,) = document(text).sentences
    assert is_foreseen(sentence, next(t for t in sentence.tokens if t.lemma == "flee")) is foreseen


@pytest.mark.parametrize(
    ("text", "habit"),
    [
        ("The envoys meet each spring.", True),
        ("The envoys often meet.", True),
        ("The envoys meet on Friday.", False),
        ("The envoys met each spring.", False),
    ],
)
def test_what_returns_in_the_present_is_a_habit(text: str, habit: bool) -> None:
    read = document(text)
    trigger = next(t for t in read.sentences[0].tokens if t.lemma == "meet")
    assert is_habit(read.sentences[0], trigger, tuple(dates_of(read))) is habit
