"""What stands against what: two facts side by side, with who says each, and why the one goes against the other."""

from fastapi import APIRouter, Request, Response

from detente.view.export import LinkRow, link_row
from detente.view.web.answer import answer
from detente.view.web.asked import WhatIsAsked
from detente.view.web.linking import each_link, is_against, link_listing
from detente.view.web.page import Page, Rows
from detente.view.web.room import TheRoom

router = APIRouter()


@router.get("/contradictions")
def contradictions(request: Request, room: TheRoom, asked: WhatIsAsked) -> Response:
    """Links by which one fact stands against another; of other kinds where the address asks for them."""
    against = is_against(asked)
    rows = Rows(LinkRow, lambda: map(link_row, each_link(room, asked)))
    shown = {"listing": link_listing(room, asked), "against": against}
    title = "Contradictions" if against else "Links"
    return answer(request, room, Page(title=title, template="contradictions.html", shown=shown, rows=rows))
