"""Why the record says what it says: a fact, a link or an incident, with the characters it was read from."""

from urllib.parse import quote

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse

from detente.record import Actor, AnyThing, Article, Event, Link, Record, Statement, reviewed
from detente.view.context import around
from detente.view.explain import explain
from detente.view.facts import FactView, fact_view, joined, reports
from detente.view.web.answer import answer
from detente.view.web.page import Page
from detente.view.web.room import TheRoom

router = APIRouter()


@router.get("/facts/{id}")
def fact(request: Request, room: TheRoom, id: str) -> Response:
    """The explanation of a thing, by its id or the only beginning of it; stories and actors have pages of their own."""
    thing = room.store.get(id)
    if isinstance(thing, Article | Actor):
        return RedirectResponse(f"/{type(thing).__name__.lower()}s/{quote(thing.id)}")
    record = reviewed(around(room.store, thing))
    return answer(request, room, page(record, thing))


def page(record: Record, thing: AnyThing) -> Page:
    """The page that explains a thing of a record."""
    found = explain(record, thing.id)
    view = _view(record, thing)
    shown = {"why": found, "view": view, "joined": tuple(joined(thing.id, found.links)) if view else ()}
    return Page(title=_title(thing, view), template="fact.html", shown=shown, article=found.article)


def _view(record: Record, thing: AnyThing) -> FactView | None:
    return fact_view(record, thing.id, reports(record)) if isinstance(thing, Event | Statement) else None


def _title(thing: AnyThing, view: FactView | None) -> str:
    if view is not None:
        return f"{view.dyad}: {'event' if isinstance(thing, Event) else 'statement'}"
    return thing.kind.value if isinstance(thing, Link) else type(thing).__name__
