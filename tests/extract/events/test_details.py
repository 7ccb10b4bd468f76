"""An event's object and place."""

import pytest

from detente.record import Event
from detente.run import read_article
from texts import article


def events(text: str) -> tuple[str, dict[str, Event]]:
    """A text and the events read in it, by trigger."""
    reading = read_article(article(text, published="1964-08-05"))
    return text, {event.trigger.of(text): event for event in reading.events}


def test_an_object_that_ends_in_a_quotation_keeps_its_closing_mark() -> None:
    text, found = events("Laos condemned its neighbour’s “gunboat tactics”, and recalled its envoy.")
    thing = found["condemned"].object
    assert thing is not None
    assert thing.of(text).endswith("“gunboat tactics”")


@pytest.mark.parametrize(
    ("text", "trigger", "thing"),
    [
        ("Laos took back the bridge seized by Siam in 1941.", "seized", "the bridge"),
        ("Laos seized three trawlers on Monday.", "seized", "three trawlers"),
    ],
)
def test_an_object_is_a_thing_without_what_was_done_to_it(text: str, trigger: str, thing: str | None) -> None:
    _, found = events(text)
    told = found[trigger].object
    assert (told.of(text) if told else None) == thing


@pytest.mark.parametrize(
    ("text", "trigger", "place"),
    [
        ("President Nasser lashed out at Jordan on Monday.", "lashed", None),
        ("Egyptian forces shelled villages in Israel on Monday.", "shelled", "Israel"),
        ("President Nasser met King Hussein in Jordan on Monday.", "met", "Jordan"),
    ],
)
def test_whom_a_deed_is_done_to_is_not_where(text: str, trigger: str, place: str | None) -> None:
    _, found = events(text)
    assert (found[trigger].place.name if found[trigger].place else None) == place
