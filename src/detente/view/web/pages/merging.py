"""Two actors are one: whom one keeps, what changes with it, and how to have it back."""

from dataclasses import dataclass

from fastapi import APIRouter, Request, Response
from starlette.datastructures import URL

from detente.record import Actor, Review, Verdict
from detente.record.errors import BadReview
from detente.record.reviews import Verdicts, is_another, meant
from detente.store import Store, decide
from detente.view.web.access.deeds import did
from detente.view.web.answer import answer
from detente.view.web.forms import Given, TheForm, TheLook, go
from detente.view.web.found import facts_of, found
from detente.view.web.page import Page
from detente.view.web.reviewer import REVIEWING, TheReviewer, as_name, keep
from detente.view.web.room import Room, TheRoom

router = APIRouter(dependencies=REVIEWING)


@dataclass(frozen=True, slots=True)
class Side:
    """An actor that is held against another: how often it is named, and in how many facts it takes part."""

    actor: Actor
    named: int
    facts: int


@router.get("/review/actors")
def merging(request: Request, room: TheRoom, given: TheLook) -> Response:
    """`one` is the actor that stays, `other` is the same; by `name` one looks for either."""
    return answer(request, room, page(room, given))


@router.post("/review/actors")
def merge(request: Request, room: TheRoom, given: TheForm, who: TheReviewer) -> Response:
    """Writes that two are one."""
    same, by = _actor(room.store, given.one("other")).id, who or as_name(given.one("by")) or ""
    one, note, labels = given.one("one"), given.one("note"), given.one("labels").split(",")
    did(request, "merge", of=f"{same} into {one}", who=by)
    try:
        made = decide(room.store, of=same, verdict=Verdict.AMEND, amended=one, by=by, note=note, labels=labels)
    except BadReview as error:
        return answer(request, room, page(room, given, error))
    did(request, "merge", of=f"{same} into {one}", made=made.id, who=by)
    here = URL("/review/actors").include_query_params(one=one, other=same)
    response = go(given.path() or str(here))
    keep(request, response, by)
    return response


def page(room: Room, given: Given, error: BadReview | None = None) -> Page:
    """The page on which two actors stand beside each other, or on which one looks for either."""
    kept, same = _side(room, given.one("one")), _side(room, given.one("other"))
    by, name = room.store.catalogue().decided, given.one("name")
    shown = {
        "one": kept,
        "other": same,
        "name": name,
        "found": found(room, name),
        "decided": _joining(by, kept.actor.id, same.actor.id) if kept and same else None,
        "error": error,
        "back": given.path() or "",
    }
    return Page(title="Two who are one", template="merging.html", shown=shown, status=400 if error else 200)


def _side(room: Room, id: str) -> Side | None:
    if not id:
        return None
    actor = _actor(room.store, id)
    return Side(actor, room.store.times_named(actor.id), facts_of(room, actor.id))


def _actor(store: Store, id: str) -> Actor:
    thing = store.get(id)
    if not isinstance(thing, Actor):
        raise BadReview("is no actor", where=thing.id, advice="look for one by name")
    return thing


def _joining(by: Verdicts, one: str, other: str) -> Review | None:
    """The review by which two are one; None where they are not."""
    if meant(one, by) != meant(other, by):
        return None
    return next((by[id] for id in (other, one) if is_another(id, by)), None)
