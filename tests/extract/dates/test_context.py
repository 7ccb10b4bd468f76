"""What a story has told of so far."""

from dataclasses import replace

import pytest

from detente.extract.dates.context import Context, inferred, stated
from detente.extract.dates.moments import Moment
from detente.extract.dates.tense import Tense
from detente.record import Basis

_STORY = Context(published=Moment(2017, 10, 2), spoken="2017-09-27")


@pytest.mark.parametrize("timex", ["2017-10-01", "2015", "2017-09-26TNI"])
def test_a_date_that_was_is_told_of(timex: str) -> None:
    assert _STORY.told(timex).spoken == timex


@pytest.mark.parametrize("timex", ["2017-10-20", "P3D", "PXW", "PRESENT_REF", "XXXX-WXX-4", "1991/1995"])
def test_lengths_and_what_is_to_come_leave_the_story_where_it_is(timex: str) -> None:
    assert _STORY.told(timex).spoken == _STORY.spoken


@pytest.mark.parametrize(
    ("tense", "direct", "timex", "history"),
    [
        (Tense.PAST, True, "1965", True),
        (Tense.PAST, False, "1965-11-11", True),
        (Tense.PAST, False, "1965", False),
        (Tense.FUTURE, True, "1965-11-11", False),
        (Tense.PAST, True, "XXXX-11-11", False),
        (Tense.PAST, True, "XXXX-WXX-5", False),
        (Tense.PAST, True, "P3D", None),
    ],
)
def test_a_text_without_a_date_is_a_history_if_its_first_date_has_a_year(
    tense: Tense, direct: bool, timex: str, history: bool | None
) -> None:
    assert Context(tense=tense, direct=direct).told(timex).history is history


def test_without_the_articles_date_tense_says_what_is_to_come() -> None:
    assert Context(tense=Tense.FUTURE).told("XXXX-01-15").spoken is None
    assert Context(tense=Tense.PAST).told("XXXX-01-15").spoken == "XXXX-01-15"


def test_the_same_quarter_of_an_earlier_year_is_only_held_against() -> None:
    told = Context().told("2017-Q3")
    assert (told.told("2016-Q3").quarter, told.told("2017-Q1").quarter) == ("2017-Q3", "2017-Q1")


def test_words_that_look_back_or_ahead_stand_for_a_tense() -> None:
    story = Context(tense=Tense.PRESENT, direct=False)
    assert (story.leaning("last").tense, story.leaning("next").tense) == (Tense.PAST, Tense.FUTURE)
    assert story.leaning("last").direct
    assert story.leaning(None) is story


def test_a_value_says_what_it_rests_on() -> None:
    assert stated("2017").basis is Basis.TEXT
    assert inferred("2017", "XXXX", "counted").basis is Basis.INFERRED
    assert inferred(None, "XXXX", "counted").basis is Basis.UNKNOWN


@pytest.mark.parametrize(("which", "ground"), [("after", "2017-09-27"), ("same", "2017-09-27"), ("last", "2017-10-02")])
def test_following_and_same_count_from_the_last_date_told_of(which: str, ground: str) -> None:
    assert _STORY.ground(which)[0] == ground
    assert ground in _STORY.ground(which)[1]


def test_a_running_quarter_told_of_ahead_is_not_yet_told_of() -> None:
    assert replace(_STORY, tense=Tense.FUTURE).told("2017-Q4").quarter is None
    assert replace(_STORY, tense=Tense.FUTURE).told("2017-Q3").quarter == "2017-Q3"
    assert replace(_STORY, tense=Tense.PAST).told("2017-Q4").quarter == "2017-Q4"


@pytest.mark.parametrize(
    ("tense", "direct", "ahead"),
    [(Tense.FUTURE, True, True), (Tense.PRESENT, True, True), (Tense.FUTURE, False, False), (Tense.PAST, True, False)],
)
def test_a_weekday_is_to_come_with_its_own_clause(tense: Tense, direct: bool, ahead: bool) -> None:
    assert Context(tense=tense, direct=direct).ahead is ahead
