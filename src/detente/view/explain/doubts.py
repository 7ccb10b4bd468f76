"""What makes one less sure of a fact: what the text does not say, and what it does not settle."""

from collections.abc import Iterator

from detente.record import Date, Event, Mention, Record, Statement, When
from detente.record.plover import plover
from detente.view.facts import party
from detente.view.facts.lookup import named

UNSURE = 0.7
"""Below which a mention or a date is called unsure."""


def doubts(record: Record, fact: Event | Statement) -> Iterator[str]:
    """Sentences, each a reason to be less sure of a fact than of one of which all is told plainly."""
    if isinstance(fact, Event):
        yield from _of_event(record, fact)
    else:
        yield from _of_statement(record, fact)


def _of_event(record: Record, event: Event) -> Iterator[str]:
    if not event.actors:
        yield "The text does not say who did it."
    if not event.recipients and len(event.actors) < 2 and plover(event.root).recipient:
        yield f"It does not say to whom, though {event.root.value} is done to somebody."
    yield from _of_mentions(record, (*event.actors, *event.recipients))
    for when in (event.date, event.deadline):
        yield from _of_date(record, when)
    if event.date is None:
        yield "It has no date."


def _of_statement(record: Record, statement: Statement) -> Iterator[str]:
    if statement.speaker is None:
        yield "The text does not say who said it."
    if statement.cue is None:
        yield "No word of saying introduces it."
    said = (statement.speaker, *statement.addressees, statement.via)
    yield from _of_mentions(record, tuple(id for id in said if id))
    yield from _of_date(record, statement.date)


def _of_mentions(record: Record, ids: tuple[str, ...]) -> Iterator[str]:
    for id in dict.fromkeys(ids):
        mention = named(record, Mention, id)
        who = party(record, id)
        if not mention.actors:
            yield f"It is not settled who “{who.words}” is."
        elif mention.confidence < UNSURE:
            yield f"That “{who.words}” is {who.label} is {mention.confidence:.0%} sure."


def _of_date(record: Record, when: When | None) -> Iterator[str]:
    if when and when.source:
        date = named(record, Date, when.source)
        if date.confidence < UNSURE:
            yield f"That it was {when.edtf} is {date.confidence:.0%} sure."
