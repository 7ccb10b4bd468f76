"""Telling again: an event of the title, or one that a noun takes up, is the one that the text has told."""

import pytest

from detente.run.pipeline import read_article
from texts import article


def triggers(text: str, title: str | None = None) -> list[str]:
    """The words at which the events of a text stand."""
    told = article(text, published="2024-05-10", title=title)
    return [e.trigger.of(told.text) for e in read_article(told).events]


@pytest.mark.parametrize(
    ("title", "text", "words"),
    [
        ("Kenya condemns Uganda", "The Kenyan government condemned Uganda on Monday.", ["condemned"]),
        ("Kenya condemns Uganda", "The Kenyan government condemned Chad on Monday.", ["condemns", "condemned"]),
        ("Kenya condemns Uganda", "Kenya bombed Uganda on Monday.", ["condemns", "bombed"]),
        (None, "Britain vetoed the resolution. It was the first British veto in the Security Council.", ["vetoed"]),
        (None, "Israel bombed Lebanon. The Israeli attack came at dawn.", ["bombed"]),
        (None, "Israel bombed Lebanon. An Israeli attack on Egypt followed.", ["bombed", "attack"]),
        (None, "Chad and Mali held talks. The visit to Mali by Chad was the first.", ["held", "visit"]),
        (None, "Israel bombed Lebanon. The Egyptian attack on Libya came at dawn.", ["bombed", "attack"]),
    ],
)
def test_what_is_told_again_is_one_event(title: str | None, text: str, words: list[str]) -> None:
    assert triggers(text, title) == words


def test_a_side_that_only_the_title_names_is_the_events() -> None:
    record = read_article(
        article("Uganda was condemned on Monday.", published="2024-05-10", title="Kenya condemns Uganda")
    )
    (event,) = record.events
    assert {m.actor for m in record.mentions if m.id in event.actors} == {"KEN"}
    assert "told again: “Kenya condemns Uganda”" in event.reasons
