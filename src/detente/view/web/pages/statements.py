"""What was said: found by words, speaker, addressee, topic and day."""

from fastapi import APIRouter, Request, Response

from detente.view.export import StatementRow, statement_row
from detente.view.facts import StatementView
from detente.view.web.answer import answer
from detente.view.web.asked import WhatIsAsked
from detente.view.web.listing import each, listing
from detente.view.web.page import Page, Rows
from detente.view.web.room import TheRoom

router = APIRouter()

_ONLY = ("statement",)


@router.get("/statements")
def statements(request: Request, room: TheRoom, asked: WhatIsAsked) -> Response:
    """Statements in order of time."""
    found = (view for view in each(room, asked, what=_ONLY) if isinstance(view, StatementView))
    rows = Rows(StatementRow, lambda: map(statement_row, found))
    shown = {"listing": listing(room, asked, what=_ONLY)}
    return answer(request, room, Page(title="Statements", template="statements.html", shown=shown, rows=rows))
