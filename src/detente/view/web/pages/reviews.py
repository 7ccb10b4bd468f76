"""The history of reviewing: who decided what on what, when and why, and what of that holds."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import msgspec
from fastapi import APIRouter, Request, Response
from fastapi.responses import StreamingResponse

from detente.record import Review, Verdict
from detente.record.reviews import standing
from detente.store import Store
from detente.view.export import ReviewRow, cases, review_row
from detente.view.facts import ReviewView, review_views
from detente.view.web.answer import answer
from detente.view.web.page import Page, Rows
from detente.view.web.paging import on_page, page_count
from detente.view.web.room import TheRoom
from detente.view.web.sought import FILTERS, Sought, State, WhatIsSought, counts

router = APIRouter()

PER_PAGE = 50
_AT_ONCE = 200
"""How many reviews are looked up together."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A review of the history; `of` is the thing that it comes to, and `back` the review that took it back."""

    view: ReviewView
    of: str
    back: Review | None


@dataclass(frozen=True)
class Book:
    """All reviews of a record, the latest first."""

    store: Store
    reviews: tuple[Review, ...]

    @classmethod
    def of(cls, store: Store) -> "Book":
        return cls(store, store.things(Review))

    def states(self) -> Iterator[tuple[Review, State]]:
        """All of them, and whether each holds."""
        stand = {review.id for review in standing(self.reviews)}
        return ((one, State.STANDING if one.id in stand else State.BACK) for one in reversed(self.reviews))

    def found(self, sought: Sought) -> list[Review]:
        """Those that are asked for."""
        return [review for review, state in self.states() if sought.fits(review, state)]

    def entries(self, reviews: Sequence[Review]) -> Iterator[Entry]:
        """Some of them as they are shown."""
        back = {one.of: one for one in standing(self.reviews) if one.verdict is Verdict.REJECT}
        for view in self.views(reviews):
            yield Entry(view, self._thing(view.review), back.get(view.review.id))

    def views(self, reviews: Sequence[Review]) -> Iterator[ReviewView]:
        """The views of some of them, in their order."""
        for start in range(0, len(reviews), _AT_ONCE):
            some = reviews[start : start + _AT_ONCE]
            views = {one.review.id: one for one in review_views(self.store.showing(map(self._thing, some)))}
            yield from (views[review.id] for review in some if review.id in views)

    def _thing(self, review: Review) -> str:
        """The id of the thing that a review is on, or that is on which what it takes back was decided."""
        while review.of in self._made:
            review = self._made[review.of]
        return review.of

    @cached_property
    def _made(self) -> dict[str, Review]:
        return {review.id: review for review in self.reviews}


@router.get("/reviews")
def reviews(request: Request, room: TheRoom, sought: WhatIsSought) -> Response:
    """All reviews, or those of a name, a verdict, a label, or that hold."""
    return answer(request, room, page(Book.of(room.store), sought))


@router.get("/reviews/cases.jsonl")
def as_cases(room: TheRoom) -> Response:
    """What holds of what was decided on facts, as test cases of reading, one JSON line each."""
    headers = {"Content-Disposition": 'attachment; filename="reviews.jsonl"'}
    return StreamingResponse(_lines(Book.of(room.store)), media_type="application/jsonl", headers=headers)


def page(book: Book, sought: Sought) -> Page:
    """The page of the reviews that are asked for."""
    found = book.found(sought)
    shown = {
        "sought": sought,
        "filters": FILTERS,
        "counts": counts(book.states()),
        "total": len(found),
        "pages": page_count(len(found), PER_PAGE),
        "entries": tuple(book.entries(found[on_page(sought.page, PER_PAGE)])),
    }
    rows = Rows(ReviewRow, lambda: map(review_row, book.views(found)))
    return Page(title="Reviews", template="reviews.html", shown=shown, rows=rows)


def _lines(book: Book) -> Iterator[bytes]:
    """The test cases, looked up so many at a time."""
    made = book.reviews
    for start in range(0, len(made), _AT_ONCE):
        some = {review.id: review for review in made[start : start + _AT_ONCE]}
        record = book.store.showing(review.of for review in some.values())
        yield from (msgspec.json.encode(case) + b"\n" for case in cases(record) if case.review in some)
