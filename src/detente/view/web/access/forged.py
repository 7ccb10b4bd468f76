"""Forms that we did not give to whoever sends them are not taken, and lose nothing that was typed."""

from typing import Annotated

from fastapi import Depends, Request, Response

from detente.view.web.access.access import Access
from detente.view.web.access.deeds import ASKING
from detente.view.web.access.visitor import Way, visitor
from detente.view.web.answer import answer
from detente.view.web.forms import Given, sent
from detente.view.web.page import Page
from detente.view.web.room import Room

FIELD, HEADER = "csrf", "x-csrf-token"
"""Where a form, or a script, shows the token that its page was given."""
_HIDDEN = frozenset({FIELD, "back", "stay", "to", "seen", "fields", "password", "token"})
"""What nobody typed to be read."""
_SECRET = frozenset({FIELD, "password", "token"})


class Forged(Exception):
    """A form without the token of whoever sends it."""


def access_of(request: Request) -> Access:
    """Who may come into the room."""
    found = request.app.state.access
    assert isinstance(found, Access)
    return found


TheAccess = Annotated[Access, Depends(access_of)]
"""What a route takes to be told who may come in."""


async def is_genuine(request: Request, access: TheAccess) -> None:
    """Raises Forged where a form does not show its token. Every route depends on it; programs that show a token pass.

    No browser sends those of its own accord, so no other site can have it send one.
    """
    seen = visitor(request)
    if request.method in ASKING or seen.way is Way.BEARER:
        return
    token = request.headers.get(HEADER) or (await sent(request)).one(FIELD)
    if not access.seal.fits(token, seen.bound):
        raise Forged


def forged(request: Request, _: Exception) -> Response:
    """What is said then; what came from a page of ours can be sent again by who sent it."""
    room: Room = request.app.state.room
    given: Given = getattr(request.state, "given", Given())
    own = request.headers.get("sec-fetch-site") == "same-origin"
    fields = tuple((name, value) for name, value in given.fields if name not in _SECRET)
    shown = {
        "fields": fields if own else (),
        "typed": tuple((name, value) for name, value in fields if name not in _HIDDEN and value) if own else (),
        "has_file": given.file is not None,
        "is_own": own,
    }
    page = Page(title="This form is out of date", template="forged.html", shown=shown, status=403)
    return answer(request, room, page)
