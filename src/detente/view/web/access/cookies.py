"""The cookie by which a browser shows its session; no script and no other site gets at it.

It is sent along where a link from elsewhere leads here (Lax), as an address of the room is made to be passed on; what
changes something is never sent by a link, and carries a token besides.
"""

from fastapi import Request, Response

_NAME = "detente-session"
_SAFE = "__Host-"
"""What a name begins with that browsers take from this very host only, and only by TLS."""


def session_id(request: Request) -> str:
    """The id that a browser shows; empty where it shows none."""
    return request.cookies.get(_name(request), "")


def keep_session(request: Request, response: Response, id: str) -> None:
    """Has the browser keep a session until it is closed."""
    secure = is_safe(request)
    response.set_cookie(_name(request), id, path="/", httponly=True, samesite="lax", secure=secure)


def forget_session(request: Request, response: Response) -> None:
    """Has the browser forget its session."""
    secure = is_safe(request)
    response.delete_cookie(_name(request), path="/", httponly=True, samesite="lax", secure=secure)


def is_safe(request: Request) -> bool:
    """Whether what is sent is private on its way."""
    return request.url.scheme == "https"


def _name(request: Request) -> str:
    return f"{_SAFE}{_NAME}" if is_safe(request) else _NAME
