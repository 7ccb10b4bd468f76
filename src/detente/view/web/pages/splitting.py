"""A mention means another actor, or nobody that is known: words in a story, and whom they stand for."""

from fastapi import APIRouter, Request, Response

from detente.record import Article, Mention, Record, Verdict, reviewed
from detente.record.errors import BadReview
from detente.store import Store, decide
from detente.view.facts import history, party
from detente.view.facts.lookup import named
from detente.view.web.access.deeds import did
from detente.view.web.answer import answer
from detente.view.web.forms import Given, TheForm, TheLook, go
from detente.view.web.found import found
from detente.view.web.page import Page
from detente.view.web.reviewer import REVIEWING, TheReviewer, as_name, keep
from detente.view.web.room import Room, TheRoom

router = APIRouter(dependencies=REVIEWING)

_AROUND = 300
"""How many characters of its story are shown before and behind a mention."""
NOBODY = "nobody"


@router.get("/review/mentions/{id}")
def splitting(request: Request, room: TheRoom, given: TheLook, id: str) -> Response:
    """A mention, and by `name` those whom it can mean instead."""
    return answer(request, room, page(room, _mention(room.store, id), given))


@router.post("/review/mentions/{id}")
def split(request: Request, room: TheRoom, given: TheForm, who: TheReviewer, id: str) -> Response:
    """Writes whom a mention means."""
    mention, by = _mention(room.store, id), who or as_name(given.one("by")) or ""
    note, labels = given.one("note"), given.one("labels").split(",")
    verdict, actor = _meant(given.one("actor"))
    did(request, "split", of=mention.id, who=by)
    try:
        made = decide(room.store, of=mention.id, verdict=verdict, amended=actor, by=by, note=note, labels=labels)
    except BadReview as error:
        return answer(request, room, page(room, mention, given, error))
    did(request, "split", of=mention.id, made=made.id, who=by)
    response = go(given.path() or f"/review/mentions/{mention.id}")
    keep(request, response, by)
    return response


def _meant(actor: str) -> tuple[Verdict, str | None]:
    """What one decides by choosing an actor, or nobody; nothing chosen is no decision, which `decide` says."""
    return (Verdict.REJECT, None) if actor == NOBODY else (Verdict.AMEND, actor or None)


def page(room: Room, mention: Mention, given: Given, error: BadReview | None = None) -> Page:
    """The page of a mention."""
    read, name = room.store.showing([mention.id]), given.one("name")
    shown = {
        "read": party(read, mention.id),
        "now": party(reviewed(read), mention.id),
        "around": _around(read, mention),
        "article": named(read, Article, mention.article),
        "name": name,
        "found": found(room, name),
        "decided": room.decision(mention.id),
        "history": tuple(history(read, mention.id)),
        "error": error,
        "back": given.path() or "",
    }
    return Page(title="Whom words mean", template="splitting.html", shown=shown, status=400 if error else 200)


def _around(record: Record, mention: Mention) -> tuple[str, str]:
    """The words before a mention and behind it."""
    text, (start, end) = named(record, Article, mention.article).text, mention.span
    return text[max(0, start - _AROUND) : start], text[end : end + _AROUND]


def _mention(store: Store, id: str) -> Mention:
    thing = store.get(id)
    if not isinstance(thing, Mention):
        raise BadReview("is no mention", where=thing.id, advice="the fields of a fact name its mentions")
    return thing
