"""What is in a record, its stories, and a story whole."""

from importlib.metadata import version
from typing import Annotated

import numpy as np
from fastapi import APIRouter, Query, Request, Response

from detente.record import Article, Incident, Link, Record, Run, Source, reviewed
from detente.record.references import references
from detente.store import Query as Asked
from detente.store import Store
from detente.store.catalogue import ANYTHING, Catalogue
from detente.store.catalogue.columns import FIRST, LAST
from detente.store.catalogue.days import day_of
from detente.view.facts.lookup import named
from detente.view.web.api.answers import ArticleHead, Articles, Contents, Story
from detente.view.web.api.asking import ONCE, ArticlesAsked
from detente.view.web.api.described import RECORD, says
from detente.view.web.api.facts import Id
from detente.view.web.api.naming import head, names, paged, reply, unknown
from detente.view.web.kept import kept
from detente.view.web.room import Room, TheRoom

router = APIRouter(prefix="/api", tags=[RECORD], dependencies=ONCE)


@router.get("/record", responses=says(Contents))
def contents(room: TheRoom) -> Response:
    """What is in the record."""
    catalogue = room.store.catalogue()
    days = catalogue.articles
    known = days.first[days.first != FIRST], days.last[days.last != LAST]
    return reply(
        Contents(
            name=room.name,
            version=version("detente"),
            counts=counts(room, catalogue),
            happenings=catalogue.happenings(catalogue.find(ANYTHING)),
            outlets=len(np.unique(days.outlet[days.outlet >= 0])),
            first=str(day_of(known[0].min())) if len(known[0]) else None,
            last=str(day_of(known[1].max())) if len(known[1]) else None,
            read_only=room.read_only,
            runs=room.store.things(Run),
        )
    )


@kept
def counts(room: Room, catalogue: Catalogue) -> dict[str, int]:
    """How many things of each kind the record holds."""
    return room.store.counts()


@router.get("/articles", responses=says(Articles))
def articles(request: Request, room: TheRoom, asked: Annotated[ArticlesAsked, Query()]) -> Response:
    """Stories in order of their day.

    Outlet and days that one asks for are those of the story; all else has to hold of a fact that was read from it.
    """
    catalogue = room.store.catalogue()
    found = catalogue.stories.find(asked.filter(), latest=asked.order == "latest")
    some = found[asked.part].tolist()
    record = room.store.showing([catalogue.article_ids[number] for number in some])
    return reply(
        Articles(
            **paged(request, asked, len(found)),
            items=tuple(_heads(record, catalogue, some)),
        )
    )


@router.get("/articles/{id}", responses=says(Story))
def article(room: TheRoom, id: Id) -> Response:
    """A story whole, with all that was read from it, and the links of its facts to those of other stories."""
    found = room.store.get(id)
    if not isinstance(found, Article):
        raise unknown(id, "article")
    record = _whole(room.store, found.id)
    here = named(record, Article, found.id)
    return reply(
        Story(
            article=here,
            source=named(record, Source, here.source),
            actors=record.actors,
            mentions=record.mentions,
            dates=record.dates,
            statements=record.statements,
            events=record.events,
            links=record.links,
            incidents=record.incidents,
            reviews=tuple(review for review in record.reviews if review.of in record),
            names=names(record),
        )
    )


def _whole(store: Store, id: str) -> Record:
    """All that was read from a story, and the links and incidents of its facts."""
    read, here = store.around(Article, Asked(article=id)), store.catalogue().article_ids.place(id)
    facts = np.flatnonzero(store.catalogue().facts.article == here)
    near = store.showing(store.catalogue().ids(facts), links=True)
    own = {thing.id for thing in read}
    joined = (thing for thing in near if isinstance(thing, Link | Incident) and not own.isdisjoint(references(thing)))
    return reviewed(read + Record(joined))


def _heads(record: Record, catalogue: Catalogue, numbers: list[int]) -> list[ArticleHead]:
    standing = catalogue.mask()
    event = catalogue.is_event
    counts = [
        np.bincount(catalogue.facts.article[standing & kind], minlength=len(catalogue.articles))
        for kind in (event, ~event)
    ]
    return [_head(record, catalogue.article_ids[number], *(int(some[number]) for some in counts)) for number in numbers]


def _head(record: Record, id: str, events: int, statements: int) -> ArticleHead:
    story = named(record, Article, id)
    top = head(record, story)
    return ArticleHead(
        id=id,
        title=top.title,
        publisher=top.publisher,
        published=top.published,
        uri=top.uri,
        language=story.language,
        events=events,
        statements=statements,
    )
