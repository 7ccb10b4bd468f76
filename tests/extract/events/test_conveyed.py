"""Calls and letters: what they are made for is said in them."""

import pytest

from detente.record import Root, Status
from stories import parties, read


@pytest.mark.parametrize(
    ("text", "root", "actors", "recipients"),
    [
        ("Barack Obama phoned Emmanuel Macron to thank him.", Root.SUPPORT, {"barack-obama"}, {"emmanuel-macron"}),
        ("Norway wrote to Chad to demand an apology.", Root.REQUEST, {"NOR"}, {"TCD"}),
        ("Norway summoned the Chadian ambassador to demand an apology.", Root.REQUEST, {"NOR"}, {"TCD-GOV"}),
        ("Iran called on the United Nations to condemn Israel.", Root.REQUEST, {"IRN"}, {"UN"}),
    ],
)
def test_who_calls_says_it(text: str, root: Root, actors: set[str], recipients: set[str]) -> None:
    reading = read(text)
    event = next(e for e in reading.events if e.root is root)
    assert event.status is Status.OCCURRED
    assert (parties(reading, event.actors), parties(reading, event.recipients)) == (actors, recipients)


def test_what_was_not_phoned_was_not_said() -> None:
    events = read("Barack Obama did not phone Emmanuel Macron to thank him.").events
    assert Root.SUPPORT not in {e.root for e in events}
