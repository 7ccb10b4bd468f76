"""The queue of reviewing: one fact at a time, those first that are worth a look."""

from collections.abc import Iterator
from dataclasses import dataclass

from fastapi import APIRouter, Request, Response

from detente.record import AnyThing, Link, Review, Verdict
from detente.record.amending import Fact
from detente.record.errors import NotInRecord
from detente.record.reviews import with_rejected
from detente.store import Store
from detente.view.export import PositionRow, position_row
from detente.view.facts import FactView, fact_view, review_views
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


_WORDS = {
    Verdict.ACCEPT: "Accepted",
    Verdict.AMEND: "Amended",
    Verdict.REJECT: "Rejected",
    Verdict.NOTE: "Noted",
}
_BACK = "Taken back"


@dataclass(frozen=True, slots=True)
class Done:
    """A review that was just made, on which fact, and whether it still holds.

    `depth` counts the reviews that it is on: one that takes back has 1, one that restores 2.
    """

    review: Review
    view: FactView | None
    depth: int
    stands: bool

    @property
    def words(self) -> str:
        """What was done."""
        return (_WORDS[self.review.verdict], _BACK, "Restored")[min(self.depth, 2 - self.depth % 2)]


@router.get("/review")
def review(request: Request, room: TheRoom, asked: WhatIsAsked, who: TheReviewer, done: str = "") -> Response:
    """The fact that is next in the queue; `done` is the review that was just made."""
    return answer(request, room, page(room, asked, who, done))


def page(room: Room, asked: Asked, who: str | None, done_id: str = "") -> Page:
    """The page of the queue where one is in it."""
    line = queue(room, asked)
    done = _done(room.store, done_id)
    shown = {
        "queue": line,
        "done": done,
        "undoable": done.review if done and done.stands and done.words != _BACK else _last(room, who),
        "back": line.url(line.then) if line.at else "",
        "stay": line.url(line.at) if line.at else "",
        **(desk(subject(room.store, line.at)) if line.at else {"about": None}),
    }
    rows = Rows(PositionRow, lambda: map(position_row, each(room, line.asked)))
    return Page(title="Review", template="review.html", shown=shown, rows=rows)


def _done(store: Store, id: str | None) -> Done | None:
    """What was just done; None where there is no review of that id."""
    try:
        way = [*_way(store, id)] if id else []
    except NotInRecord:
        return None
    if len(way) < 2 or not isinstance(thing := way[-1], Fact):
        return None
    found = store.showing([thing.id])
    view = None if isinstance(thing, Link) else fact_view(with_rejected(found), thing.id, {})
    (review,) = (one for one in review_views(found) if one.review == way[0])
    return Done(review.review, view, depth=len(way) - 2, stands=review.stands)


def _way(store: Store, id: str) -> Iterator[AnyThing]:
    """A review, what it is on, what that is on, and so on."""
    thing = store.get(id)
    yield thing
    while isinstance(thing, Review):
        thing = store.get(thing.of)
        yield thing


def _last(room: Room, who: str | None) -> Review | None:
    """What somebody decided last, of all that holds."""
    decided = room.store.catalogue().decided.values()
    own = (review for review in decided if review.by == who and review.verdict is not Verdict.NOTE)
    return max(own, key=lambda review: review.when, default=None)
