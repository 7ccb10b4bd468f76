"""The time in which an article without a date can have been written."""

import msgspec
import pytest

from detente.extract.dates.written import Written, written
from detente.extract.reading import Reading
from detente.record import Basis, Published
from detente.run import read_article
from texts import article


def read(text: str, published: str | None = None) -> Reading:
    return read_article(article(text, published=published))


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The envoys met on March 3, 2015. They had met in 2011.", "2015-03-03/.."),
        ("The envoys met in May 2015.", "2015-05-01/.."),
        ("The envoys will meet on March 3, 2015.", "../2015-03-03"),
        ("The envoys met in 2011 and will meet on March 3, 2015.", "2011-01-01/2015-03-03"),
        ("Prime Minister Indira Gandhi spoke in Delhi.", "1966-01-24/.."),
    ],
)
def test_what_is_told_bounds_when_it_was_written(text: str, edtf: str) -> None:
    assert written(read(text)) == edtf


@pytest.mark.parametrize(
    "text",
    [
        "The envoys met on March 3.",
        "The envoys discussed goals for 2030.",
        "The envoys called for talks in 2030.",
        "The bank cut its forecast for growth in 2030.",
        "The state set its target in 2030.",
        "The talks were scheduled in November 2030.",
        "The envoys agreed to meet in 2030.",
        "The king said that he would leave in 2030.",
        "If they had met in 2030, they would have agreed.",
        "The king ruled until 2030.",
        "“We will leave in 1970,” the king said.",
        "The envoys met on Friday.",
        "The envoys met in 2015 and will meet on March 3, 2011.",
    ],
)
def test_other_dates_bound_nothing(text: str) -> None:
    assert written(read(text)) is None


def test_an_article_without_a_date_gets_the_time_marked_as_inferred() -> None:
    dated = read("The envoys met on March 3, 2015. The king will leave.")
    assert dated.document.article.published == Published(edtf="2015-03-03/..", basis=Basis.TEXT, inferred=True)


def test_nothing_is_counted_from_such_a_time() -> None:
    dated = read("The envoys met on March 3, 2015. The army will shell the town. Last week it shelled the port.")
    assert [event.date for event in dated.events if event.date and event.date.edtf != "2015-03-03"] == []


def test_a_date_that_is_known_stays() -> None:
    dated = read("The envoys met on March 3, 2015.", published="2017-10-02")
    assert dated.document.article.published == Published(edtf="2017-10-02", basis=Basis.GIVEN)


def test_the_day_of_its_capture_bounds_an_article_too() -> None:
    captured = Published(edtf="../2017-10-03", basis=Basis.METADATA, inferred=True)
    for text, edtf in (
        ("The envoys met on March 3, 2015.", "2015-03-03/2017-10-03"),
        ("The envoys met on March 3, 2019.", "../2017-10-03"),
        ("The envoys met.", "../2017-10-03"),
    ):
        found = read_article(msgspec.structs.replace(article(text), published=captured)).document.article.published
        assert found == Published(edtf=edtf, basis=Basis.METADATA, inferred=True)


def test_the_stage_stands_behind_those_that_it_requires() -> None:
    assert Written().assigns == {"published"}
    assert Written().requires == {"actors", "mentions", "dates"}
