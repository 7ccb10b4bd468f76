"""What a request did, as the audit log tells it: a route says so, and of one that says nothing the address is told."""

from dataclasses import dataclass

from fastapi import Request

ASKING = frozenset({"GET", "HEAD"})
"""The methods that change nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """What was done, to what, by which review, and by whom where the visitor has no name of his own."""

    what: str
    of: str = ""
    made: str = ""
    who: str = ""


def did(request: Request, what: str, *, of: str = "", made: str = "", who: str = "") -> None:
    """Says what a request does, or was to do."""
    request.state.deed = Deed(what=what, of=of, made=made, who=who)


def deed(request: Request) -> Deed:
    """What a request said that it does; else the address that it asked for."""
    said = getattr(request.state, "deed", None)
    if isinstance(said, Deed):
        return said
    return Deed(what="ask" if request.method in ASKING else "change", of=request.url.path)
