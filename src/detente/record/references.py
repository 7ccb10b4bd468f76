"""Which other things a thing refers to by id."""

from collections.abc import Iterable, Iterator

from detente.record.amending import mentions_in
from detente.record.errors import BadRecord
from detente.record.model import (
    AnyThing,
    Article,
    Coding,
    Date,
    Event,
    Incident,
    Link,
    Mention,
    Review,
    Statement,
    When,
)


def references(thing: AnyThing) -> Iterator[str]:
    """The ids that a thing refers to, in the order of its fields."""
    match thing:
        case Article():
            yield thing.source
        case Mention():
            yield from _given(thing.article, thing.actor, *thing.members)
        case Date():
            yield thing.article
        case Statement():
            yield from _given(thing.article, thing.speaker, *thing.addressees, thing.via, *thing.about)
            yield from _sources(thing.date)
        case Event():
            yield from _given(thing.article, *thing.actors, *thing.recipients, thing.asserted_by)
            yield from _sources(thing.date, thing.deadline)
        case Coding():
            superseded = {one.id for one in thing.superseded}
            yield from (thing.run, thing.source)
            yield from (id for id in thing.things if id not in superseded)
        case Link():
            yield from (thing.from_, thing.to)
        case Incident():
            yield from thing.events
        case Review():
            yield from _given(thing.of, thing.amended, *mentions_in(thing.changes))


def _given(*ids: str | None) -> Iterator[str]:
    return (id for id in ids if id)


def _sources(*dates: When | None) -> Iterator[str]:
    return (when.source for when in dates if when and when.source)


def check_whole(things: Iterable[AnyThing]) -> None:
    """Raises BadRecord where one of the things refers to something that is not among them."""
    things = tuple(things)
    held = {thing.id for thing in things}
    for thing in things:
        for id in references(thing):
            if id not in held:
                raise BadRecord(f"refers to {id}, which is not there", where=thing.id)
