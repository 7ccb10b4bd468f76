"""Lets somebody on to what he asked for, or says why not: the one place where it is decided who may do what."""

from math import ceil
from urllib.parse import urlencode

from fastapi import Request, Response
from fastapi.responses import RedirectResponse

from detente.view.web.access.access import Access, bearer
from detente.view.web.access.audit import DONE, FAILED, REFUSED
from detente.view.web.access.cookies import keep_session, session_id
from detente.view.web.access.deeds import ASKING, deed, did
from detente.view.web.access.limits import STATIC
from detente.view.web.access.visitor import Visitor, Way, visitor
from detente.view.web.sorry import API, sorry
from detente.view.web.templates import local

ENTER, LEAVE = "/enter", "/leave"
_OPEN_TO_ALL = frozenset({ENTER, LEAVE})
_TOKEN = "token"
_REFUSALS = frozenset({401, 403, 429})
_AGAIN = "wait so long, then ask again"


def admit(request: Request, access: Access) -> Response | None:
    """The answer to somebody who may not have what he asked for; None where he may.

    Whoever has entered may look. What a request would change by its method is for reviewers, unless it is said here.
    """
    seen = request.state.visitor = access.visitor(request)
    if wait := access.limits.wait(request, seen):
        return too_often(request, wait)
    if access.token and _TOKEN in request.query_params and request.method in ASKING:
        return _by_token(request, access, seen)
    path = request.url.path
    if path in _OPEN_TO_ALL or path.startswith(STATIC):
        return None
    if not seen.is_in:
        return _outside(request)
    return None if request.method in ASKING else _changing(request, access, seen)


def _changing(request: Request, access: Access, seen: Visitor) -> Response | None:
    """The answer to somebody who may change nothing; None where he may."""
    if not seen.reviews:
        return sorry(request, 403, "You are in as a reader", "", "only reviewers decide on facts and add stories")
    if not access.audit.works():
        advice = "nothing is changed while that is so; tell whoever keeps this room"
        return sorry(request, 503, "The audit log cannot be written", "", advice)
    return None


def too_often(request: Request, seconds: float) -> Response:
    """What is said to somebody who asks too often."""
    wait = ceil(seconds)
    answer = sorry(request, 429, "You ask more often than this room can answer", f"{wait} s", _AGAIN)
    answer.headers["Retry-After"] = str(wait)
    return answer


def enter(request: Request, access: Access, id: str, where: str) -> Response:
    """Leads on somebody who has entered. The session that he had ends: nobody can have known the new one before."""
    access.sessions.end(session_id(request))
    answer = RedirectResponse(where, 303)
    keep_session(request, answer, id)
    return answer


def _by_token(request: Request, access: Access, seen: Visitor) -> Response:
    """Takes the token out of an address at once, so that no history and no other page gets to know it."""
    did(request, "enter")
    if wait := access.knocks.wait("", seen.address):
        return too_often(request, wait)
    if id := access.enter_by_token(request.query_params[_TOKEN]):
        access.knocks.right("", seen.address)
        return enter(request, access, id, local(request.url.remove_query_params(_TOKEN)))
    return sorry(request, 403, "This is not the token of this room", "", "take the address that was told at its start")


def _outside(request: Request) -> Response:
    """Leads somebody who reads to where one enters; tells a program, a script, or who sends a form, what is missing."""
    reads = request.method in ASKING and "text/html" in request.headers.get("accept", "")
    if reads and not request.url.path.startswith(API):
        return RedirectResponse(f"{ENTER}?{urlencode({'to': local(request.url)})}", 303)
    if request.method in ASKING:
        advice = "show a token: Authorization: Bearer TOKEN"
    else:
        advice = "enter in another window, then load this page again: what you sent was not taken, and is sent again"
    answer = sorry(request, 401, "One has to enter first", "", advice)
    answer.headers["WWW-Authenticate"] = 'Bearer realm="detente"'
    return answer


def is_told(request: Request, status: int) -> bool:
    """Whether the audit log tells of a request: of what may have changed something, and of who tried and was refused.

    That one has to enter first is no refusal.
    """
    tried = status in _REFUSALS and (status != 401 or bool(bearer(request)))
    return request.method not in ASKING or tried or deed(request).what == "enter"


def record(request: Request, access: Access, status: int) -> None:
    """Has the audit log tell of a request, by the status of the answer."""
    seen, said = visitor(request), deed(request)
    access.audit.write(
        said.what,
        REFUSED if status in _REFUSALS else FAILED if status >= 400 else DONE,
        status=status,
        who=seen.name or said.who,
        role=(seen.role or "") if seen.way is not Way.OPEN else "",
        address=seen.address or (request.client.host if request.client else ""),
        of=said.of,
        made=said.made,
    )
