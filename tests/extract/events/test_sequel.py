"""Penalties and vows to strike back that name nobody are for whoever they follow upon."""

import pytest

from detente.run.pipeline import read_article
from texts import document


def recipients(text: str) -> set[str | None]:
    """The recipients of the last event of a text, by their actors' ids."""
    reading = read_article(document(text, published="2000-05-10").article)
    event = reading.events[-1]
    return {m.actor for m in reading.mentions if m.id in event.recipients}


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("Zimbabwe expelled two reporters of the BBC on Friday. The Netherlands suspended its aid.", {"ZWE"}),
        ("Japan froze its loans to Burma. Australia suspended its military aid.", {"MMR"}),
        (
            "Eritrea bombed an airfield near Mekelle on Friday. "
            "Prime Minister Meles Zenawi vowed that Ethiopia would strike back.",
            {"ERI"},
        ),
    ],
)
def test_what_names_nobody_is_for_whoever_it_follows_upon(text: str, whom: set[str]) -> None:
    assert recipients(text) == whom


def test_where_two_states_did_something_neither_is_punished() -> None:
    assert (
        recipients("Peru shelled a Chilean port and Chile bombed a dam in Peru. The Netherlands suspended its aid.")
        == set()
    )
