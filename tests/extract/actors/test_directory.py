"""Who held an office at a date is told, and more than one where the date leaves it open."""

import pytest

from detente.extract.actors.directory import directory
from detente.record.edtf import bounds


def people(office: str, country: str, date: str | None) -> set[str]:
    return {h.person for h in directory().holders(office, country, bounds(date) if date else None)}


@pytest.mark.parametrize(
    ("office", "country", "date", "expected"),
    [
        ("president", "USA", "1962-10-22", {"John F. Kennedy"}),
        ("president", "USA", "1963", {"John F. Kennedy", "Lyndon B. Johnson"}),
        ("prime-minister", "GBR", "1982-05", {"Margaret Thatcher"}),
        ("leader", "SUN", "1956-11-05", {"Nikita Khrushchev"}),
        ("foreign-minister", "EGY", "2016", {"Sameh Shoukry"}),
        ("secretary-general", "UN", "1999-03-25", {"Kofi Annan"}),
        ("president", "NER", "1925", set()),
    ],
)
def test_holders_at_a_date(office: str, country: str, date: str, expected: set[str]) -> None:
    assert people(office, country, date) == expected


def test_without_a_date_all_who_ever_held_it() -> None:
    assert {"Jimmy Carter", "Barack Obama"} <= people("president", "USA", None)


@pytest.mark.parametrize(
    ("surname", "date", "expected"),
    [
        ("Bush", "1991-01-09", {"George H. W. Bush"}),
        ("Bush", "2003-03-20", {"George W. Bush"}),
        ("Kadhafi", "2009", {"Muammar Gaddafi"}),
        ("Xi", "2017", {"Xi Jinping"}),
    ],
)
def test_holders_by_surname(surname: str, date: str, expected: set[str]) -> None:
    assert {h.person for h in directory().holders_named(surname, bounds(date))} == expected


def test_a_surname_of_two_stays_two_without_a_date() -> None:
    assert len({h.person for h in directory().holders_named("Bush", None)}) == 2


def test_offices_of_one_person_come_in_order() -> None:
    held = [h.office for h in directory().offices_of("Boris Johnson")]
    assert sorted(held) == ["foreign-minister", "prime-minister"]
    assert directory().in_office("Boris Johnson", bounds("2020"))
    assert not directory().in_office("Boris Johnson", bounds("2010"))
