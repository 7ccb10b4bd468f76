"""An article without a date is set in the years of the states that it names."""

import pytest

from detente.extract.actors import Actors
from detente.extract.reading import Reading
from texts import document


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("The Soviet Union sent troops. Moscow protested.", "SUN-GOV"),
        ("East Germany closed the road. Moscow protested.", "SUN-GOV"),
        ("Russia is no Soviet Union. Moscow protested.", "RUS-GOV"),
        ("Ukraine was calm. Moscow protested.", "RUS-GOV"),
    ],
)
def test_a_capital_is_that_of_the_state_of_the_time(text: str, actor: str) -> None:
    reading = Actors()(Reading.of(document(text)))
    assert {m.span.of(text): m.actor for m in reading.mentions}["Moscow"] == actor
