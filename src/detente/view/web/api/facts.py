"""Events, statements and links, by filters; why each is in the record; by what one may ask for fewer."""

from collections.abc import Sequence
from typing import Annotated, Any

from fastapi import APIRouter, Path, Query, Request, Response

from detente.record import Event, Record, Review, Run, Statement, reviewed
from detente.store.catalogue import Counted
from detente.store.catalogue.columns import Ints
from detente.view.diff import read_by
from detente.view.explain import Explanation, Field, doubts, explain
from detente.view.facts import EventView, FactView, StatementView, fact_view
from detente.view.web.api.answers import Events, Explained, Facets, Links, Read, Statements, Value
from detente.view.web.api.asking import ONCE, EventsAsked, FacetsAsked, LinksAsked, Paging, StatementsAsked
from detente.view.web.api.described import FACTS, says
from detente.view.web.api.naming import actor_names, heads, meant, names, paged, reply, words
from detente.view.web.around import as_it_stands, explaining
from detente.view.web.linking import linked
from detente.view.web.listing import PARTIES
from detente.view.web.room import Room, TheRoom

router = APIRouter(prefix="/api", tags=[FACTS], dependencies=ONCE)
Id = Annotated[str, Path(description="The id of a thing, or its beginning where no other begins so.")]


@router.get("/events", responses=says(Events))
def events(request: Request, room: TheRoom, asked: Annotated[EventsAsked, Query()]) -> Response:
    """Events that pass filters, in order of time."""
    catalogue = room.store.catalogue()
    found = catalogue.find(asked.filter(what=("event",)), latest=asked.order == "latest")
    record, views = _page(room, found, asked)
    items = tuple(view.event for view in views if isinstance(view, EventView))
    told = _told(request, asked, len(found), record, views)
    return reply(Events(items=items, happenings=catalogue.happenings(found), **told))


@router.get("/statements", responses=says(Statements))
def statements(request: Request, room: TheRoom, asked: Annotated[StatementsAsked, Query()]) -> Response:
    """Statements that pass filters, in order of time; with `like` those near in meaning to it, the nearest first."""
    catalogue = room.store.catalogue()
    found = catalogue.find(asked.filter(what=("statement",)), latest=asked.order == "latest")
    if asked.like:
        found = room.near.find(asked.like, catalogue, found).facts
    record, views = _page(room, found, asked)
    items = tuple(view.statement for view in views if isinstance(view, StatementView))
    return reply(Statements(items=items, **_told(request, asked, len(found), record, views)))


@router.get("/links", responses=says(Links))
def links(request: Request, room: TheRoom, asked: Annotated[LinksAsked, Query()]) -> Response:
    """Links of which a fact at either end passes filters."""
    catalogue = room.store.catalogue()
    within = asked.filter(kind=(), min_confidence=None)
    found = catalogue.find_links(
        within, kinds=asked.kind, rifts=asked.rift, least=asked.min_confidence, order=asked.order
    )
    record, shown = linked(room, catalogue, found[asked.part])
    views = [*{end.id: end for view in shown for end in (view.by, view.to)}.values()]
    return reply(
        Links(
            items=tuple(view.link for view in shown),
            facts={view.id: view.fact for view in views},
            rifts={view.id: view.rift.value for view in shown if view.rift},
            **_told(request, asked, len(found), record, views),
        )
    )


@router.get("/facts/{id}", responses=says(Explained))
def fact(room: TheRoom, id: Id) -> Response:
    """Why the record says what it says: a fact, a link, or any other thing, with the words that each field was read
    from."""
    found = room.store.get(id)
    read = explaining(room.store, found)
    record = as_it_stands(read, found)
    decided = tuple(review for review in read.reviews if review.of == found.id)
    return reply(explained(record, explain(record, found.id), decided, read_by(room.store, found).runs))


@router.get("/facets", responses=says(Facets))
def facets(room: TheRoom, asked: Annotated[FacetsAsked, Query()]) -> Response:
    """By filter its values with how many facts have them that pass all other filters."""
    catalogue, within = room.store.catalogue(), asked.filter()
    found, counted = catalogue.find(within), catalogue.facets(within)
    named = actor_names(room, (one.value for name in PARTIES for one in counted[name]))
    return reply(
        Facets(
            total=len(found),
            happenings=catalogue.happenings(found),
            facets={name: _values(those, named if name in PARTIES else {}) for name, those in counted.items()},
        )
    )


def _values(counted: Sequence[Counted], named: dict[str, str]) -> tuple[Value, ...]:
    return tuple(Value(value=one.value, name=named.get(one.value), facts=one.facts) for one in counted)


def _page(room: Room, found: Ints, asked: Paging) -> tuple[Record, list[FactView]]:
    """The facts of a page with what they need."""
    ids = room.store.catalogue().ids(found[asked.part])
    record = reviewed(room.store.showing(ids))
    return record, [fact_view(record, id, {}) for id in ids if id in record]


def _told(request: Request, asked: Paging, total: int, record: Record, views: Sequence[FactView]) -> dict[str, Any]:
    """What every page of facts says beside them."""
    return {
        **paged(request, asked, total),
        "names": names(record),
        "mentions": meant(record),
        "words": words(views),
        "articles": heads(record, (view.article.id for view in views)),
    }


def explained(record: Record, why: Explanation, decided: tuple[Review, ...], runs: tuple[Run, ...]) -> Explained:
    """An explanation as an answer, with what people decided on the thing, and the runs that read its story."""
    fact = why.thing if isinstance(why.thing, Event | Statement) else None
    return Explained(
        thing=why.thing,
        article=why.article.id if why.article else None,
        uri=why.uri,
        words=why.excerpt.words if why.excerpt else None,
        reasons=why.reasons,
        doubts=tuple(doubts(record, fact)) if fact else (),
        fields=tuple(map(_read, why.fields)),
        facts=tuple(view.fact for view in why.facts),
        links=tuple(view.link for view in why.links),
        reports=why.reports,
        reviews=decided,
        runs=runs,
        names=names(record),
    )


def _read(field: Field) -> Read:
    return Read(
        name=field.name,
        value=field.value,
        span=field.span,
        words=field.words,
        in_source=field.in_source,
        note=field.note,
        id=field.id,
    )
