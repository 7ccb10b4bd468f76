"""Finds a thing by its id, with as much of the record around it as one needs to show it."""

from typing import TypeVar

from detente.record import AnyThing, Article, Event, Record, Statement, reviewed
from detente.store import Query, Store
from detente.view.facts.lookup import named

F = TypeVar("F", Event, Statement)


def article_id(thing: AnyThing) -> str | None:
    """The id of the article that a thing is, or stands in; None for what stands in none."""
    return thing.id if isinstance(thing, Article) else getattr(thing, "article", None)


def around(store: Store, thing: AnyThing) -> Record:
    """All that was read from the article of a thing; the whole record for what stands in none."""
    id = article_id(thing)
    return store.around(Article, Query(article=id)) if id else store.record()


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
