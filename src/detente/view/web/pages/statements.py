"""What was said: found by words, by meaning, by speaker, addressee, topic and day."""

from dataclasses import replace

from fastapi import APIRouter, Request, Response

from detente.store.catalogue import Catalogue
from detente.store.catalogue.columns import Ints
from detente.view.export import StatementRow, statement_row
from detente.view.facts import StatementView
from detente.view.web.answer import answer
from detente.view.web.asked import Asked, WhatIsAsked
from detente.view.web.listing import each, listing
from detente.view.web.page import Page, Rows
from detente.view.web.room import Room, TheRoom

router = APIRouter()

_ONLY = ("statement",)


@router.get("/statements")
def statements(request: Request, room: TheRoom, asked: WhatIsAsked) -> Response:
    """Statements in order of time; with `like`, those near in meaning to its words, the nearest first."""
    return answer(request, room, page(room, asked))


def page(room: Room, asked: Asked) -> Page:
    """The page of the statements that are asked for."""
    like = asked.own_one("like")
    near = room.near.find(like, *_among(room, asked)) if like else None
    chosen = near.facts if near else None
    views = each(room, asked, chosen=chosen, what=_ONLY)
    rows = Rows(StatementRow, lambda: (statement_row(view) for view in views if isinstance(view, StatementView)))
    shown = {"listing": listing(room, asked, chosen=chosen, what=_ONLY), "like": like, "near": near}
    title = f"Statements like “{like}”" if like else "Statements"
    return Page(title=title, template="statements.html", shown=shown, rows=rows)


def _among(room: Room, asked: Asked) -> tuple[Catalogue, Ints]:
    """The statements that pass the filters, of which some may be near in meaning."""
    catalogue = room.store.catalogue()
    return catalogue, catalogue.find(replace(asked.filter, what=_ONLY))
