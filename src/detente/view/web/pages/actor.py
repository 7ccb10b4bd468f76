"""An actor: who it is, what it said and did and when, where it turned, and with whom it deals."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import quote

import numpy as np
from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse

from detente.record import Actor
from detente.store.catalogue import Catalogue, Counted, Filter
from detente.view.accounts import last_day
from detente.view.export import PositionRow, position_row
from detente.view.web.actors.alike import alike
from detente.view.web.actors.deals import deals
from detente.view.web.actors.tenure import career
from detente.view.web.actors.turns import MOST, changes, turns
from detente.view.web.answer import answer
from detente.view.web.asked import Asked, WhatIsAsked
from detente.view.web.charts.sides import sided
from detente.view.web.listing import each, listing, names
from detente.view.web.page import Page, Rows
from detente.view.web.room import Room, TheRoom

router = APIRouter()

PARTS: Mapping[str, str] = {"by": "Says and does", "to": "Told and done to", "about": "Said about"}
"""The parts that an actor has in facts, as tabs."""
FACETS = ("what", "root", "by", "to", "about", "status", "bearing", "outlet", "verdict")
_NAMES = 12
_BESIDE = 8
"""How many words that name it, and others whom it speaks of, are shown at once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """A root, and how many events of it an actor does, and how many are done to it."""

    root: str
    does: int
    receives: int


@router.get("/actors/{id}")
def actor(request: Request, room: TheRoom, asked: WhatIsAsked, id: str) -> Response:
    """The page of an actor; `as` says which part it has in the facts that are listed: by, to or about."""
    catalogue = room.store.catalogue()
    one = catalogue.actor(id)
    if one is None:
        return answer(request, room, missing(catalogue, id))
    if one != id:
        return RedirectResponse(f"/actors/{quote(one)}?was={quote(id)}")
    return answer(request, room, page(room, catalogue, asked, id))


def missing(catalogue: Catalogue, id: str) -> Page:
    """The page of an actor whom the record does not know, or who is nobody by review, with those of like names."""
    shown = {"asked_for": id, "known": id in catalogue.actor_ids, "near": alike(catalogue, id)}
    return Page(title="No such actor", template="actor_missing.html", shown=shown, status=404)


def page(room: Room, catalogue: Catalogue, asked: Asked, id: str) -> Page:
    """The page of an actor of the record."""
    ((who, times),) = room.store.named([id])
    part = next((value for value in asked.own("as") if value in PARTS), "by")
    only: dict[str, Any] = {part: (id,)}
    shown = {
        "who": who,
        "times": times,
        "was": [catalogue.actors[catalogue.actor_ids.place(was)] for was in catalogue.one_with(id)[1:]],
        "state": _state(catalogue, who),
        "people": len(catalogue.roles.side(id)) - 1,
        "career": career(who, last_day(catalogue)),
        "namings": room.store.namings(catalogue.one_with(id)),
        "most_names": _NAMES,
        "parts": [(name, title, _count(catalogue, name, id)) for name, title in PARTS.items()],
        "part": part,
        "which": [facet for facet in FACETS if facet != part],
        "listing": listing(room, asked, **only),
        **_summary(room, catalogue, replace(asked, filter=Filter(), page=1), id),
    }
    rows = Rows(PositionRow, lambda: map(position_row, each(room, asked, **only)))
    return Page(title=who.name, template="actor.html", shown=shown, rows=rows)


def _summary(room: Room, catalogue: Catalogue, asked: Asked, id: str) -> dict[str, object]:
    """What the page says of all facts, whichever of them it lists."""
    by, to = (catalogue.find(_taking(part, id)) for part in ("by", "to"))
    done = catalogue.facets_of(by, "root", "kind", "to", "about")
    beside = {name: done[name][:_BESIDE] for name in ("to", "about")}
    turned = turns(catalogue, id)
    return {
        "topics": _topics(done["root"], catalogue.facets_of(to, "root")["root"]),
        "kinds": done["kind"],
        "beside": {name: [one for one in those if one.value != id] for name, those in beside.items()},
        "names": names(catalogue, beside),
        "chart": sided(catalogue, asked, by),
        "turned": len(turned),
        "changes": changes(room, turned[:MOST]),
        "deals": deals(catalogue, id),
    }


def _topics(does: Sequence[Counted], receives: Sequence[Counted]) -> Sequence[Topic]:
    """The roots in which it takes part, the most frequent first."""
    counts = dict(does), dict(receives)
    roots = sorted({*counts[0], *counts[1]}, key=lambda root: (-sum(one.get(root, 0) for one in counts), root))
    return [Topic(root=root, does=counts[0].get(root, 0), receives=counts[1].get(root, 0)) for root in roots]


def _count(catalogue: Catalogue, part: str, id: str) -> int:
    return int(np.count_nonzero(catalogue.mask(_taking(part, id))))


def _state(catalogue: Catalogue, who: Actor) -> str | None:
    """The name of the state that an actor belongs to; None where it is that itself, or there is none in the record."""
    place = catalogue.actor_ids.place(who.country or "")
    return catalogue.actors[place].name if place >= 0 and who.country != who.id else None


def _taking(part: str, id: str) -> Filter:
    """What asks for the facts in which somebody takes a part."""
    asked: dict[str, Any] = {part: (id,)}
    return Filter(**asked)
