"""When the named days are."""

from datetime import date

import pytest

from detente.extract.dates import words
from detente.extract.dates.feasts import easter, orthodox_easter, rosh_hashanah, timex_of


@pytest.mark.parametrize(
    ("year", "western", "eastern"),
    [
        (1961, date(1961, 4, 2), date(1961, 4, 9)),
        (2000, date(2000, 4, 23), date(2000, 4, 30)),
        (2017, date(2017, 4, 16), date(2017, 4, 16)),
        (2024, date(2024, 3, 31), date(2024, 5, 5)),
    ],
)
def test_easter_is_the_churches_date(year: int, western: date, eastern: date) -> None:
    assert (easter(year), orthodox_easter(year)) == (western, eastern)


@pytest.mark.parametrize(
    "day",
    [date(1998, 9, 21), date(2016, 10, 3), date(2019, 9, 30), date(2020, 9, 19), date(2023, 9, 16), date(2024, 10, 3)],
)
def test_the_hebrew_year_begins_as_its_rules_put_it_off(day: date) -> None:
    assert rosh_hashanah(day.year) == day


@pytest.mark.parametrize(
    ("name", "year", "expected"),
    [
        ("Christmas", None, "XXXX-12-25"),
        ("New Year’s Day", 2018, "2018-01-01"),
        ("Good Friday", 2018, "2018-03-30"),
        ("Orthodox Good Friday", 2018, "2018-04-06"),
        ("Thanksgiving Day", 2017, "2017-11-23"),
        ("Labor Day", 1999, "1999-09-06"),
        ("Passover", 2016, "2016-04-23"),
        ("Yom Kippur", 1973, "1973-10-06"),
        ("Purim", 2019, "2019-03-21"),
        ("Easter", None, "XXXX"),
        ("Ramadan", None, "XXXX"),
    ],
)
def test_a_holiday_falls_by_its_row(name: str, year: int | None, expected: str) -> None:
    named = words.holiday(name)
    assert named is not None
    assert timex_of(named, year) == expected


@pytest.mark.parametrize(
    ("name", "year", "expected"),
    [
        ("Ramadan", 2019, "2019-05/2019-06"),
        ("Ramadan", 2008, "2008-09/2008-10"),
        ("Eid al-Fitr", 2019, "2019-06"),
        ("Eid al-Adha", 2016, "2016-09"),
        ("Ashura", 1998, "1998-05"),
        ("Eid al-Fitr", 2000, "2000"),
    ],
)
def test_a_feast_of_the_moon_is_given_to_the_month(name: str, year: int, expected: str) -> None:
    named = words.holiday(name)
    assert named is not None
    assert timex_of(named, year) == expected
