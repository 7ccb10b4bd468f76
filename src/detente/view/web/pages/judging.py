"""One fact or link under review: accepted, rejected, amended, noted, and each of that taken back."""

from collections.abc import Iterator
from dataclasses import dataclass

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse
from starlette.datastructures import URL

from detente.record import Actor, Mention, Review, Verdict
from detente.record.errors import BadReview
from detente.record.references import references
from detente.store import decide, take_back
from detente.view.facts import FactView, Party, joined, link_views, party
from detente.view.web.access.deeds import deed, did
from detente.view.web.amendment import changes, fields
from detente.view.web.answer import answer
from detente.view.web.forms import Given, TheForm, go
from detente.view.web.page import Page
from detente.view.web.reviewer import REVIEWING, TheReviewer, as_name, keep
from detente.view.web.room import Room, TheRoom
from detente.view.web.subject import Subject, subject

router = APIRouter(dependencies=REVIEWING)

_NOTHING = Given()
_AROUND = 420
"""How many characters of a story are shown before and behind the words of a fact."""


@dataclass(frozen=True, slots=True)
class Context:
    """A fact among the words of its story that stand around those it was read from."""

    view: FactView
    before: str
    behind: str


@router.get("/review/{id}")
def show(request: Request, room: TheRoom, id: str, back: str = "") -> Response:
    """A fact or link to decide on; mentions and actors have pages of their own."""
    thing = room.store.get(id)
    if isinstance(thing, Mention):
        return RedirectResponse(f"/review/mentions/{thing.id}")
    if isinstance(thing, Actor):
        return RedirectResponse(str(URL("/review/actors").include_query_params(other=thing.id)))
    return answer(request, room, page(subject(room.store, id), given=Given((("back", back),))))


@router.post("/review/{id}")
def judge(request: Request, room: TheRoom, given: TheForm, who: TheReviewer, id: str) -> Response:
    """Writes a verdict and leads back; the form again where it cannot be."""
    did(request, given.one("verdict") or "review", of=id, who=who or "")
    about, by = subject(room.store, id), who or as_name(given.one("by"))
    try:
        made = _decided(room, about, given, by or "")
    except BadReview as error:
        return answer(request, room, page(about, given=given, error=error))
    return back(request, made, given, f"/review/{about.fact.id}")


@router.post("/reviews/{id}/undo")
def undo(request: Request, room: TheRoom, given: TheForm, who: TheReviewer, id: str) -> Response:
    """Takes a review back, or what took one back."""
    did(request, "undo", of=id, who=who or "")
    by = who or as_name(given.one("by"))
    made = take_back(room.store, id, by=by or "", note=given.one("note"))
    return back(request, made, given, "/reviews")


def back(request: Request, made: Review, given: Given, otherwise: str) -> Response:
    """The way to where one was, which is told what was done. Who had no name yet is known by it from now on."""
    stays = given.path("stay") if made.verdict is Verdict.NOTE else None
    where = stays or given.path() or otherwise
    did(request, deed(request).what, of=made.of, made=made.id, who=made.by)
    path, mark, anchor = where.partition("#")
    response = go(f"{path}{'&' if '?' in path else '?'}done={made.id}{mark}{anchor}")
    keep(request, response, made.by)
    return response


def page(about: Subject, *, given: Given, error: BadReview | None = None) -> Page:
    """The page of one fact or link; with what was given and what is wrong with it, where it could not be written."""
    back = given.path() or ""
    ways = {"back": back, "stay": given.path("stay") or back}
    shown = {"queue": None, "done": None, "undoable": None, **ways, **desk(about, given=given, error=error)}
    return Page(title="Review", template="review.html", shown=shown, status=400 if error else 200)


def desk(about: Subject, *, given: Given = _NOTHING, error: BadReview | None = None) -> dict[str, object]:
    """What templates show of a fact under review."""
    left = _NOTHING if error and error.where == _MEANWHILE else given
    form = tuple(fields(about.record, about.fact, left, error))
    links = link_views(about.record)
    return {
        "about": about,
        "contexts": tuple(contexts(about)),
        "fields": form,
        "parties": tuple(_parties(about)),
        "joined": tuple(joined(about.fact.id, links)),
        "given": given,
        "error": error,
        "at_field": bool(error and any(field.error for field in form)),
    }


def contexts(about: Subject) -> Iterator[Context]:
    """The facts of what is reviewed, each among the words around it."""
    for view in about.views:
        text, (start, end) = view.article.text, view.excerpt.span
        first, last = max(0, start - _AROUND), min(len(text), end + _AROUND)
        before = text[first:start] if first == 0 else "…" + text[first:start].partition(" ")[2]
        behind = text[end:last] if last == len(text) else text[end:last].rpartition(" ")[0] + "…"
        yield Context(view, before, behind)


def _parties(about: Subject) -> Iterator[Party]:
    """Those who take part in what is reviewed, each mention once."""
    mentions = dict.fromkeys(id for view in about.views for id in references(view.fact) if id in about.record)
    return (party(about.record, id) for id in mentions if isinstance(about.record[id], Mention))


_MEANWHILE = "meanwhile"
"""Where a review fails that was made on what was not so any more."""


def _decided(room: Room, about: Subject, given: Given, by: str) -> Review:
    """Writes what a form says; raises BadReview where that cannot be."""
    amends = (verdict := _verdict(given)) is Verdict.AMEND
    held = about.decided.id if about.decided else ""
    if amends and given.one("seen") != held:
        raise BadReview("was decided on meanwhile", where=_MEANWHILE, advice="see what it is now, and amend that")
    return decide(
        room.store,
        of=about.fact.id,
        verdict=verdict,
        by=by,
        changes=changes(about.fact, given) if amends else None,
        note=given.one("note"),
        labels=given.one("labels").split(","),
    )


def _verdict(given: Given) -> Verdict:
    try:
        return Verdict(given.one("verdict"))
    except ValueError as error:
        known = ", ".join(verdict.value for verdict in Verdict)
        raise BadReview("no verdict of that name", where="verdict", advice=known) from error
