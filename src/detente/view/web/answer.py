"""Writes a page as it was asked for: to read, as CSV, as JSON."""

from collections.abc import Iterable, Iterator
from dataclasses import asdict
from datetime import UTC, date, datetime
from enum import StrEnum
from itertools import islice
from typing import Any

import msgspec
from fastapi import Request, Response
from fastapi.responses import HTMLResponse, StreamingResponse

from detente.view.export import csv_lines
from detente.view.web.access.visitor import visitor
from detente.view.web.cite import Citation, citation
from detente.view.web.page import Page, Rows
from detente.view.web.reviewer import reviewer
from detente.view.web.room import Room
from detente.view.web.templates import templates

_AT_ONCE = 500
"""How many rows are sent together."""


class Form(StrEnum):
    """The forms in which a page can be had."""

    HTML = "html"
    CSV = "csv"
    JSON = "json"


def answer(request: Request, room: Room, page: Page) -> Response:
    """The page in the form that `?format=` asks for; to read where it asks for none, or has no rows."""
    form = request.query_params.get("format", Form.HTML)
    if page.rows and form == Form.CSV:
        lines = _at_once(csv_lines(page.rows.each(), page.rows.kind))
        return StreamingResponse(lines, media_type="text/csv", headers=_saved(page))
    if page.rows and form == Form.JSON:
        head = {"title": page.title, "cite": asdict(cite(request, room, page))}
        return StreamingResponse(_at_once(_json(head, page.rows)), media_type="application/json")
    given = {"request": request, "room": room, "page": page, "cite": cite(request, room, page), **page.shown}
    return HTMLResponse(templates().get_template(page.template).render(given | _known(request, room)), page.status)


def _known(request: Request, room: Room) -> dict[str, object]:
    """What templates are told of whoever asks: `shut` is a room in which he may only look."""
    seen = visitor(request)
    shut = room.read_only or not seen.reviews
    token = request.app.state.access.seal.token(seen.bound)
    return {"visitor": seen, "reviewer": reviewer(request), "shut": shut, "csrf": token}


def cite(request: Request, room: Room, page: Page) -> Citation:
    """How the page is cited, by its address without the form in which it was asked for."""
    empty = {name for name, value in request.query_params.multi_items() if not value.strip()}
    permalink = str(request.url.remove_query_params(["format", "done", *empty]))
    return citation(page.title, permalink, room.name, page.article, _today())


def _today() -> date:
    return datetime.now(UTC).date()


def _saved(page: Page) -> dict[str, str]:
    name = page.template.partition(".")[0]
    return {"Content-Disposition": f'attachment; filename="{name}.csv"'}


def _json(head: dict[str, Any], rows: Rows) -> Iterator[str]:
    """An object that says what it is and where it was read, with one row a line."""
    yield _encoded(head)[:-1] + ',"rows":['
    between = "\n"
    for row in rows.each():
        yield between + _encoded(_plain(row))
        between = ",\n"
    yield "\n]}\n"


def _at_once(parts: Iterable[str]) -> Iterator[str]:
    """The parts joined, so many at a time: what is sent costs more by the piece than by its length."""
    left = iter(parts)
    while some := [*islice(left, _AT_ONCE)]:
        yield "".join(some)


def _plain(row: Any) -> dict[str, Any]:
    return {name.rstrip("_"): value for name, value in asdict(row).items()}


def _encoded(value: dict[str, Any]) -> str:
    return msgspec.json.encode(value).decode()
