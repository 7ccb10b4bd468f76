"""The door: one enters by a password or by the token of the room, and leaves."""

from dataclasses import replace

from anyio import to_thread
from fastapi import APIRouter, HTTPException, Request, Response

from detente.view.web.access.access import Access
from detente.view.web.access.accounts import LONGEST_NAME, key
from detente.view.web.access.admission import ENTER, LEAVE, enter, too_often
from detente.view.web.access.cookies import forget_session, keep_session, session_id
from detente.view.web.access.deeds import did
from detente.view.web.access.forged import TheAccess
from detente.view.web.access.sessions import new_id
from detente.view.web.access.visitor import visitor
from detente.view.web.answer import answer
from detente.view.web.forms import Given, TheForm, TheLook, go
from detente.view.web.page import Page
from detente.view.web.reviewer import forget
from detente.view.web.room import TheRoom
from detente.view.web.sorry import sorry

router = APIRouter()

_WAITING = 20
"""How many passwords wait at most to be checked, which takes memory and time."""


@router.get(ENTER)
def form(request: Request, room: TheRoom, access: TheAccess, given: TheLook) -> Response:
    """The form, which is bound to this browser before anybody has entered by it."""
    _check(access)
    id = session_id(request)
    seen = visitor(request)
    if not id:
        id = new_id()
        request.state.visitor = replace(seen, bound=id)
    shown = answer(request, room, page(access, given, is_in=seen.is_in))
    if not session_id(request):
        keep_session(request, shown, id)
    return shown


@router.post(ENTER)
async def come_in(request: Request, room: TheRoom, access: TheAccess, given: TheForm) -> Response:
    """Begins a session, or says no more than that something is wrong."""
    _check(access)
    name, address = given.one("name"), visitor(request).address
    known = access.accounts.find(name) if access.accounts else None
    did(request, "enter", who=known.name if known else "")  # what is no name may be a password in the wrong field
    if wait := access.knocks.wait(key(name[: 2 * LONGEST_NAME]), address):
        return too_often(request, wait)
    if access.checking.statistics().tasks_waiting >= _WAITING:
        return sorry(request, 503, "Too many come in at once", "", "try again in a moment")
    id = await to_thread.run_sync(_session, access, given, limiter=access.checking)
    if id is None:
        return answer(request, room, page(access, given, wrong=True))
    access.knocks.right(key(name), address)
    return enter(request, access, id, given.path("to") or "/")


@router.post(LEAVE)
def leave(request: Request, access: TheAccess, given: TheForm) -> Response:
    """Ends the session, and has the browser forget what it was shown."""
    _check(access)
    did(request, "leave")
    access.sessions.end(session_id(request))
    response = go(ENTER)
    forget_session(request, response)
    forget(response)
    response.headers["Clear-Site-Data"] = '"cache"'
    return response


def page(access: Access, given: Given, *, is_in: bool = False, wrong: bool = False) -> Page:
    """The page at which one enters; after something was `wrong` with what was given."""
    shown = {
        "to": given.path("to") or "",
        "name": given.one("name")[:LONGEST_NAME],
        "by_token": access.accounts is None,
        "is_in": is_in,
        "wrong": wrong,
    }
    return Page(title="Enter", template="enter.html", shown=shown, status=403 if wrong else 200)


def _session(access: Access, given: Given) -> str | None:
    if access.accounts is None:
        return access.enter_by_token(given.one("token").strip())
    return access.enter_by_password(given.one("name"), given.exact("password"))


def _check(access: Access) -> None:
    """Says that there is no door where everybody is in."""
    if not access.is_demanded:
        raise HTTPException(404)
