"""What a date counts from in its story: what was told before it, the tense of its clause, how words are arranged."""

import pytest
from tests.extract.dates.test_stage import said


@pytest.mark.parametrize(
    ("text", "words", "timex"),
    [
        ("Guards fired on Tuesday, Oct. 25. It was voted on the previous Friday.", "the previous Friday", "XXXX-10-21"),
        ("Guards fired on Tuesday, Oct. 25. It ended the following Sunday.", "the following Sunday", "XXXX-10-30"),
        ("The king fled on Nov. 2. The guards left the next month.", "the next month", "XXXX-12"),
        ("The king fled in June 1958. On July 9 of that year he died.", "July 9 of that year", "1958-07-09"),
        ("The king fled in June 1958. He died on 9 July that year.", "9 July that year", "1958-07-09"),
        ("The king fled in June 1958. That year in May talks failed.", "That year in May", "1958-05"),
        ("The king fled in May 1958. He died in May of the following year.", "May of the following year", "1959-05"),
        ("The king fled in May 1958. He died in mid-December.", "mid-December", "1958-12"),
        ("The king fled in May 1958, and that summer he died.", "that summer", "1958-SU"),
        ("The king fled in May 1958. He died in March.", "March", "XXXX-03"),
        ("The king fled in May 1958. He is to return in December.", "December", "XXXX-12"),
        ("The king fled on Friday. The pact was signed in May 1958. He died in June.", "June", "XXXX-06"),
        ("The 1958 pact fell. On June 3 the king died.", "June 3", "XXXX-06-03"),
    ],
)
def test_a_text_without_a_date_counts_from_what_it_tells_of(text: str, words: str, timex: str) -> None:
    assert (words, timex) in [(found, value) for found, value, _ in said(text, published=None)]


@pytest.mark.parametrize(
    ("text", "words", "timex"),
    [
        ("The rebels have given him until Saturday to leave.", "Saturday", "2017-10-07"),
        ("The rebels gave him until midnight on Friday to leave.", "midnight on Friday", "2017-10-06T24:00"),
        ("The envoys meet again Thursday in Oslo.", "Thursday", "2017-10-05"),
        ("Talks resume Friday.", "Friday", "2017-10-06"),
        ("Norway asked for an answer by early February.", "early February", "2018-02"),
        ("The king ordered ships to shell the port on Tuesday.", "Tuesday", "2017-09-26"),
        ("On Friday the king ordered ships to sail on Tuesday.", "Tuesday", "2017-10-03"),
        ("The king said on Tuesday he will resign.", "Tuesday", "2017-09-26"),
        ("The envoys will meet in two days.", "two days", "2017-10-04"),
        ("The envoys built it in two days.", "two days", "P2D"),
        ("Friday's meeting will decide.", "Friday", "2017-10-06"),
        ("Friday's attack will weigh on them.", "Friday", "2017-09-29"),
        ("Leaders will discuss the plan on Thursday and Friday.", "Friday", "2017-10-06"),
        ("The vote had been scheduled for Sept. 20.", "Sept. 20", "2017-09-20"),
        ("The vote is scheduled for Jan. 20.", "Jan. 20", "2018-01-20"),
        ("The transfer was to have begun on April 1.", "April 1", "2017-04-01"),
        ("Two years ago next month rebels struck.", "Two years ago next month", "2015-11"),
        ("A year ago today rebels struck.", "A year ago today", "2016-10-02"),
        ("Two years ago this week rebels struck.", "Two years ago this week", "2015-W40"),
        ("A year ago yesterday rebels struck.", "A year ago", "2016"),
        ("They met on Dec. 11-13 of 2007.", "Dec. 11-13 of 2007", "2007-12-11/2007-12-13"),
        ("In 1979 rebels struck.", "1979", "1979"),
        ("The king said that Friday was calm.", "Friday", "2017-09-29"),
        ("The army shelled the port on Sept. 12. The fleet sailed that Friday.", "that Friday", "2017-09-15"),
        ("The law came after the Sept. 11 attacks.", "Sept. 11", "2001-09-11"),
        ("The army shelled the port on Sept. 11.", "Sept. 11", "2017-09-11"),
    ],
)
def test_tense_and_arrangement_say_on_which_side_a_date_is(text: str, words: str, timex: str) -> None:
    assert (words, timex) in [(found, value) for found, value, _ in said(text)]


def test_a_week_later_is_not_known_when_the_deed_before_it_is_dated_by_another() -> None:
    found = {words: edtf for words, _, edtf in said("He left a day after the vote and returned a week later.")}
    assert found == {"a day": None, "a week later": None}


def test_a_length_that_lasts_leaves_the_day_told_of_before() -> None:
    found = said("Rebels struck on Sept. 20. In the 48 hours since the raid teams dug. The king fled the next day.")
    assert found[-1] == ("the next day", "2017-09-21", "2017-09-21")


def test_a_famous_day_is_not_meant_before_it_came() -> None:
    text = "The minister spoke of the Sept. 11 attack on the camp."
    assert [timex for _, timex, _ in said(text, published="1999-10-02")] == ["1999-09-11"]
