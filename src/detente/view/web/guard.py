"""What keeps strangers out: other sites' scripts, frames and forms, and names that lead here without being ours."""

from collections.abc import Awaitable, Callable, Collection
from ipaddress import ip_address

from fastapi import Request, Response
from fastapi.responses import PlainTextResponse

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

_ASKING = frozenset({"GET", "HEAD"})
_OWN = frozenset({"same-origin", "none"})

_Next = Callable[[Request], Awaitable[Response]]


def guard(names: Collection[str]) -> Callable[[Request, _Next], Awaitable[Response]]:
    """A middleware that answers only to these names, and takes forms only from our own pages.

    A page elsewhere can have a name of its own lead here (DNS rebinding), but not an address in figures.
    Source for forms: OWASP cheat sheet on cross-site request forgery (fetch metadata, else the origin).
    """

    async def guarded(request: Request, call_next: _Next) -> Response:
        if names and not _is_ours(_name(request), names):
            answer: Response = PlainTextResponse("This server does not go by that name; see detente serve --help.", 421)
        elif _is_long(request):
            answer = PlainTextResponse("This address is longer than any of ours.", 414)
        elif request.method not in _ASKING and not _is_own(request):
            answer = PlainTextResponse("This form was not sent from a page of this server.", 403)
        else:
            answer = await call_next(request)
        for name, value in HEADERS.items():
            answer.headers.setdefault(name, value)
        return answer

    return guarded


def _is_ours(name: str, names: Collection[str]) -> bool:
    try:
        ip_address(name.strip("[]"))
    except ValueError:
        return name in names
    return True


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
