"""What a form sends, and where one goes back to when it is done with."""

import re
from dataclasses import dataclass
from typing import Annotated
from urllib.parse import parse_qsl

from fastapi import Depends, HTTPException, Request, Response
from fastapi.responses import RedirectResponse

MOST_BYTES, MOST_FIELDS = 100_000, 2_000
"""How much a form is read of at most: more than a note, labels and the mentions of a long story."""

_LOCAL = re.compile(r"/(?![/\\])[^\x00-\x20\x7f\\]*")
"""A path of this server. Browsers take two strokes, and strokes the other way round, for the name of another one."""


@dataclass(frozen=True, slots=True)
class Given:
    """The fields of a form, in the order in which they were sent."""

    fields: tuple[tuple[str, str], ...] = ()

    def one(self, name: str) -> str:
        """The last value of a field; empty where it has none."""
        return (self.several(name) or ("",))[-1]

    def several(self, name: str) -> tuple[str, ...]:
        """All values of a field, without blanks around them, those that are empty left out."""
        return tuple(value.strip() for key, value in self.fields if key == name and value.strip())

    def path(self, name: str = "back") -> str | None:
        """The page of this server that a field names; None where it names none, or one of another server."""
        return own(self.one(name))


def own(path: str) -> str | None:
    """A path, where it is one of this server."""
    return path if _LOCAL.fullmatch(path) else None


async def _given(request: Request) -> Given:
    body = b""
    async for part in request.stream():
        body += part
        if len(body) > MOST_BYTES:
            raise HTTPException(413, "This form is longer than any of ours")
    try:
        pairs = parse_qsl(body.decode(), keep_blank_values=True, max_num_fields=MOST_FIELDS)
    except ValueError as error:
        raise HTTPException(400, "This form cannot be read") from error
    return Given(tuple(pairs))


def _looked(request: Request) -> Given:
    return Given(tuple(request.query_params.multi_items()))


TheForm = Annotated[Given, Depends(_given)]
"""What a route takes to be given the fields of a form that writes."""
TheLook = Annotated[Given, Depends(_looked)]
"""The same of a form that only looks: of the address."""


def go(where: str) -> Response:
    """Leads on to another page of ours once a form is done with."""
    return RedirectResponse(where, status_code=303)
