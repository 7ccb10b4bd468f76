"""Events and statements over time: all that is asked for in bars, and a window of it in lanes and as a list."""

from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from fastapi import APIRouter, Request, Response

from detente.store.catalogue import Catalogue, What
from detente.store.catalogue.columns import Ints
from detente.view.export import PositionRow, position_row
from detente.view.web.answer import answer
from detente.view.web.asked import Asked, WhatIsAsked
from detente.view.web.charts import Axis, Bin
from detente.view.web.charts.bins import window
from detente.view.web.listing import PER_PAGE, Listing, each, names, shown
from detente.view.web.page import Page, Rows
from detente.view.web.room import Room, TheRoom
from detente.view.web.timeline.overview import overview
from detente.view.web.timeline.rows import By, Scene, lanes
from detente.view.web.timeline.span import Span, span, zooms

router = APIRouter()

_ROWS, _UNDATED = "rows", "undated"
_PART = 40
"""How high the bars of a window are."""
_FEWER = 60
"""How many there are of them at most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Totals:
    """How many facts one sees, and how many of all asked for have no date."""

    events: int
    happenings: int
    statements: int
    undated: int
    undated_href: str


@router.get("/timeline")
def timeline(request: Request, room: TheRoom, asked: WhatIsAsked) -> Response:
    """What is asked for over time."""
    return answer(request, room, page(room, asked))


def page(room: Room, asked: Asked) -> Page:
    """The page of a timeline; `rows` says what has a lane, `undated` asks for what has no date."""
    catalogue, more = room.store.catalogue(), dict(asked.more)
    only = only_of(asked)
    within = replace(asked.filter, **only)
    everything = catalogue.find(replace(within, from_=None, until=None, dated=None))
    found = catalogue.find(within, latest=asked.latest)
    dated = everything[catalogue.facts.dated[everything]]
    whole = _span(catalogue, dated, asked)
    days = window(asked.filter.from_, asked.filter.until, whole.days) if whole else None
    by = _by(more.get(_ROWS))
    facets = catalogue.facets(within)
    listing = Listing(
        asked=asked,
        views=shown(room, catalogue, found[(asked.page - 1) * PER_PAGE : asked.page * PER_PAGE]),
        total=len(found),
        happenings=catalogue.happenings(found),
        facets=facets,
        names=names(catalogue, facets),
    )
    given: dict[str, object] = {
        "listing": listing,
        "totals": _totals(catalogue, asked, found, len(everything) - len(dated)),
        "by": by,
        "rows": [(one.value, _with(asked, _ROWS, one.value).here) for one in By],
        "undated": _UNDATED in more,
        "whole": whole,
        "days": days,
        **_charts(catalogue, asked, dated, found, whole, days, by),
    }
    rows = Rows(PositionRow, lambda: map(position_row, each(room, asked, **only)))
    return Page(title="Timeline", template="timeline.html", shown=given, rows=rows)


def only_of(asked: Asked) -> dict[str, Any]:
    """The filters that the page sets itself: an open date means its known end; or only what has no date."""
    undated = any(name == _UNDATED for name, _ in asked.more)
    return {"settled": True, "dated": False if undated else None}


def _charts(
    catalogue: Catalogue, asked: Asked, dated: Ints, found: Ints, whole: Span | None, days: Bin | None, by: By
) -> dict[str, object]:
    if whole is None or days is None:
        return {"chart": None}
    chart = overview(catalogue, asked, dated, whole.days)
    inside = found[catalogue.facts.dated[found]]
    scene = Scene(catalogue=catalogue, asked=asked, found=inside, days=days)
    axis = Axis(chart.bars.axis.first, chart.bars.axis.last)
    return {
        "chart": chart,
        "part": overview(catalogue, asked, inside, days, most=_FEWER, high=_PART),
        "marked": (axis.begin(days.first), axis.end(days.last)),
        "scene": scene,
        "lanes": lanes(scene, by),
        "zooms": tuple(zooms(asked, days, whole.days)),
    }


def _span(catalogue: Catalogue, dated: Ints, asked: Asked) -> Span | None:
    first, last = (part[dated] for part in catalogue.facts.known_ends)
    whole = span(first, last, None)
    if whole is None or not (asked.filter.from_ or asked.filter.until):
        return whole
    return span(first, last, window(asked.filter.from_, asked.filter.until, whole.days))


def _totals(catalogue: Catalogue, asked: Asked, found: Ints, undated: int) -> Totals:
    events = found[catalogue.facts.what[found] == catalogue.words.what.known(What.EVENT)]
    without = replace(asked, filter=replace(asked.filter, from_=None, until=None))
    return Totals(
        events=len(events),
        happenings=catalogue.happenings(events),
        statements=int(np.size(found) - len(events)),
        undated=undated,
        undated_href=_with(without, _UNDATED, "1").here,
    )


def _by(value: str | None) -> By:
    return By(value) if value in {one.value for one in By} else By.ROOT


def _with(asked: Asked, name: str, value: str) -> Asked:
    kept = tuple(pair for pair in asked.more if pair[0] != name)
    return replace(asked, more=(*kept, (name, value)), page=1)
