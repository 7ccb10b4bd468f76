"""Texts for tests of events, read as the pipeline reads them."""

from functools import cache

from detente.extract.reading import Reading
from detente.record import Event, Root
from detente.run.pipeline import read_article
from texts import document


@cache
def read(text: str) -> Reading:
    """The reading of a text that was published on a Friday."""
    return read_article(document(text, published="2024-05-10").article)


def parties(reading: Reading, mentions: tuple[str, ...]) -> set[str]:
    """Mentions by the ids of their actors, those of nobody known by their words."""
    by_id = {m.id: m for m in reading.mentions}
    return {who for i in mentions for who in by_id[i].actors or (by_id[i].span.of(reading.document.text),)}


def only(text: str) -> tuple[Reading, Event]:
    """The reading of a text with one event, and that event."""
    reading = read(text)
    assert len(reading.events) == 1, [e.trigger.of(text) for e in reading.events]
    return reading, reading.events[0]


def told(reading: Reading, root: Root) -> set[str]:
    """The recipients of the first event of a root."""
    return parties(reading, next(e.recipients for e in reading.events if e.root is root))


def listed(text: str) -> list[str]:
    """The events of a text, each as "trigger: root/act status, actors > recipients"."""
    reading = read(text)
    names = {m.id: m.actor or m.span.of(text) for m in reading.mentions}
    lines = []
    for event in reading.events:
        root = f"{event.root}/{event.act}" if event.act else str(event.root)
        sides = [" ".join(sorted(names[i] for i in ids)) for ids in (event.actors, event.recipients)]
        lines.append(f"{event.trigger.of(text)}: {root} {event.status}, {' > '.join(sides)}".rstrip(" >"))
    return lines
