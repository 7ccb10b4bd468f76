"""Nouns in the plural that several states share, before them or in a list behind them."""

import pytest

from detente.extract.actors import Actors
from detente.extract.reading import Reading
from texts import document


@pytest.mark.parametrize(
    ("text", "words", "actors"),
    [
        (
            "The envoy met officials of Iran, Iraq and Turkey.",
            "officials of Iran, Iraq and Turkey",
            ("IRN-GOV", "IRQ-GOV", "TUR-GOV"),
        ),
        ("Envoys of Chile and Peru talked.", "Envoys of Chile and Peru", ("CHL-GOV", "PER-GOV")),
        (
            "The presidents of France and Germany signed it.",
            "The presidents of France and Germany",
            ("jacques-chirac", "roman-herzog"),
        ),
        ("Soldiers from Ghana and the Gambia landed.", "Soldiers from Ghana and the Gambia", ("GHA-MIL", "GMB-MIL")),
        ("Officials of Chile left.", "Officials of Chile", ("CHL-GOV",)),
    ],
)
def test_a_list_of_states_makes_one_mention_of_all(text: str, words: str, actors: tuple[str, ...]) -> None:
    reading = Actors()(Reading.of(document(text, published="1999-05-01")))
    found = {m.span.of(text): m.actors for m in reading.mentions}
    assert found[words] == actors


def test_a_state_that_does_something_of_its_own_is_not_in_the_list() -> None:
    text = "Officials of Chile left and Peru protested."
    reading = Actors()(Reading.of(document(text)))
    assert [m.span.of(text) for m in reading.mentions] == ["Officials of Chile", "Peru"]
