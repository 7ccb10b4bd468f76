"""Answers and judgements: who names nobody answers whoever demanded, claimed, offered or did it before."""

import pytest

from detente.record import Root
from detente.run.pipeline import read_article
from texts import document


def last(text: str) -> tuple[Root, set[str | None]]:
    """The root of the last event of a text, with its recipients by their actors' ids, else by None."""
    reading = read_article(document(text, published="2024-05-10").article)
    event = reading.events[-1]
    return event.root, {m.actor for m in reading.mentions if m.id in event.recipients}


@pytest.mark.parametrize(
    ("text", "root", "recipients"),
    [
        ("Kenya demanded that Uganda withdraw its troops. Uganda refused.", Root.REJECT, {"KEN"}),
        ("Kenya accused Uganda of shelling a village. Uganda denied it.", Root.REJECT, {"KEN"}),
        ("Chad said that Libyan planes had bombed a market. The Libyan government denied it.", Root.REJECT, {"TCD"}),
        ("France offered Algeria talks. President Tebboune rejected the offer.", Root.REJECT, {"FRA"}),
        ("Britain gave Argentina an ultimatum. Argentina rejected the ultimatum.", Root.REJECT, {"GBR"}),
        ("Israeli jets raided Lebanon on Monday. France criticised the raids.", Root.ACCUSE, {"ISR-MIL"}),
        ("Chile and Peru signed a treaty. Brazil welcomed the treaty.", Root.SUPPORT, {"CHL", "PER"}),
        ("Kenya agreed to free the prisoners. Uganda praised the decision.", Root.SUPPORT, {"KEN"}),
        ("Japan accused Peru of lying and demanded that it return to the talks.", Root.REQUEST, {"PER"}),
        ("Chad promised to open its border. In return Mali promised to free the crew.", Root.CONCEDE, {"TCD"}),
        ("Kenya bombed Somalia. Uganda condemned the campaign.", Root.ACCUSE, {"KEN"}),
        ("Pakistan demanded two officers of India. It rained. India refused to hand them over.", Root.REJECT, {"PAK"}),
        ("Peru offered Ecuador talks. Shelling went on. Ecuador rejected the offer.", Root.REJECT, {"PER"}),
        ("Britain gave Egypt an ultimatum. Peru threatened Chile. Egypt rejected the ultimatum.", Root.REJECT, {"GBR"}),
        (
            "Kenya demanded that Uganda and Chad withdraw. Uganda refused. Chad rejected it.",
            Root.REJECT,
            {"KEN"},
        ),
    ],
)
def test_an_answer_is_to_whoever_it_answers(text: str, root: Root, recipients: set[str]) -> None:
    assert last(text) == (root, recipients)


@pytest.mark.parametrize(
    "text",
    [
        "Kenya demanded that Uganda withdraw its troops. Peru refused to negotiate.",
        "Kenya asked Uganda to send aid. Uganda refused to negotiate.",
        "Uganda promised Kenya a share of the oil. Kenya refused to open its border.",
        "Kenyan jets bombed a Ugandan camp. Peru criticised raids by night.",
        "Kenya criticised the raids.",
    ],
)
def test_who_was_not_asked_and_what_was_not_told_is_no_answer(text: str) -> None:
    assert last(text)[1] == set()


def test_nobody_answers_his_own_side() -> None:
    _, recipients = last("Kenya accused Uganda of shelling a village. A Kenyan minister denied it.")
    assert "KEN" not in recipients
