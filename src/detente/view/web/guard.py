"""What keeps strangers out: other sites' scripts, frames and forms, and names that lead here without being ours."""

from collections.abc import Awaitable, Callable, Collection, Mapping
from ipaddress import ip_address

from anyio import CancelScope, to_thread
from fastapi import Request, Response
from fastapi.responses import PlainTextResponse

from detente.view.web.access.access import Access
from detente.view.web.access.admission import admit, is_told, record
from detente.view.web.access.cookies import is_safe
from detente.view.web.access.deeds import ASKING
from detente.view.web.access.limits import STATIC

HEADERS = {
    "Content-Security-Policy": "; ".join(
        (
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data:",
            "connect-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types detente",
        )
    ),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
}
"""What every answer carries: nothing runs, loads or is sent but from and to this server, and no page frames ours."""

LOCAL = frozenset({"localhost"})
"""The names by which a machine calls itself; an address in figures is always answered."""

LONGEST, MOST = 16_000, 500
"""How many characters an address has at most, and how many parameters: each value of a filter takes time."""

_ELSEWHERE = ("//", "/\\")
"""How a path begins that browsers take for the name of another host where it stands in a link or leads on."""
_SAFE = {"Strict-Transport-Security": f"max-age={365 * 24 * 3600}"}
_KEPT_BY_NOBODY = {"Cache-Control": "no-store"}
_KEPT_BY_WHO_ASKED = {"Cache-Control": "private, no-cache"}
_OWN = frozenset({"same-origin", "none"})

_Next = Callable[[Request], Awaitable[Response]]


def guard(names: Collection[str], access: Access) -> Callable[[Request, _Next], Awaitable[Response]]:
    """A middleware that answers only to these names, takes forms only from our own pages, and lets in who may come.

    A page elsewhere can have a name of its own lead here (DNS rebinding), but not an address in figures.
    Source for forms: OWASP cheat sheet on cross-site request forgery (fetch metadata, else the origin).
    """

    async def guarded(request: Request, call_next: _Next) -> Response:
        refused = _refused(request, names) or admit(request, access)
        status = 500
        try:
            answer = refused or await call_next(request)
            status = answer.status_code
        finally:
            if access.audit.path and is_told(request, status):
                with CancelScope(shield=True):  # what was changed is told though nobody waits for the answer any more
                    await to_thread.run_sync(record, request, access, status)
        for name, value in _headers(request, access).items():
            answer.headers.setdefault(name, value)
        return answer

    return guarded


def _refused(request: Request, names: Collection[str]) -> Response | None:
    """The answer to a request that is none of ours."""
    if names and not _is_ours(_name(request), names):
        return PlainTextResponse("This server does not go by that name; see detente serve --help.", 421)
    if request.scope["path"].startswith(_ELSEWHERE):
        return PlainTextResponse("This address is none of ours.", 400)
    if {"content-length", "transfer-encoding"}.issubset(
        request.headers.keys()
    ):  # servers in front could end it elsewhere
        return PlainTextResponse("This says twice how long it is.", 400, {"Connection": "close"})
    if _is_long(request):
        return PlainTextResponse("This address is longer than any of ours.", 414)
    if request.method not in ASKING and not _is_own(request):
        return PlainTextResponse("This form was not sent from a page of this server.", 403)
    return None


def _headers(request: Request, access: Access) -> Mapping[str, str]:
    """What this answer carries. What only some may see is kept by no browser, and no page by a cache on the way."""
    kept = _KEPT_BY_NOBODY if access.is_demanded else _KEPT_BY_WHO_ASKED
    kept = {} if request.url.path.startswith(STATIC) else kept
    return {**HEADERS, **(_SAFE if is_safe(request) else {}), **kept}


def _is_ours(name: str, names: Collection[str]) -> bool:
    try:
        ip_address(name.strip("[]"))
    except ValueError:
        return name in names
    return "%" not in name  # behind it there may stand anything, as the name of a network card


def _name(request: Request) -> str:
    host = request.headers.get("host", "").lower()
    return host.rpartition(":")[0] if host.rpartition(":")[2].isdecimal() else host


def _is_long(request: Request) -> bool:
    query = request.url.query
    return len(request.url.path) + len(query) > LONGEST or query.count("&") >= MOST


def _is_own(request: Request) -> bool:
    """Whether a form comes from a page of ours, or from no page at all (a program that calls the API)."""
    site, origin = request.headers.get("sec-fetch-site"), request.headers.get("origin")
    if site is not None:
        return site in _OWN
    return origin is None or origin.partition("://")[2] == request.headers.get("host")
