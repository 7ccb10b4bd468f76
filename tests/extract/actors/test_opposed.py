"""A noun for a body without a name is never that of the other party to what it does or suffers."""

import pytest

import detente
from detente.extract.actors import Actors
from detente.extract.reading import Reading
from texts import document


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        ("Afghanistan was quiet. The new government asked Iran for aid.", "The new government", "AFG-GOV"),
        ("Chile is tense. Brazil recognized the new government.", "the new government", "CHL-GOV"),
        ("Peru closed the border. The army took towns on the border with Chile.", "The army", "PER-MIL"),
        ("Iran was silent. The foreign ministry summoned the Swiss ambassador.", "The foreign ministry", "IRN-GOV"),
        ("Britain ruled out talks with the junta until Argentine troops left.", "the junta", "ARG-GOV"),
        ("Greece was quiet. The junta broke off relations with Cuba.", "The junta", "GRC-GOV"),
        ("Peru met Chile. The junta broke off relations with Cuba.", "The junta", None),
        ("Peru is tense. The army, which shelled towns held by Chile, left.", "The army", "PER-MIL"),
        ("China condemned the government of Robert Mugabe.", "the government", "ZWE-GOV"),
        ("The president of Ghana dissolved the government.", "the government", "GHA-GOV"),
        ("Greece is quiet. An admiral urged the government to leave Cuba.", "the government", "GRC-GOV"),
        ("Soviet soldiers are leaving, a decade after Moscow invaded the country.", "the country", None),
        ("France sent help to Chad. Paris left the country in May.", "the country", "TCD"),
        ("Japan is rich. The government runs the country well.", "the country", "JPN"),
    ],
)
def test_whose_a_body_is_that_has_to_do_with_another_state(text: str, words: str, actor: str | None) -> None:
    reading = Actors()(Reading.of(document(text)))
    found = {m.span.of(text): m.actor for m in reading.mentions}
    assert found[words] == actor


def test_a_ministry_is_of_the_state_of_which_the_article_says_most() -> None:
    text = (
        "A quiet night\n\n"
        "MINSK, Aug. 11 - Belarus shut its schools. Belarus was quiet. Belarus has two television stations.\n\n"
        "Lithuania closed a road. The interior ministry said that it rained."
    )
    record = detente.read_text(text)
    found = {m.span.of(record.articles[0].text): m.actor for m in record.mentions}
    assert found["The interior ministry"] == "BLR-GOV"


def test_a_service_written_as_a_name_is_that_of_the_state_written_from_wherever_it_is() -> None:
    text = "A quiet night\n\nLIMA, Oct. 8 - Ana Vega slept. The Navy, which has stopped ships, stays off Chile."
    record = detente.read_text(text)
    found = {m.span.of(record.articles[0].text): m.actor for m in record.mentions}
    assert found["The Navy"] == "PER-MIL"
