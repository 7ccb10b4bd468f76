"""Datelines of many agencies are read, and nothing else is taken for one."""

import pytest

from detente.clean.dateline import dateline_of
from detente.clean.lines import line_at
from detente.record import Span


def read(text: str) -> tuple[str | None, str | None, str | None] | None:
    found = dateline_of(line_at(Span(0, len(text)), text))
    return (found.place, found.date, found.edtf) if found else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("GENEVA, Jan. 9 — The ministers met.", ("GENEVA", "Jan. 9", "XXXX-01-09")),
        ("PARIS (AP) — The ministers met.", ("PARIS", None, None)),
        ("BEIJING, Aug 5 (Xinhua) -- The ministers met.", ("BEIJING", "Aug 5", "XXXX-08-05")),
        ("Washington, 3 May 2019 - The ministers met.", ("Washington", "3 May 2019", "2019-05-03")),
        ("LONDON (Reuters) - Oil rose.", ("LONDON", None, None)),
        ("UNITED NATIONS, Sept. 12, 1990 — The council met.", ("UNITED NATIONS", "Sept. 12, 1990", "1990-09-12")),
        ("BEIRUT, Lebanon — Fighting went on.", ("BEIRUT, Lebanon", None, None)),
        ("CAIRO, Egypt (AP) _ The talks failed.", ("CAIRO, Egypt", None, None)),
        ("RIO DE JANEIRO, Wednesday, March 3 - The summit opened.", ("RIO DE JANEIRO", "March 3", "XXXX-03-03")),
        (
            "Port-au-Prince, February 29, 2004 (AFP) - The president left.",
            ("Port-au-Prince", "February 29, 2004", "2004-02-29"),
        ),
    ],
)
def test_place_and_date_as_they_stand(text: str, expected: tuple[str, str | None, str | None]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The government — led by a general — resigned.",
        "UPDATE 2 - Oil rises.",
        "EXCLUSIVE — Talks fail.",
        "Mr Smith — who left on Jan. 9 — returned.",
        "Talks resumed on Jan. 9 - they had failed before.",
        "“No” — that was all he said.",
        "Oil rose 3 percent - the most in a year.",
        "— Nothing stands before this dash.",
        "",
    ],
)
def test_a_dash_alone_makes_no_dateline(text: str) -> None:
    assert read(text) is None


def test_the_span_holds_place_and_date_without_the_dash() -> None:
    text = "Talks fail\nGENEVA, Jan. 9 — The ministers met."
    dateline = dateline_of(line_at(Span(11, len(text)), text))
    assert dateline is not None
    assert dateline.span.of(text) == "GENEVA, Jan. 9"
