"""Inside an object: who made what is judged, and whom goods, troops and limits are for or against."""

import pytest

from detente.extract.events.belonging import aims, enabled, makers
from detente.run.pipeline import read_article
from parsed import sentence, word
from texts import document


@pytest.mark.parametrize(
    ("text", "thing", "by"),
    [
        ("Kenya rejected every offer made by Uganda.", "offer", ["Uganda"]),
        ("Kenya criticised a law that Uganda had passed.", "law", ["Uganda"]),
        ("Kenya praised the announcement that Uganda had disarmed.", "announcement", ["Uganda"]),
        ("Kenya rejected a demand that Uganda withdraw.", "demand", []),
        ("Kenya rejected a plan.", "plan", []),
    ],
)
def test_a_thing_is_of_whoever_made_it(text: str, thing: str, by: list[str]) -> None:
    parsed = sentence(text)
    assert [t.text for t in makers(parsed, word(parsed, thing))] == by


@pytest.mark.parametrize(
    ("text", "verb", "whom"),
    [
        ("Kenya mobilized troops for a war against Uganda.", "mobilized", ["war", "Uganda"]),
        ("Kenya lifted restrictions imposed on Uganda.", "lifted", ["Uganda"]),
        ("Kenya mobilized troops.", "mobilized", []),
        ("Kenya imposed sanctions in relation to Uganda.", "imposed", ["Uganda"]),
        ("Kenya imposed sanctions in response to Uganda.", "imposed", []),
        ("Kenya flew medicine into Uganda.", "flew", ["Uganda"]),
    ],
)
def test_a_deed_is_aimed_at_whom_its_phrases_name_the_nearest_first(text: str, verb: str, whom: list[str]) -> None:
    parsed = sentence(text)
    assert list(dict.fromkeys(t.text for t in aims(parsed, word(parsed, verb)))) == whom


@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        ("France rejected a plan drawn up by Germany.", {"DEU"}),
        ("Peru eased restrictions on humanitarian assistance to Chile.", {"CHL"}),
        ("Students marched on the Peruvian embassy.", {"PER-GOV"}),
        ("Peru called Chile's raid a crime.", {"CHL"}),
        ("France published a plan that Peru and Chile had refused to sign.", {"FRA"}),
        ("Peru called the raid on Chile a crime.", set()),
        ("France rejected a plan drawn up by a retired teacher.", set()),
    ],
)
def test_whoever_is_named_inside_the_object_is_the_recipient(text: str, recipients: set[str]) -> None:
    reading = read_article(document(text, published="2024-05-10").article)
    (event,) = reading.events
    by_id = {m.id: m.actor for m in reading.mentions}
    assert {by_id[i] for i in event.recipients} == recipients


@pytest.mark.parametrize(
    ("text", "verb", "whom"),
    [
        ("Kenya gave permission for Uganda to deliver aid.", "gave", ["Uganda"]),
        ("Kenya set a deadline for the council to respond.", "set", ["council"]),
        ("Kenya made an effort to help Uganda.", "made", []),
    ],
)
def test_who_is_to_act_is_enabled(text: str, verb: str, whom: list[str]) -> None:
    parsed = sentence(text)
    assert [t.text for t in enabled(parsed, word(parsed, verb))] == whom


def test_support_does_not_reach_through_an_inquiry_or_an_attack() -> None:
    parsed = sentence("Kenya supports a probe into the murder of a Ugandan.")
    assert "Ugandan" not in [t.text for t in aims(parsed, word(parsed, "supports"), through_harm=False)]
