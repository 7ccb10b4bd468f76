"""As much of a record as explains one thing of it."""

from detente.record import AnyThing, Article, Date, Event, Incident, Link, Mention, Record, Statement, reviewed
from detente.record.references import references
from detente.record.reviews import with_rejected
from detente.store import Query, Store


def as_it_stands(read: Record, thing: AnyThing) -> Record:
    """What explains a thing as it is reviewed; where it is rejected, with it and all else that is."""
    now = reviewed(read)
    return now if thing.id in now else with_rejected(read)


def explaining(store: Store, thing: AnyThing) -> Record:
    """What explains a thing, as it was read, with the reviews of what is there."""
    match thing:
        case Event() | Statement():
            near = store.showing([thing.id], links=True, reports=True)
            others = [event for incident in near.incidents for event in incident.events if thing.id in incident.events]
            return near + store.showing(others) if others else near
        case Link() | Article():
            return store.showing([thing.id])
        case Incident():
            return store.showing(thing.events, reports=True)
        case Mention() | Date():
            return store.around(Article, Query(article=thing.article))
    return Record([thing])


def takes_part(record: Record, thing: AnyThing) -> tuple[str, ...]:
    """The ids of the facts that refer to a mention or a date."""
    facts: tuple[Event | Statement, ...] = (*record.statements, *record.events)
    return tuple(fact.id for fact in facts if thing.id in references(fact))
