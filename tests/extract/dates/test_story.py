"""What day a story tells of."""

import pytest

from detente.extract.dates.attach import date_of
from detente.extract.dates.stage import dates_of
from detente.extract.dates.story import times_of
from texts import document

OPENING = "The envoys met the king on Monday."


def date(text: str, word: str) -> str | None:
    read = document(text, published="2017-10-02")
    sentence, trigger = next((s, t) for s in read.sentences for t in s.tokens if t.text == word)
    when = date_of(sentence, trigger, times_of(read, tuple(dates_of(read))))
    return when and when.edtf


@pytest.mark.parametrize(
    ("then", "word"),
    [
        ("The king refused the offer.", "refused"),
        ("The king refused the offer, calling it unfit.", "calling"),
    ],
)
def test_a_story_that_opens_with_today_goes_on_with_it(then: str, word: str) -> None:
    assert date(f"{OPENING} {then}", word) == "2017-10-02"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (f"{OPENING} The king had refused the offer.", "refused"),
        (f"{OPENING} A senator refused the offer.", "refused"),
        (f"{OPENING} A minister said that it failed.", "said"),
        (f"{OPENING} The council regretted that the king refused the offer.", "refused"),
        (f"{OPENING}\n\nThe king refused the offer.", "refused"),
        ("The envoys met the king on Sunday. The king refused the offer.", "refused"),
        ("The envoys will meet the king on Monday. The king refused the offer.", "refused"),
    ],
)
def test_other_deeds_keep_what_tense_leaves(text: str, word: str) -> None:
    assert date(text, word) == "../2017-10-02"
