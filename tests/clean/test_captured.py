"""When a source was fetched bounds when it was published; it never is that date, and nothing later is believed."""

import pytest

from detente.acquire import Given, Known, take
from detente.clean import clean
from detente.clean.captured import last_day
from detente.record import Basis, Published

BODY = "The envoys of Peru and Chile met in Lima on Monday. They agreed to reopen the pass before the winter comes."
FETCHED = "2017-10-02T23:10:00Z"


def published(body: str = BODY, *, uri: str = "a", stated: str = "", known: Known | None = None) -> Published:
    page = f"<html><head>{stated}</head><body><article><p>{body}</p><p>{BODY}</p></article></body></html>"
    (article,) = clean(take(Given(uri, page, known or Known(), fetched=FETCHED)))
    return article.published


def meta(day: str) -> str:
    return f'<meta property="article:published_time" content="{day}T01:00:00+11:00">'


def test_a_capture_bounds_a_page_without_a_date_and_dates_it_not() -> None:
    assert published() == Published(edtf="../2017-10-03", basis=Basis.METADATA, inferred=True)


@pytest.mark.parametrize(("day", "believed"), [("2017-10-02", True), ("2017-10-03", True), ("2017-10-04", False)])
def test_a_page_cannot_have_been_published_after_it_was_fetched(day: str, believed: bool) -> None:
    assert published(stated=meta(day)).edtf == (day if believed else "../2017-10-03")


def test_what_comes_next_is_tried_where_a_date_is_too_late() -> None:
    address = "https://example.org/2017/09/30/pass"
    assert published(stated=meta("2021-01-01"), uri=address).edtf == "2017-09-30"
    assert published(uri=address, known=Known(published="2018")).edtf == "2017-09-30"
    assert published(known=Known(published="2017")).edtf == "2017"


def test_when_somebody_saw_it_bounds_it_too() -> None:
    seen = published(stated=meta("2017-10-01"), known=Known(seen="2017-09-20T10:00:00Z"))
    assert seen.edtf == "../2017-09-21"


@pytest.mark.parametrize(
    ("moments", "day"),
    [
        (("2017-12-31T23:00:00Z",), "2018-01-01"),
        (("2017-10-02", None, "2016-02-28T00:00:00Z"), "2016-02-29"),
        ((None,), None),
        (("yesterday", "2017", ""), None),
    ],
)
def test_the_last_day_is_that_of_the_earliest_moment_anywhere(moments: tuple[str | None, ...], day: str | None) -> None:
    assert last_day(*moments) == day
