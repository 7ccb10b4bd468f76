"""Happenings: what two words of a sentence tell of happened once."""

import pytest

from detente.run.pipeline import read_article
from texts import document


@pytest.mark.parametrize(
    ("text", "triggers"),
    [
        ("Two Kenyan soldiers were killed in an ambush by Somali rebels.", ["killed"]),
        ("President Lula met President Petro, holding talks with him on trade.", ["met"]),
        ("France condemned Mali and accused it of torture.", ["condemned", "accused"]),
        ("Libyan police beat and kicked Chadian students.", ["beat"]),
        ("Chad bombed Libya and shelled Niger.", ["bombed", "shelled"]),
        ("Chad bombed Libya after Libya attacked Niger.", ["bombed", "attacked"]),
    ],
)
def test_one_happening_is_one_event(text: str, triggers: list[str]) -> None:
    events = read_article(document(text, published="2024-05-10").article).events
    assert [e.trigger.of(text) for e in events] == triggers


def test_who_is_named_beside_the_other_word_takes_part() -> None:
    text = "Two Kenyan soldiers were killed in an ambush by Somali rebels."
    reading = read_article(document(text, published="2024-05-10").article)
    mentions = {m.id: m.span.of(text) for m in reading.mentions}
    (event,) = reading.events
    assert [mentions[i] for i in event.actors] == ["Somali rebels"]
    assert [mentions[i] for i in event.recipients] == ["Two Kenyan soldiers"]


def test_a_judgement_in_passing_is_on_whom_the_refusal_answers() -> None:
    text = "President Petro refused to accept an offer from President Lula, calling its terms unacceptable."
    reading = read_article(document(text, published="2024-05-10").article)
    mentions = {m.id: m.span.of(text) for m in reading.mentions}
    assert [mentions[i] for e in reading.events for i in e.recipients] == ["President Lula", "President Lula"]
