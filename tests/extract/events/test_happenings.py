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
        ("Sudanese air raids killed nine Chadian soldiers.", ["killed"]),
        ("An attack on the Greek embassy killed two Yemeni soldiers.", ["attack", "killed"]),
        ("Rockets fired by Hezbollah hit the Israeli town of Haifa.", ["hit"]),
        ("Norway summoned the Israeli ambassador to protest against the raid.", ["summoned"]),
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


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Rockets fired by Hezbollah hit the Israeli town of Haifa.", ["Hezbollah"]),
        ("A bomb planted by Corsican separatists killed two French soldiers.", ["Corsican separatists"]),
    ],
)
def test_whose_weapon_it_was_did_the_deed(text: str, actors: list[str]) -> None:
    reading = read_article(document(text, published="2024-05-10").article)
    mentions = {m.id: m.span.of(text) for m in reading.mentions}
    assert [[mentions[i] for i in e.actors] for e in reading.events] == [actors]


def test_a_judgement_in_passing_is_on_whom_the_refusal_answers() -> None:
    text = "President Petro refused to accept an offer from President Lula, calling its terms unacceptable."
    reading = read_article(document(text, published="2024-05-10").article)
    mentions = {m.id: m.span.of(text) for m in reading.mentions}
    assert [mentions[i] for e in reading.events for i in e.recipients] == ["President Lula", "President Lula"]
