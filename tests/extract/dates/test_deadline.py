"""By when something is to be done."""

import pytest

from detente.extract.dates.attach import date_of
from detente.extract.dates.deadline import SOME_DAY, deadline_of, term_of
from detente.extract.dates.stage import dates_of
from detente.extract.dates.story import times_of
from texts import document

_PUBLISHED = "2017-10-02"


def deadline_and_date(text: str, word: str) -> tuple[str | None, str | None]:
    read = document(text, published=_PUBLISHED)
    sentence, trigger = next((s, t) for s in read.sentences for t in s.tokens if t.text == word)
    times = times_of(read, tuple(dates_of(read)))
    due, date = deadline_of(sentence, trigger, times), date_of(sentence, trigger, times)
    return due and due.edtf, date and date.edtf


@pytest.mark.parametrize(
    ("text", "word", "edtf"),
    [
        ("The president demanded that troops leave by Jan. 15.", "leave", "2018-01-15"),
        ("The council authorized force if troops do not leave by Jan. 15.", "authorized", "2018-01-15"),
        ("The state will cut off gas, effective Jan. 1.", "cut", "2018-01-01"),
        ("The state ordered the firms to close by early January.", "ordered", "2018-01"),
        ("The rebels must disarm before Oct. 20.", "disarm", "2017-10-20"),
        ("The council set a deadline of Oct. 20 for the answer.", "set", "2017-10-20"),
        ("The pact bound both states to disarm by the end of March 2001.", "bound", "2001-03"),
        ("The rebels must disarm by the morning of Oct. 20.", "disarm", "2017-10-20"),
    ],
)
def test_what_is_to_be_done_by_a_date_has_a_deadline(text: str, word: str, edtf: str) -> None:
    deadline, date = deadline_and_date(text, word)
    assert deadline == edtf
    assert date != edtf


@pytest.mark.parametrize(
    ("text", "word", "edtf"),
    [
        ("The state recalled its envoy on Friday and gave the mission two weeks to leave.", "gave", "2017-10-13"),
        ("The minister ordered the envoys on Friday to leave within 72 hours.", "leave", "2017-10-02"),
        ("The minister ordered the envoys on Friday to leave within 36 hours.", "leave", None),
        ("The minister ordered the envoys to leave within 72 hours.", "leave", None),
        ("The envoys talked on Friday for two weeks.", "talked", None),
    ],
)
def test_a_term_ends_so_long_after_the_day_on_which_it_is_set(text: str, word: str, edtf: str | None) -> None:
    assert deadline_and_date(text, word)[0] == edtf


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The envoys met on Wednesday.", "met"),
        ("By Sept. 20 the army had taken the town.", "taken"),
        ("The state must pay by Jan. 15; the king had asked for it.", "asked"),
    ],
)
def test_other_dates_are_no_deadlines(text: str, word: str) -> None:
    assert deadline_and_date(text, word)[0] is None


def test_what_is_in_force_from_a_day_on_begins_then() -> None:
    assert deadline_and_date("The state will cut off gas, effective Jan. 1.", "cut")[1] == "2018-01-01/.."


@pytest.mark.parametrize(
    ("text", "word", "edtf"),
    [
        ("The envoys are to leave within 90 days.", "leave", SOME_DAY),
        ("The minister ordered the envoys to leave within 72 hours.", "leave", SOME_DAY),
        ("The minister ordered the envoys on Friday to leave.", "leave", None),
        ("The envoys talked for 90 days.", "talked", None),
    ],
)
def test_a_term_has_its_words_where_its_end_is_not_known(text: str, word: str, edtf: str | None) -> None:
    read = document(text)
    sentence, trigger = next((s, t) for s in read.sentences for t in s.tokens if t.text == word)
    term = term_of(sentence, trigger, times_of(read, tuple(dates_of(read))))
    assert (term.edtf if term else None) == edtf
