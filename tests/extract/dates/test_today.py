"""The day that a story is told on."""

import pytest
from msgspec.structs import replace

from detente.extract.dates.today import today
from detente.record import Dateline, Span
from texts import article


@pytest.mark.parametrize(
    ("published", "line", "edtf", "day"),
    [
        ("1991-01-10", "GENEVA, Jan. 9", "XXXX-01-09", "1991-01-09"),
        ("1991-01-10T06:30", "GENEVA, Jan. 9", "XXXX-01-09", "1991-01-09"),
        ("1991-01-01", "GENEVA, Dec. 31", "XXXX-12-31", "1990-12-31"),
        ("1991-01-10", "GENEVA, Wednesday", None, "1991-01-09"),
        ("1991-01-09", "GENEVA, Wednesday", None, "1991-01-09"),
        ("1991-01-10", "GENEVA, Jan. 2", "XXXX-01-02", "1991-01-10"),
        ("1991-01-10", "GENEVA, Jan. 9, 1990", "1990-01-09", "1991-01-10"),
        ("1991-01-10", "GENEVA", None, "1991-01-10"),
        ("1991-01", "GENEVA, Jan. 9", "XXXX-01-09", "1991-01"),
        (None, "GENEVA", None, None),
    ],
)
def test_today_is_the_datelines_day_where_the_copy_is_fresh(
    published: str | None, line: str, edtf: str | None, day: str | None
) -> None:
    dateline = Dateline(place="GENEVA", date=None, edtf=edtf, span=Span(0, len(line)))
    assert today(replace(article(f"{line} - They met.", published=published), dateline=dateline)) == day


def test_without_a_dateline_today_is_the_articles_date() -> None:
    assert today(article("They met.", published="1991-01-10")) == "1991-01-10"
