"""The queue of reviewing: one fact at a time, those first that are worth a look."""

from fastapi import APIRouter, Request, Response

from detente.record import Record, Review, Verdict
from detente.record.errors import NotInRecord
from detente.store import Store
from detente.view.export import PositionRow, position_row
from detente.view.facts import ReviewView, review_views
from detente.view.web.answer import answer
from detente.view.web.asked import Asked, WhatIsAsked
from detente.view.web.listing import each
from detente.view.web.page import Page, Rows
from detente.view.web.pages.judging import desk
from detente.view.web.queue import queue
from detente.view.web.reviewer import REVIEWING, TheReviewer
from detente.view.web.room import Room, TheRoom
from detente.view.web.subject import subject

router = APIRouter(dependencies=REVIEWING)


@router.get("/review")
def review(request: Request, room: TheRoom, asked: WhatIsAsked, who: TheReviewer) -> Response:
    """The fact that is next in the queue; `done` is the review that was just made."""
    return answer(request, room, page(room, asked, who))


def page(room: Room, asked: Asked, who: str | None) -> Page:
    """The page of the queue where one is in it."""
    line = queue(room, asked)
    done = _done(room.store, dict(asked.more).get("done"))
    shown = {
        "queue": line,
        "done": done,
        "undoable": done.review if done and done.stands else _last(room, who),
        "back": line.url(after=line.at) if line.at else "",
        "stay": line.url(at=line.at) if line.at else "",
        **(desk(subject(room.store, line.at)) if line.at else {"about": None}),
    }
    rows = Rows(PositionRow, lambda: map(position_row, each(room, line.asked)))
    return Page(title="Review", template="review.html", shown=shown, rows=rows)


def _done(store: Store, id: str | None) -> ReviewView | None:
    """The review that was just made; None where there is none of that id."""
    try:
        thing = review = store.get(id) if id else None
        while isinstance(thing, Review):
            thing = store.get(thing.of)
    except NotInRecord:
        return None
    record = store.showing([thing.id]) if thing and review else Record()
    return next((view for view in review_views(record) if review and view.review.id == review.id), None)


def _last(room: Room, who: str | None) -> Review | None:
    """What somebody decided last, of all that holds."""
    decided = room.store.catalogue().decided.values()
    own = (review for review in decided if review.by == who and review.verdict is not Verdict.NOTE)
    return max(own, key=lambda review: review.when, default=None)
