"""Which dates a tense allows."""

import pytest

from detente.extract.dates.agree import agrees, is_fresh
from detente.extract.dates.stage import dates_of
from texts import document

_TODAY = "2017-10-02"


@pytest.mark.parametrize(
    ("text", "word", "agreed"),
    [
        ("The envoys met on Sept. 20, 2017.", "met", True),
        ("The envoys met on Oct. 20, 2017.", "met", False),
        ("The envoys will meet on Oct. 20, 2017.", "meet", True),
        ("The envoys will meet on Sept. 20, 2017.", "meet", False),
        ("The envoys meet on Oct. 20, 2017.", "meet", True),
        ("The envoys have met in 2015.", "met", False),
        ("The envoys have met on Sept. 29, 2017.", "met", True),
        ("The envoys have met since 2015.", "met", True),
        ("The envoys had met in 2015.", "met", True),
        ("The talks were planned for Oct. 20, 2017.", "planned", True),
        ("The king planned talks for Oct. 20, 2017.", "planned", False),
        ("The talks were planned for May 1, 2017, but failed.", "failed", False),
    ],
)
def test_a_date_agrees_with_the_tense_of_its_deed(text: str, word: str, agreed: bool) -> None:
    read = document(text, published=_TODAY)
    trigger = next(t for t in read.sentences[0].tokens if t.text == word)
    assert agrees(read.sentences[0], trigger, next(dates_of(read)), _TODAY) is agreed


def test_without_a_day_of_its_own_a_text_allows_what_is_not_in_the_perfect() -> None:
    read = document("The envoys met in 2015 and have met in 2016.")
    (sentence,) = read.sentences
    first, second = (t for t in sentence.tokens if t.text == "met")
    dates = list(dates_of(read))
    assert (agrees(sentence, first, dates[0], None), agrees(sentence, second, dates[1], None)) == (True, False)


@pytest.mark.parametrize(
    ("edtf", "today", "fresh"),
    [
        ("2017-09-25", "2017-10-02", True),
        ("2017-09-24", "2017-10-02", False),
        ("2017", "2017-10-02T10:00", True),
        ("2017-09-25", "2017-10", False),
        ("2017-09-25", None, False),
        (None, "2017-10-02", False),
    ],
)
def test_what_reaches_into_the_week_before_today_is_fresh(edtf: str | None, today: str | None, fresh: bool) -> None:
    assert is_fresh(edtf, today) is fresh
