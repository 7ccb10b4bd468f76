"""The dates of a text: extents, TIMEX3 values, EDTF, and what each rests on."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.extract.dates.stage import Dates, dates_of
from detente.extract.reading import Reading
from detente.record import Basis, Date
from detente.record.edtf import is_edtf
from texts import document


def read(text: str, published: str | None = "2017-10-02") -> list[Date]:
    return list(dates_of(document(text, published=published)))


def said(text: str, published: str | None = "2017-10-02") -> list[tuple[str, str | None, str | None]]:
    """Words, TIMEX3 value and EDTF of each date."""
    return [(date.span.of(text), date.timex, date.edtf) for date in read(text, published)]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("They met on January 9, 1991.", "January 9, 1991", "1991-01-09"),
        ("They met on 9 January 1991.", "9 January 1991", "1991-01-09"),
        ("They met on Wednesday, 9th of January, 1991.", "Wednesday, 9th of January, 1991", "1991-01-09"),
        ("They met on 1991-01-09.", "1991-01-09", "1991-01-09"),
        ("They met on 29/11/2017.", "29/11/2017", "2017-11-29"),
        ("They met on 11/29/2017.", "11/29/2017", "2017-11-29"),
        ("They met in September 2017.", "September 2017", "2017-09"),
        ("They met in 2015.", "2015", "2015"),
        ("They met at Easter 2018.", "Easter 2018", "2018-04-01"),
    ],
)
def test_a_date_written_out_rests_on_the_text(text: str, words: str, value: str) -> None:
    (date,) = read(text, published=None)
    assert (date.span.of(text), date.timex, date.edtf, date.basis) == (words, value, value, Basis.TEXT)


@pytest.mark.parametrize(
    ("text", "words", "timex", "edtf"),
    [
        ("It begins in early 2018.", "early 2018", "2018", "2018"),
        ("It begins in mid-2018.", "mid-2018", "2018", "2018"),
        ("It began in the second half of 2018.", "the second half of 2018", "2018-H2", "2018-41"),
        ("It began in the first quarter of 2018.", "the first quarter of 2018", "2018-Q1", "2018-33"),
        ("It began in the summer of 2018.", "the summer of 2018", "2018-SU", "2018-22"),
        ("It began in the 1990s.", "the 1990s", "199", "199X"),
        ("It began in the nineties.", "the nineties", "199", "199X"),
        ("It began in the 19th century.", "the 19th century", "18", "18XX"),
        ("It went on in 1991-95.", "1991-95", "1991/1995", "1991/1995"),
        ("It went on in 1999-00.", "1999-00", "1999/2000", "1999/2000"),
        ("It went on in 1914-1918.", "1914-1918", "1914/1918", "1914/1918"),
        ("It went on in 2017-09.", "2017-09", "2017-09", "2017-09"),
        ("It began in the '20s.", "the '20s", "192", "192X"),
        ("It began in the 9th century.", "the 9th century", "08", "08XX"),
        ("It began on 3-5 November 2016.", "3-5 November 2016", "2016-11-03/2016-11-05", "2016-11-03/2016-11-05"),
        ("It went on from Nov. 3-5, 2016.", "Nov. 3-5, 2016", "2016-11-03/2016-11-05", "2016-11-03/2016-11-05"),
    ],
)
def test_longer_dates_keep_their_precision(text: str, words: str, timex: str, edtf: str) -> None:
    assert said(text) == [(words, timex, edtf)]


def test_figures_that_could_be_day_or_month_give_the_year_alone() -> None:
    assert said("The ship sailed on 03/04/2018.") == [("03/04/2018", "2018", "2018")]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The army fired a missile on November 29.", "2016-11-29"),
        ("The army will fire a missile on November 29.", "2017-11-29"),
        ("The pact lapsed in May.", "2017-05"),
        ("The pact will lapse in May.", "2018-05"),
        ("The order takes effect by early January.", "2018-01"),
        ("The firm set Oct. 30 as the closing day.", "2017-10-30"),
        ("Talks had gone on since Sept. 14.", "2017-09-14"),
        ("They will meet at Christmas.", "2017-12-25"),
        ("Fear of a vote on Oct. 20 weakened the pound.", "2017-10-20"),
        ("The army carried out a test on Dec. 29.", "2016-12-29"),
        ("The summit planned for December was called off.", "2017-12"),
        ("They broke with Oslo in April last year.", "2016-04"),
        ("They met last Christmas.", "2016-12-25"),
        ("They met last November.", "2016-11"),
    ],
)
def test_the_year_is_the_nearest_that_the_tense_allows(text: str, edtf: str) -> None:
    (date,) = read(text)
    assert (date.edtf, date.basis) == (edtf, Basis.INFERRED)
    assert "2017-10-02" in date.reasons[0]


@pytest.mark.parametrize(
    ("text", "words", "timex", "edtf"),
    [
        ("They meet today.", "today", "2017-10-02", "2017-10-02"),
        ("They met yesterday.", "yesterday", "2017-10-01", "2017-10-01"),
        ("They met yesterday morning.", "yesterday morning", "2017-10-01TMO", "2017-10-01"),
        ("They will meet the day after tomorrow.", "the day after tomorrow", "2017-10-04", "2017-10-04"),
        ("They meet tonight.", "tonight", "2017-10-02TNI", "2017-10-02"),
        ("They met on Thursday.", "Thursday", "2017-09-28", "2017-09-28"),
        ("They will meet on Thursday.", "Thursday", "2017-10-05", "2017-10-05"),
        ("They met on Monday.", "Monday", "2017-10-02", "2017-10-02"),
        ("Both ministers leave Friday.", "Friday", "2017-10-06", "2017-10-06"),
        ("The summit is set for Friday.", "Friday", "2017-10-06", "2017-10-06"),
        ("The vote was put off to Friday.", "Friday", "2017-10-06", "2017-10-06"),
        ("A planned Friday rally was banned.", "Friday", "2017-10-06", "2017-10-06"),
        ("The report, to be released Friday, blames them.", "Friday", "2017-10-06", "2017-10-06"),
        ("Starting Friday, all will need visas.", "Friday", "2017-10-06", "2017-10-06"),
        ("They have until Friday to leave.", "Friday", "2017-10-06", "2017-10-06"),
        ("They face a deadline of Friday.", "Friday", "2017-10-06", "2017-10-06"),
        ("They are expected to vote as early as Friday.", "Friday", "2017-10-06", "2017-10-06"),
        ("They marched until Friday.", "Friday", "2017-09-29", "2017-09-29"),
        ("They have met since Friday.", "Friday", "2017-09-29", "2017-09-29"),
        ("The paper says on Friday that they met.", "Friday", "2017-09-29", "2017-09-29"),
        ("They will meet on Monday.", "Monday", "2017-10-02", "2017-10-02"),
        ("They will meet next Monday.", "next Monday", "2017-10-09", "2017-10-09"),
        ("They will discuss Friday's vote.", "Friday", "2017-09-29", "2017-09-29"),
        ("They met last Monday.", "last Monday", "2017-09-25", "2017-09-25"),
        ("They met on Tuesday night.", "Tuesday night", "2017-09-26TNI", "2017-09-26"),
        ("They met at 3 p.m. Tuesday.", "3 p.m. Tuesday", "2017-09-26T15:00", "2017-09-26"),
        ("They met two weeks ago.", "two weeks ago", "2017-W38", "2017-09-18/2017-09-24"),
        ("They met ten days ago.", "ten days ago", "2017-09-22", "2017-09-22"),
        ("They met six years ago.", "six years ago", "2011", "2011"),
        ("They met more than six years ago.", "more than six years ago", "2011", "2011~"),
        ("They will meet by spring next year.", "spring next year", "2018-SP", "2018-21"),
        ("They met last month.", "last month", "2017-09", "2017-09"),
        ("They will meet next week.", "next week", "2017-W41", "2017-10-09/2017-10-15"),
        ("They met this year.", "this year", "2017", "2017"),
        ("They met earlier this month.", "earlier this month", "2017-10", "2017-10-01/2017-10-02"),
        ("They will meet later this year.", "later this year", "2017", "2017-10-03/2017-12-31"),
        ("They met late last year.", "late last year", "2016", "2016"),
        ("They met over the weekend.", "the weekend", "2017-W39-WE", "2017-09-30/2017-10-01"),
        ("They met last summer.", "last summer", "2017-SU", "2017-22"),
        ("They will meet three months from now.", "three months from now", "2018-01", "2018-01"),
        ("They met a decade ago.", "a decade ago", "200", "200X"),
        ("They met last Nov. 12.", "last Nov. 12", "2016-11-12", "2016-11-12"),
        ("They will meet next Monday, Oct. 9.", "next Monday, Oct. 9", "2017-10-09", "2017-10-09"),
        ("They met on Sunday, Nov. 8.", "Sunday, Nov. 8", "2016-11-08", "2016-11-08"),
        ("They met on Tuesday, Oct. 10.", "Tuesday, Oct. 10", "2017-10-10", "2017-10-10"),
        ("They met on the night of May 5.", "the night of May 5", "2017-05-05TNI", "2017-05-05"),
        ("They will meet at 9 a.m. Monday, Oct. 9.", "9 a.m. Monday, Oct. 9", "2017-10-09T09:00", "2017-10-09"),
        ("They met at 10:35 Moscow time on Friday.", "10:35 Moscow time on Friday", "2017-09-29T10:35", "2017-09-29"),
        ("They met at 12:30 a.m. Friday.", "12:30 a.m. Friday", "2017-09-29T00:30", "2017-09-29"),
        ("They met at 12 p.m. Friday.", "12 p.m. Friday", "2017-09-29T12:00", "2017-09-29"),
        ("They met at 9 a.m. local time on Friday.", "9 a.m. local time on Friday", "2017-09-29T09:00", "2017-09-29"),
        ("They will meet at six o'clock Friday.", "six o'clock Friday", "2017-10-06T06:00", "2017-10-06"),
        ("The offer runs to Nov. 20.", "Nov. 20", "2017-11-20", "2017-11-20"),
        ("They extended the offer to Nov. 20.", "Nov. 20", "2017-11-20", "2017-11-20"),
    ],
)
def test_relative_dates_count_from_the_articles_date(text: str, words: str, timex: str, edtf: str) -> None:
    assert said(text) == [(words, timex, edtf)]


@pytest.mark.parametrize(
    ("text", "words", "timex"),
    [
        ("They talked for six hours.", "six hours", "PT6H"),
        ("They talked for more than six hours.", "more than six hours", "PT6H"),
        ("The 35-year-old war ended.", "35-year-old", "P35Y"),
        ("The truce is two months old.", "two months old", "P2M"),
        ("They had talked for several weeks.", "several weeks", "PXW"),
        ("They march every Monday.", "every Monday", "XXXX-WXX-1"),
        ("They march each July.", "each July", "XXXX-07"),
        ("They meet annually.", "annually", "P1Y"),
        ("They meet on Wednesdays.", "Wednesdays", "XXXX-WXX-3"),
        ("They meet twice a week.", "twice a week", "P1W"),
        ("They are now at war.", "now", "PRESENT_REF"),
        ("They recently went to war.", "recently", "PAST_REF"),
        ("Peace lies in the future.", "the future", "FUTURE_REF"),
        ("In recent months it fired missiles.", "recent months", "PXM"),
        ("Days later the strikes began.", "Days later", "PXD"),
        ("They fought for decades.", "decades", "PXDE"),
        ("He ruled for three decades.", "three decades", "P3DE"),
        ("Over the past decade it has grown.", "the past decade", "P1DE"),
        ("It ended after months of talks.", "months", "PXM"),
        ("They talked for three and a half hours.", "three and a half hours", "PT3H30M"),
        ("They worked there a year and a half.", "a year and a half", "P1.5Y"),
        ("The twelve-month period was hot.", "The twelve-month period", "P12M"),
        ("A few minutes later the strikes began.", "A few minutes later", "PTXM"),
        ("Twenty minutes ago the strikes began.", "Twenty minutes ago", "PAST_REF"),
        ("It will soon have an army.", "soon", "FUTURE_REF"),
        ("They will one day meet again.", "one day", "FUTURE_REF"),
    ],
)
def test_lengths_sets_and_references_have_no_date(text: str, words: str, timex: str) -> None:
    (date,) = read(text)
    assert (date.span.of(text), date.timex, date.edtf, date.basis) == (words, timex, None, Basis.UNKNOWN)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met on Wednesday. A day later they signed.", ["2017-09-27", "2017-09-28"]),
        ("They met on Wednesday. The following day they signed.", ["2017-09-27", "2017-09-28"]),
        ("They met on March 3, 2015. That same day they signed.", ["2015-03-03", "2015-03-03"]),
        ("He ruled until 2011. The previous year there was war.", ["2011", "2010"]),
        ("They met on June 5, 2012. A month earlier they had not.", ["2012-06-05", "2012-05"]),
        ("They met on June 5, 2012. The following Monday they signed.", ["2012-06-05", "2012-06-11"]),
        ("In the summer of 1968 they met. The following winter they fell out.", ["1968-22", "1968-24"]),
        ("The blast came at 10:35 a.m. (0735 GMT) on Friday.", ["2017-09-29", "2017-09-29", "2017-09-29"]),
        ("He will resign by Oct. 20; a day earlier he had refused.", ["2017-10-20", "2017-10-01"]),
    ],
)
def test_a_day_earlier_counts_from_the_last_day_told_of(text: str, expected: list[str]) -> None:
    assert [date.edtf for date in read(text)] == expected


@pytest.mark.parametrize(
    ("text", "timex", "edtf"),
    [
        ("The army fired on November 29.", "XXXX-11-29", "XXXX-11-29"),
        ("The pact was signed in September.", "XXXX-09", "XXXX-09"),
        ("They met on Thursday.", "XXXX-WXX-4", None),
        ("They met yesterday.", "XXXX-XX-XX", None),
        ("They met last night.", "XXXX-XX-XXTNI", None),
        ("They met at 9 a.m. on Friday.", "XXXX-WXX-5T09:00", None),
        ("They met at Yom Kippur.", "XXXX", None),
        ("They met two weeks ago.", "XXXX-WXX", None),
        ("They met last month.", "XXXX-XX", None),
        ("They met this year.", "XXXX", None),
        ("They ate at Thanksgiving.", "XXXX", None),
    ],
)
def test_without_the_articles_date_nothing_is_made_up(text: str, timex: str, edtf: str | None) -> None:
    (date,) = read(text, published=None)
    assert (date.timex, date.edtf) == (timex, edtf)


@pytest.mark.parametrize(
    ("published", "text", "edtf"),
    [
        ("XXXX-01-09", "A day earlier he had refused.", "XXXX-01-08"),
        ("XXXX-01-09", "They met on Wednesday.", None),
        ("XXXX-01-09", "They must leave by Jan. 15.", "XXXX-01-15"),
        ("1991-01", "They met in November.", "1990-11"),
        ("1991-01", "They met last month.", "1990-12"),
        ("1991-01", "They met yesterday.", None),
        ("1991", "They met last year.", "1990"),
    ],
)
def test_an_articles_date_known_in_part_serves_as_far_as_it_goes(published: str, text: str, edtf: str | None) -> None:
    (date,) = read(text, published)
    assert date.edtf == edtf


@pytest.mark.parametrize(
    "text",
    [
        "They may march on 1200 Main Street.",
        "Some 1500 soldiers left with 1999 others.",
        "It cost $2015 and weighed 1.995 tonnes.",
        "Theresa May told April Smith.",
        "The Sunday Times wrote about it.",
        "Flight 1999 crossed the border.",
        "A daily in Oslo wrote about it.",
        "He ran the first leg and came second.",
        "The 54-year-old minister resigned.",
        "Her son is six years old.",
        "Two 16-year-olds were held.",
        "The car was doing 60 miles an hour.",
        "Last-minute talks failed.",
        "At the end of the day the people decide.",
        "He left after the fall of the wall.",
        "He told USA Today that it was over.",
        "Leave as soon as you can, or soon after.",
        "About three-quarters of the grain is lost, another quarter is wet.",
        "The daily dose was cut.",
        "The ship sailed to Easter Island.",
        "To this day nobody knows.",
        "It was the second attack in as many days.",
    ],
)
def test_other_figures_and_names_are_no_dates(text: str) -> None:
    assert read(text) == []


def test_months_of_a_range_share_its_year() -> None:
    assert [edtf for _, _, edtf in said("Between May and July 2004 he was tried.")] == ["2004-05", "2004-07"]


def test_the_stage_assigns_dates_and_requires_nothing() -> None:
    stage = Dates()
    reading = stage(Reading.of(document("They met on Wednesday.", published="1991-01-09")))
    assert (stage.requires, stage.assigns) == (frozenset(), {"dates"})
    assert [date.edtf for date in reading.dates] == ["1991-01-09"]


def test_reading_twice_gives_the_same_ids() -> None:
    text = "They met on Wednesday and on Jan. 5, 1991."
    assert read(text) == read(text)
    assert len({date.id for date in read(text)}) == 2


def test_a_modifier_that_belongs_to_one_expression_is_not_taken_by_the_next() -> None:
    assert [date.timex for date in read("They met of late Jan. 3, 1991.", None)] == ["PAST_REF", "1991-01-03"]


_WORDS = (
    "on,by,early,late,Jan.,15,1991,31,Feb.,30,last,next,Monday,night,two,several,weeks,ago,earlier,the,second,half,of,"
    "quarter,24:00,3,p.m.,GMT,1/2/03,Easter,every,1999-01,99,century,',-,'s,May"
)
_pieces = st.sampled_from([*_WORDS.split(","), ","])


@settings(max_examples=60, deadline=None)
@given(st.lists(_pieces, min_size=1, max_size=12), st.sampled_from([None, "2017-10-02", "XXXX-01-09", "1991-01"]))
def test_whatever_is_written_spans_are_in_order_and_dates_are_dates(pieces: list[str], published: str | None) -> None:
    text = " ".join(pieces)
    dates = read(text, published)
    assert all(a.span.end <= b.span.start for a, b in pairwise(dates))
    assert all(date.span.of(text).strip() for date in dates)
    assert all(date.edtf is None or is_edtf(date.edtf) for date in dates)
    assert all((date.edtf is None) == (date.basis is Basis.UNKNOWN) for date in dates)


def test_a_quarter_is_the_one_that_its_last_day_lies_in() -> None:
    assert [d.edtf for d in read("It lost money in the quarter ended June 30.")] == ["2017-34", "2017-06-30"]


def test_on_a_sunday_last_week_is_the_one_that_it_ends() -> None:
    assert [d.timex for d in read("They met last week.", "1998-03-22")] == ["1998-W12"]
    assert [d.timex for d in read("They met last week.", "1998-03-23")] == ["1998-W12"]


def test_on_a_weekend_the_last_one_is_another() -> None:
    assert [d.timex for d in read("They met last weekend.", "2017-10-01")] == ["2017-W38-WE"]
    assert [d.timex for d in read("They met over the weekend.", "2017-10-01")] == ["2017-W39-WE"]
