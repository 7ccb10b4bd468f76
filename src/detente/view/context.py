"""Finds a thing by its id, with as much of the record around it as one needs to show it."""

from typing import TypeVar

from detente.record import AnyThing, Article, Event, Incident, Link, Record, Statement, reviewed
from detente.store import Query, Store
from detente.view.facts.lookup import named

F = TypeVar("F", Event, Statement)


def article_id(thing: AnyThing) -> str | None:
    """The id of the article that a thing is, or stands in; None for what stands in none."""
    return thing.id if isinstance(thing, Article) else getattr(thing, "article", None)


def around(store: Store, thing: AnyThing) -> Record:
    """All that was read from the article of a thing and from those that links join to it, with links and incidents.

    For a link that is so of the article of the fact that it is from; for what stands in none it is the whole record.
    """
    id = article_id(store.get(thing.from_) if isinstance(thing, Link) else thing)
    if id is None:
        return store.record()
    query = Query(article=id)
    return store.around(Article, query) + store.around(Link, query) + Record(store.things(Incident, query))


def found(store: Store, kind: type[F], query: Query) -> tuple[Record, tuple[F, ...]]:
    """The facts of a kind that pass a query, in as much of the record as one needs to show them; both as reviewed."""
    record = reviewed(store.around(kind, query))
    return record, tuple(named(record, kind, fact.id) for fact in store.things(kind, query))


def whole(store: Store) -> Record:
    """The whole record, links and incidents too, as reviewed."""
    return reviewed(store.record())


def passing(store: Store, record: Record, kind: type[F], query: Query) -> tuple[F, ...]:
    """The facts of a kind that pass a query, as the whole record has them."""
    return tuple(named(record, kind, fact.id) for fact in store.things(kind, query))
