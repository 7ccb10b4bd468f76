"""How sure events are."""

from detente.extract.events.confidence import weighed
from detente.record import Event
from detente.run import read_article
from texts import article


def event(text: str) -> Event:
    """The only event of a text."""
    (found,) = read_article(article(text, published="1999-08-05")).events
    return found


def test_an_event_between_two_who_are_known_is_surer_than_one_with_a_side_that_nobody_knows() -> None:
    known = event("Israel bombed Lebanon on Monday.")
    half = event("Israel bombed the hills on Monday.")
    assert known.confidence > half.confidence
    assert all(0 < each.confidence < 1 for each in (known, half))


def test_what_the_encoder_reads_between_the_sides_is_told_with_how_probable_it_is() -> None:
    (told,) = (reason for reason in event("Israel bombed Lebanon on Monday.").reasons if "encoder" in reason)
    assert told.startswith("what the encoder reads between the two: ASSAULT ")


def test_every_event_is_weighed_in_order() -> None:
    reading = read_article(
        article("Iran condemned France. France expelled two Iranian envoys.", published="1999-08-05")
    )
    assert [one.event for one in weighed(reading)] == list(reading.events)
    assert all(one.features["always"] == 1.0 for one in weighed(reading))
