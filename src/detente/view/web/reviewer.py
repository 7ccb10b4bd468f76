"""Who reviews: the name of an account; without one a name, as in a lab book, kept in a cookie until one is done."""

from typing import Annotated
from urllib.parse import quote, unquote

from fastapi import Depends, HTTPException, Request, Response

from detente.store.deciding import LONGEST_NAME
from detente.view.printable import printable
from detente.view.web.access.visitor import visitor
from detente.view.web.room import TheRoom

COOKIE = "reviewer"
"""The one cookie of the reading room; nobody has it who does not review."""


def reviewer(request: Request) -> str | None:
    """The name of whoever reviews: that of his account, else one that he gave; None where he gave none."""
    return visitor(request).name or as_name(unquote(request.cookies.get(COOKIE, "")))


def as_name(text: str) -> str | None:
    """A name on one line; None where it is empty, or too long to be one."""
    name = " ".join(printable(text).split())
    return name if 0 < len(name) <= LONGEST_NAME else None


def keep(request: Request, response: Response, name: str) -> None:
    """Has the browser keep a name until it is closed; no script and no other site gets at it.

    Who has an account has a name already.
    """
    if visitor(request).name:
        return
    secure = request.url.scheme == "https"
    response.set_cookie(COOKIE, quote(name, safe=""), path="/", httponly=True, samesite="strict", secure=secure)


def forget(response: Response) -> None:
    """Has the browser forget the name."""
    response.delete_cookie(COOKIE, path="/", httponly=True, samesite="strict")


def _open(request: Request, room: TheRoom) -> None:
    """Refuses where the room is for reading only, and whoever is in to read."""
    if not visitor(request).reviews:
        raise HTTPException(403, "You are in as a reader: reviewers decide on facts")
    if room.read_only:
        raise HTTPException(403, "This record is open for reading, not for reviewing")


TheReviewer = Annotated[str | None, Depends(reviewer)]
"""What a route takes to be told who reviews."""
REVIEWING = [Depends(_open)]
"""What the routes of reviewing depend on: that one may review here."""
