"""The brief: what was told in the last days, what became of what was told before, and what is to come."""

import re
from collections.abc import Iterator, Sequence
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from detente.record.edtf import bounds
from detente.view.export import PositionRow, brief_as_markdown, brief_title, position_row
from detente.view.facts import FactView, Line
from detente.view.web.answer import answer
from detente.view.web.lately import Lately, lately
from detente.view.web.page import Page, Rows
from detente.view.web.pages.front import news
from detente.view.web.room import TheRoom

router = APIRouter()

_NO_NAME = re.compile(r"[^A-Za-z0-9]+")

Asked = Annotated[str, Query(max_length=200)]


@router.get("/brief")
def brief(request: Request, room: TheRoom, since: Asked = "", about: Asked = "", format: str = "") -> Response:
    """The brief since a day, about one actor where one asks for one; `format=markdown` gives it as a file."""
    first = bounds(since.strip())[0] if since.strip() else None
    catalogue, who = room.store.catalogue(), about.strip() or None
    found = lately(room, catalogue, since=first, about=who) if first or who else news(room, catalogue).lately
    if format == "markdown":
        name = _NO_NAME.sub("-", brief_title(found.brief)).strip("-").lower()
        headers = {"Content-Disposition": f'attachment; filename="{name}.md"'}
        return Response(brief_as_markdown(found.brief), media_type="text/markdown", headers=headers)
    return answer(request, room, page(found))


def page(found: Lately) -> Page:
    """The page of a brief."""
    lines = [line for section in found.brief.sections for line in section.lines]
    rows = Rows(PositionRow, lambda: map(position_row, facts(lines)))
    return Page(title=brief_title(found.brief), template="brief.html", shown={"found": found}, rows=rows)


def facts(lines: Sequence[Line]) -> Iterator[FactView]:
    """The facts of some lines and of those beneath them, each once."""
    seen = set[str]()
    for line in lines:
        for fact in (line.fact, *facts(line.beneath)):
            if fact.id not in seen:
                seen.add(fact.id)
                yield fact
