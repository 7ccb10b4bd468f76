"""Finds a thing by its id, with as much of the record around it as one needs to show it."""

from typing import TypeVar

from detente.record import AnyThing, Article, Event, Incident, Link, Record, Statement, reviewed
from detente.store import Query, Store
from detente.view.facts.lookup import named

F = TypeVar("F", Event, Statement, Link)


def article_id(thing: AnyThing) -> str | None:
    """The id of the article that a thing is, or stands in; None for what stands in none."""
    return thing.id if isinstance(thing, Article) else getattr(thing, "article", None)


def around(store: Store, thing: AnyThing) -> Record:
    """All that was read from the article of a thing and from those that links join to it, with links and incidents.

    For a link that is so of the articles of both its facts; for what stands in none it is the whole record. The thing
    is there also where it is rejected.
    """
    facts = [store.get(id) for id in (thing.from_, thing.to)] if isinstance(thing, Link) else [thing]
    articles = [article_id(fact) for fact in facts]
    if None in articles:
        return store.record()
    return sum((_around(store, id) for id in articles if id), Record()) + Record([thing])


def _around(store: Store, article: str) -> Record:
    query = Query(article=article)
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
