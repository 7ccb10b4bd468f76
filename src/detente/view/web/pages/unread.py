"""The inputs that could not be read, why, and what to do about each."""

from collections import Counter
from collections.abc import Sequence

from fastapi import APIRouter, Request, Response

from detente.record import Unread
from detente.view.export import UnreadRow
from detente.view.web.answer import answer
from detente.view.web.asked import Asked, WhatIsAsked
from detente.view.web.page import Page, Rows
from detente.view.web.paging import on_page, page_count
from detente.view.web.room import TheRoom

router = APIRouter()

PER_PAGE = 100


@router.get("/unread")
def unread(request: Request, room: TheRoom, asked: WhatIsAsked) -> Response:
    """What could not be read."""
    return answer(request, room, page(room.store.still_unread(), asked))


def page(inputs: Sequence[Unread], asked: Asked) -> Page:
    """The page of some inputs that could not be read."""
    shown = {
        "inputs": inputs[on_page(asked.page, PER_PAGE)],
        "total": len(inputs),
        "why": Counter(one.reason for one in inputs).most_common(),
        "listing": {"asked": asked, "pages": page_count(len(inputs), PER_PAGE)},
    }
    rows = Rows(UnreadRow, lambda: map(row, inputs))
    return Page(title="What could not be read", template="unread.html", shown=shown, rows=rows)


def row(one: Unread) -> UnreadRow:
    """The row of an input."""
    return UnreadRow(id=one.id, source=one.uri, reason=one.reason, advice=one.advice)
