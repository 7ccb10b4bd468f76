"""TIMEX3 values as EDTF."""

import pytest

from detente.extract.dates.as_edtf import edtf_of
from detente.record.edtf import is_edtf


@pytest.mark.parametrize(
    ("timex", "edtf"),
    [
        ("2017-10-03", "2017-10-03"),
        ("2017-10-03TMO", "2017-10-03"),
        ("2017-10-03T15:00", "2017-10-03"),
        ("2017-W38", "2017-09-18/2017-09-24"),
        ("2017-W38-WE", "2017-09-23/2017-09-24"),
        ("2017-Q3", "2017-35"),
        ("2017-H2", "2017-41"),
        ("2017-SU", "2017-22"),
        ("199", "199X"),
        ("18", "18XX"),
        ("XXXX-11-29", "XXXX-11-29"),
        ("1991/1995", "1991/1995"),
    ],
)
def test_a_date_has_an_edtf_form(timex: str, edtf: str) -> None:
    assert edtf_of(timex) == edtf
    assert is_edtf(edtf)


@pytest.mark.parametrize(
    "timex",
    [
        "P3D",
        "PT6H",
        "PXM",
        "PRESENT_REF",
        "XXXX-WXX-4",
        "XXXX-XX-XX",
        "XXXX",
        "XXXX-QX",
        "XXXX-SU",
        "2017-02-30",
        "P1DE",
    ],
)
def test_what_is_no_date_has_none(timex: str) -> None:
    assert edtf_of(timex) is None


@pytest.mark.parametrize("mod", ["START", "MID", "END", "APPROX"])
def test_a_part_of_a_date_is_approximate(mod: str) -> None:
    assert edtf_of("2018-01", mod) == "2018-01~"


@pytest.mark.parametrize(
    ("timex", "edtf"),
    [("2017-W38", "2017-09-18/2017-09-24"), ("2017-SU", "2017-22"), ("XXXX-05-03", "XXXX-05-03"), ("199", "199X~")],
)
def test_only_what_edtf_can_mark_is_marked_approximate(timex: str, edtf: str) -> None:
    assert edtf_of(timex, "END") == edtf
