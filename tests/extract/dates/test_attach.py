"""The date and the deadline of a fact."""

import pytest

from detente.divide import Document, Sentence, Token
from detente.extract.dates.attach import by_tense, date_of, deadline_of
from detente.extract.dates.stage import dates_of
from detente.extract.dates.story import lines
from detente.extract.dates.tense import Tense
from detente.record import Basis, Date
from texts import document

_PUBLISHED = "2017-10-02"


def placed(text: str, word: str, published: str | None) -> tuple[Document, Sentence, Token, tuple[Date, ...]]:
    read = document(text, published=published)
    found = ((s, t) for s in read.sentences for t in s.tokens if t.text == word)
    return read, *next(found), tuple(dates_of(read))


def date(text: str, word: str, published: str | None = _PUBLISHED) -> str | None:
    read, sentence, trigger, dates = placed(text, word, published)
    when = date_of(sentence, trigger, dates, published, line=lines(read, dates)[sentence.index])
    return when and when.edtf


def deadline(text: str, word: str, published: str | None = _PUBLISHED) -> str | None:
    _, sentence, trigger, dates = placed(text, word, published)
    when = deadline_of(sentence, trigger, dates, published)
    return when and when.edtf


@pytest.mark.parametrize(
    ("text", "word", "edtf"),
    [
        ("The envoys met in Oslo on Wednesday.", "met", "2017-09-27"),
        ("On Wednesday the envoys met the king and signed a pact.", "signed", "2017-09-27"),
        ("The envoys held talks on Wednesday.", "talks", "2017-09-27"),
        ("The envoys went home on Wednesday, calling the offer unfit.", "calling", "2017-09-27"),
        ("The minister said Tuesday that rebels had shelled the town on Sunday.", "shelled", "2017-10-01"),
        ("The minister said Tuesday that rebels had shelled the town on Sunday.", "said", "2017-09-26"),
        ("The army has shelled the town since 2011.", "shelled", "2011/.."),
        ("The army shelled the town from 1999 to 2003.", "shelled", "1999/2003"),
        ("The colonel was seized and killed Sunday by the rebels.", "seized", "2017-10-01"),
        ("A guard was killed in Sunday's clash.", "killed", "2017-10-01"),
        ("Three guards were wounded when a bomb went off on Saturday.", "wounded", "2017-09-30"),
        ("Two weeks ago the president threatened his neighbours.", "threatened", "2017-09-18/2017-09-24"),
    ],
)
def test_a_fact_has_the_date_of_its_clause(text: str, word: str, edtf: str) -> None:
    assert date(text, word) == edtf


@pytest.mark.parametrize(
    ("text", "word", "edtf"),
    [
        ("The minister said Tuesday that rebels had shelled the town.", "shelled", "../2017-10-02"),
        ("The council has rejected the deal of 2015.", "rejected", "../2017-10-02"),
        ("The envoys agreed on Wednesday to meet again.", "meet", "2017-10-02/.."),
        (
            "The council has authorized force; a day earlier the president had asked for it.",
            "authorized",
            "../2017-10-02",
        ),
        ("The minister will discuss last week's vote.", "discuss", "2017-10-02/.."),
        ("The king has banned the rally planned for Oct. 20.", "banned", "../2017-10-02"),
        ("The envoys met the king, discussing his visit later this year.", "discussing", "../2017-10-02"),
        ("France might still send an envoy.", "send", "2017-10-02/.."),
    ],
)
def test_another_clauses_date_is_not_taken_and_tense_is_left(text: str, word: str, edtf: str) -> None:
    assert date(text, word) == edtf


def test_a_date_that_a_fact_takes_is_named_as_its_source() -> None:
    _, sentence, trigger, dates = placed("The envoys met on Wednesday.", "met", _PUBLISHED)
    when = date_of(sentence, trigger, dates, _PUBLISHED)
    assert when
    assert (when.source, when.basis) == (dates[0].id, Basis.INFERRED)


def test_a_verb_of_the_simple_past_keeps_the_day_that_the_story_has_come_to() -> None:
    story = "The envoys met on Wednesday. The minister refused the offer. The king had opposed the trip."
    assert (date(story, "refused"), date(story, "opposed")) == ("2017-09-27", "../2017-10-02")


def test_the_line_of_a_story_ends_with_its_paragraph() -> None:
    assert date("The envoys met on Wednesday.\n\nThe minister refused the offer.", "refused") == "../2017-10-02"


@pytest.mark.parametrize(
    ("text", "word"),
    [("The minister refused the offer.", "refused"), ("He may send an envoy.", "send"), ("They met last week.", "met")],
)
def test_without_the_articles_date_a_fact_has_none(text: str, word: str) -> None:
    assert date(text, word, published=None) is None


@pytest.mark.parametrize(
    ("text", "word", "edtf"),
    [
        ("The president demanded that troops leave by Jan. 15.", "leave", "2018-01-15"),
        ("The council authorized force if troops do not leave by Jan. 15.", "authorized", "2018-01-15"),
        ("The state will cut off gas, effective Jan. 1.", "cut", "2018-01-01"),
        ("The state ordered the firms to close by early January.", "ordered", "2018-01~"),
        ("The rebels must disarm before Oct. 20.", "disarm", "2017-10-20"),
        ("The council set a deadline of Oct. 20 for the answer.", "set", "2017-10-20"),
    ],
)
def test_what_is_to_be_done_by_a_date_has_a_deadline(text: str, word: str, edtf: str) -> None:
    assert deadline(text, word) == edtf
    assert date(text, word) != edtf


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The envoys met on Wednesday.", "met"),
        ("By Sept. 20 the army had taken the town.", "taken"),
        ("The state must pay by Jan. 15; the king had asked for it.", "asked"),
    ],
)
def test_other_dates_are_no_deadlines(text: str, word: str) -> None:
    assert deadline(text, word) is None


@pytest.mark.parametrize(
    ("tense", "published", "edtf"),
    [
        (Tense.PAST, "1991-01-09", "../1991-01-09"),
        (Tense.FUTURE, "1991-01-09T13:00", "1991-01-09/.."),
        (Tense.PAST, "XXXX-01-09", "../XXXX-01-09"),
        (Tense.NONE, "1991-01-09", None),
        (Tense.PAST, None, None),
    ],
)
def test_tense_leaves_an_interval_open(tense: Tense, published: str | None, edtf: str | None) -> None:
    when = by_tense(tense, published)
    assert (when and when.edtf) == edtf
