"""Deadlines: when a thing is promised or threatened is one date, when it is to be done another."""

import pytest

from detente.run.pipeline import read_article
from texts import document


@pytest.mark.parametrize(
    ("text", "date", "deadline"),
    [
        ("The Kenyan president will travel to Sudan on Monday.", "../2024-05-10", "2024-05-13"),
        (
            "Turkey announced on Tuesday that it would close its border with Syria next week.",
            "2024-05-07",
            "2024-05-13/2024-05-19",
        ),
        ("Cuba asked Haiti on Tuesday to withdraw its troops by June 1.", "2024-05-07", "2024-06-01"),
        ("Cuba attacked Haiti on Tuesday.", "2024-05-07", None),
    ],
)
def test_what_is_to_come_has_a_deadline_and_saying_so_a_date(text: str, date: str, deadline: str | None) -> None:
    (event,) = read_article(document(text, published="2024-05-10").article).events
    assert event.date is not None
    assert event.date.edtf == date
    assert (event.deadline and event.deadline.edtf) == deadline
