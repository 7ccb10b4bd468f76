"""Who reviews: a name is given, or forgotten. It is no password: it is a name, as in a lab book."""

from fastapi import APIRouter, Request, Response

from detente.record.errors import BadReview
from detente.store.deciding import LONGEST_NAME
from detente.view.web.access.visitor import visitor
from detente.view.web.forms import TheForm, go
from detente.view.web.reviewer import REVIEWING, as_name, forget, keep

router = APIRouter(dependencies=REVIEWING)


@router.post("/reviewer")
def name(request: Request, given: TheForm) -> Response:
    """Remembers a name until the browser is closed."""
    if visitor(request).name:
        raise BadReview("you review by the name of your account", where="name", advice="go on as you are")
    if not (said := as_name(given.one("by"))):
        raise BadReview("no name to go by", where="name", advice=f"give one of at most {LONGEST_NAME} characters")
    response = go(given.path() or "/review")
    keep(request, response, said)
    return response


@router.post("/reviewer/forget")
def not_me(given: TheForm) -> Response:
    """Forgets the name."""
    response = go(given.path() or "/review")
    forget(response)
    return response
