"""What a form sends, and where one goes back to when it is done with."""

import re
from asyncio import timeout
from dataclasses import dataclass
from typing import Annotated
from urllib.parse import parse_qsl

from fastapi import Depends, HTTPException, Request, Response
from fastapi.responses import RedirectResponse
from starlette.datastructures import UploadFile
from starlette.requests import ClientDisconnect

MOST_BYTES, MOST_FIELDS = 100_000, 2_000
"""How much a form is read of at most: more than a note, labels and the mentions of a long story."""

MOST = 5_000_000
"""The most bytes of a file, or of a text that one adds; the rest of its form may have `MOST_BYTES` more."""
TOO_MUCH = f"It is larger than {MOST // 1_000_000} MB: one story has a hundredth of that. Give one page, or its text."
UPLOADS = frozenset({"/add"})
"""Where files are taken."""
MOST_PARTS = 6
"""How many fields a form with a file has at most."""
PATIENCE = 60.0
"""Seconds in which a form has to come."""
_DIGITS = 12
"""A length of more digits is not looked at."""

_LOCAL = re.compile(r"/(?![/\\])[^\x00-\x20\x7f\\]*")
"""A path of this server. Browsers take two strokes, and strokes the other way round, for the name of another one."""


@dataclass(frozen=True, slots=True)
class Given:
    """The fields of a form, in the order in which they were sent."""

    fields: tuple[tuple[str, str], ...] = ()
    file: tuple[str, bytes] | None = None
    """The file beside them: what it is called, and what it holds."""

    def one(self, name: str) -> str:
        """The last value of a field; empty where it has none."""
        return (self.several(name) or ("",))[-1]

    def several(self, name: str) -> tuple[str, ...]:
        """All values of a field, without blanks around them, those that are empty left out."""
        return tuple(value.strip() for key, value in self.fields if key == name and value.strip())

    def exact(self, name: str) -> str:
        """The last value of a field with its blanks: a password may have some."""
        return next((value for key, value in reversed(self.fields) if key == name), "")

    def path(self, name: str = "back") -> str | None:
        """The page of this server that a field names; None where it names none, or one of another server."""
        return own(self.one(name))


def own(path: str) -> str | None:
    """A path, where it is one of this server."""
    return path if _LOCAL.fullmatch(path) else None


async def sent(request: Request) -> Given:
    """The fields of a form that writes, read once a request; raises HTTPException where it is too long, or too slow."""
    if not hasattr(request.state, "given"):
        try:
            async with timeout(PATIENCE):
                several = request.headers.get("content-type", "").lower().startswith("multipart/form-data")
                request.state.given = await (_parts(request) if several else _fields(request))
        except TimeoutError as error:
            raise HTTPException(408, "This form took too long to come") from error
        except ClientDisconnect as error:  # nobody is there any more to be told; it is no failure of ours
            raise HTTPException(400, "This form broke off") from error
    given: Given = request.state.given
    return given


async def _fields(request: Request) -> Given:
    most, body = _checked_length(request), bytearray()
    async for part in request.stream():
        body += part
        if len(body) > most:
            raise _too_long(request)
    try:
        pairs = parse_qsl(body.decode(), keep_blank_values=True, max_num_fields=MOST_FIELDS)
    except ValueError as error:
        raise HTTPException(400, "This form cannot be read") from error
    return Given(tuple(pairs))


async def _parts(request: Request) -> Given:
    """The fields of a form with a file; how long it is has to be said before."""
    if "content-length" not in request.headers:
        raise HTTPException(411, "This form does not say how long it is")
    most = _checked_length(request)
    async with request.form(max_files=1, max_fields=MOST_PARTS, max_part_size=most) as form:
        fields = tuple((name, value) for name, value in form.multi_items() if isinstance(value, str))
        file = form.get("file")
        chosen = file if isinstance(file, UploadFile) and file.filename else None
        return Given(fields, (chosen.filename or "", await chosen.read()) if chosen else None)


def _checked_length(request: Request) -> int:
    """How long a form may be; raises HTTPException where it says that it is longer, before it is read."""
    most = MOST_BYTES + (MOST if request.url.path in UPLOADS else 0)
    length = request.headers.get("content-length", "0")
    if not length.isascii() or not length.isdecimal():
        raise HTTPException(411, "This form does not say how long it is")
    if len(length) > _DIGITS or int(length) > most:
        raise _too_long(request)
    return most


def _too_long(request: Request) -> HTTPException:
    return HTTPException(413, TOO_MUCH if request.url.path in UPLOADS else "This form is longer than any of ours")


def _looked(request: Request) -> Given:
    return Given(tuple(request.query_params.multi_items()))


TheForm = Annotated[Given, Depends(sent)]
"""What a route takes to be given the fields of a form that writes."""
TheLook = Annotated[Given, Depends(_looked)]
"""The same of a form that only looks: of the address."""


def go(where: str) -> Response:
    """Leads on to another page of ours once a form is done with."""
    return RedirectResponse(where, status_code=303)
