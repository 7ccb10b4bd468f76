"""The year of a date that does not say it."""

import pytest

from detente.extract.dates.absolute import nearest
from detente.extract.dates.context import Context
from detente.extract.dates.tense import Tense

_MAYS = ["2016-05", "2017-05", "2018-05"]


@pytest.mark.parametrize(
    ("published", "tense", "expected"),
    [
        ("2017-04-02", Tense.PAST, "2016-05"),
        ("2017-05-02", Tense.PAST, "2017-05"),
        ("2017-05-02", Tense.FUTURE, "2017-05"),
        ("2017-06-02", Tense.FUTURE, "2018-05"),
        ("2017-04-02", Tense.NONE, "2017-05"),
        ("2017-06-02", Tense.NONE, "2017-05"),
        ("2017", Tense.PAST, "2017-05"),
    ],
)
def test_the_past_has_begun_and_the_future_is_not_over(published: str, tense: Tense, expected: str) -> None:
    assert nearest(_MAYS, published, Context(tense=tense)) == expected


def test_last_is_over_and_next_has_not_begun() -> None:
    past, future = Context(tense=Tense.PAST), Context(tense=Tense.FUTURE)
    assert nearest(_MAYS, "2017-05-02", past, strictly=True) == "2016-05"
    assert nearest(_MAYS, "2017-05-02", future, strictly=True) == "2018-05"


@pytest.mark.parametrize(("published", "expected"), [("2017-04-02", "2017-05"), ("2017-02-02", "2016-05")])
def test_what_is_only_spoken_about_can_be_to_come_if_much_nearer(published: str, expected: str) -> None:
    assert nearest(_MAYS, published, Context(tense=Tense.PAST, direct=False)) == expected


def test_a_day_that_no_year_has_is_none() -> None:
    assert nearest(["2016-02-30", "2017-02-30"], "2017-05-02", Context()) is None
