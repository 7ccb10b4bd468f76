"""Why the record says what it says: a fact, a link or an incident, with the characters it was read from."""

from collections.abc import Iterable
from urllib.parse import quote

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse

from detente.record import Actor, AnyThing, Article, Event, Link, Record, Review, Statement, reviewed
from detente.view.context import around
from detente.view.explain import explain
from detente.view.facts import FactView, ReviewView, fact_view, history, joined, reports
from detente.view.web.answer import answer
from detente.view.web.page import Page
from detente.view.web.room import TheRoom
from detente.view.web.subject import with_rejected

router = APIRouter()


@router.get("/facts/{id}")
def fact(request: Request, room: TheRoom, id: str) -> Response:
    """The explanation of a thing, by its id or the only beginning of it; stories and actors have pages of their own."""
    thing = room.store.get(id)
    if isinstance(thing, Article | Actor):
        return RedirectResponse(f"/{type(thing).__name__.lower()}s/{quote(thing.id)}")
    if isinstance(thing, Review):
        return RedirectResponse(f"/reviews#{quote(thing.id)}")
    read = around(room.store, thing)
    now = reviewed(read)
    return answer(request, room, page(now if thing.id in now else with_rejected(read), thing, history(read, thing.id)))


def page(record: Record, thing: AnyThing, decided: Iterable[ReviewView] = ()) -> Page:
    """The page that explains a thing of a record, with what was decided on it."""
    found = explain(record, thing.id)
    view = _view(record, thing)
    links = tuple(joined(thing.id, found.links)) if view else ()
    shown = {"why": found, "view": view, "joined": links, "history": tuple(decided)}
    return Page(title=_title(thing, view), template="fact.html", shown=shown, article=found.article)


def _view(record: Record, thing: AnyThing) -> FactView | None:
    return fact_view(record, thing.id, reports(record)) if isinstance(thing, Event | Statement) else None


def _title(thing: AnyThing, view: FactView | None) -> str:
    if view is not None:
        return f"{view.dyad}: {'event' if isinstance(thing, Event) else 'statement'}"
    return thing.kind.value if isinstance(thing, Link) else type(thing).__name__
