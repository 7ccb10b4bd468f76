"""Finds a thing by its id, with as much of the record around it as one needs to show it."""

from detente.record import AnyThing, Article, Record
from detente.store import Query, Store


def article_id(thing: AnyThing) -> str | None:
    """The id of the article that a thing is, or stands in; None for what stands in none."""
    return thing.id if isinstance(thing, Article) else getattr(thing, "article", None)


def around(store: Store, thing: AnyThing) -> Record:
    """All that was read from the article of a thing; the whole record for what stands in none."""
    id = article_id(thing)
    return store.around(Article, Query(article=id)) if id else store.record()
