"""What the ids in an answer stand for: names of mentions and actors, words of facts, heads of stories."""

from collections.abc import Iterable, Mapping
from typing import Any

from fastapi import Request, Response
from msgspec import Struct
from msgspec.json import encode

from detente.record import Article, Mention, Record
from detente.record.errors import NotInRecord
from detente.view.facts import EventView, FactView, party
from detente.view.facts.lookup import named, uri_of
from detente.view.web.api.answers import Head
from detente.view.web.api.asking import Paging
from detente.view.web.paging import page_count
from detente.view.web.room import Room
from detente.view.web.templates import local


def reply(answer: Struct, status: int = 200) -> Response:
    """An answer as JSON."""
    return Response(encode(answer), status, media_type="application/json")


def paged(request: Request, asked: Paging, total: int) -> dict[str, Any]:
    """What every page of a list says of itself: `next` is the address of the next, None behind the last."""
    more = asked.page < page_count(total, asked.per_page)
    following = local(request.url.include_query_params(page=asked.page + 1)) if more else None
    return {"total": total, "page": asked.page, "per_page": asked.per_page, "next": following}


def names(record: Record) -> dict[str, str]:
    """The names of the mentions and actors of a record, by id; of a mention that is not settled its words."""
    said = {mention.id: party(record, mention.id).label for mention in record.mentions if mention.article in record}
    return said | {actor.id: actor.name for actor in record.actors}


def meant(record: Record) -> dict[str, tuple[str, ...]]:
    """The actors that mentions mean."""
    return {mention.id: mention.actors for mention in record.mentions if isinstance(mention, Mention)}


def parties_of(views: Iterable[FactView]) -> tuple[dict[str, str], dict[str, tuple[str, ...]]]:
    """The names of those who take part in some events and of the actors that they are, and whom each mention means."""
    those = [one for view in views if isinstance(view, EventView) for one in (*view.actors, *view.recipients)]
    said = {one.mention.id: one.label for one in those}
    named = {actor.id: actor.name for one in those for actor in one.actors}
    return said | named, {one.mention.id: one.mention.actors for one in those}


def words(views: Iterable[FactView]) -> dict[str, str]:
    """The words of facts: the sentence of an event, of a statement what is said."""
    return {view.id: view.excerpt.words if isinstance(view, EventView) else view.words for view in views}


def heads(record: Record, articles: Iterable[str]) -> dict[str, Head]:
    """The heads of stories."""
    return {id: head(record, named(record, Article, id)) for id in dict.fromkeys(articles)}


def head(record: Record, article: Article) -> Head:
    """The head of a story."""
    return Head(
        title=article.title,
        publisher=article.publisher,
        published=article.published.edtf,
        uri=uri_of(record, article),
    )


def actor_names(room: Room, ids: Iterable[str]) -> dict[str, str]:
    """The names of actors by their ids, of those that the record knows."""
    catalogue = room.store.catalogue()
    known: Mapping[str, int] = {id: place for id in ids if (place := catalogue.actor_ids.place(id)) >= 0}
    return {id: catalogue.actors[place].name for id, place in known.items()}


def unknown(id: str, what: str) -> NotInRecord:
    """The error that there is no such thing."""
    return NotInRecord(f"no such {what} in the record", where=repr(id), advice=f"list them at /api/{what}s")
