"""What is said where one cannot have what one asked for: as a page, or to a program as JSON."""

from fastapi import Request, Response

from detente.view.web.answer import answer
from detente.view.web.api.answers import Problem
from detente.view.web.api.naming import reply
from detente.view.web.page import Page
from detente.view.web.room import Room

API = "/api/"
"""How the addresses begin that answer programs."""


def sorry(request: Request, status: int, what: str, where: str, advice: str) -> Response:
    """What went wrong, where, and what to do about it."""
    if request.url.path.startswith(API):
        return reply(Problem(error=what, where=where, advice=advice), status)
    room: Room = request.app.state.room
    shown = {"what": what, "where": where, "advice": advice}
    return answer(request, room, Page(title=what, template="sorry.html", shown=shown, status=status))
