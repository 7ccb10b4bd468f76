"""Answers to questions: who says yes to a hostile deed threatens it, who says no to a friendly one refuses it."""

import pytest

from detente.extract.events.answers import is_affirmed
from detente.record import Root
from detente.run.pipeline import read_article
from texts import document


@pytest.mark.parametrize(
    ("words", "affirmed"),
    [("Yes, of course", True), ("Never.", False), ("No", False), ("That depends", None), ("", None)],
)
def test_an_answer_affirms_denies_or_does_neither(words: str, affirmed: bool | None) -> None:
    assert is_affirmed(words) is affirmed


@pytest.mark.parametrize(
    ("text", "coded"),
    [
        (
            'Would Chad bomb Libya if talks failed? "Yes, certainly," President Deby replied.',
            (Root.THREATEN, Root.ASSAULT),
        ),
        ('Will Peru sign the treaty with Chile? "No," Foreign Minister Vega answered.', (Root.REJECT, Root.SUPPORT)),
        ('Would Chad bomb Libya if talks failed? "That depends," President Deby replied.', None),
        ('Would Chad bomb Libya if talks failed? "No," President Deby replied.', None),
    ],
)
def test_an_answer_does_what_the_question_asks_for(text: str, coded: tuple[Root, Root] | None) -> None:
    events = read_article(document(text, published="2024-05-10").article).events
    assert [(e.root, e.act) for e in events] == ([coded] if coded else [])
    assert all(e.trigger.of(text) in ("replied", "answered") for e in events)
