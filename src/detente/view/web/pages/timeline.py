"""Events and statements over time: all that is asked for in bars, and a window of it in lanes and as a list."""

from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from fastapi import APIRouter, Request, Response

from detente.store.catalogue import Catalogue, Filter
from detente.store.catalogue.columns import Ints
from detente.view.export import PositionRow, position_row
from detente.view.facts import Rows as Lanes
from detente.view.plot.write import Image, drawn
from detente.view.web.answer import answer
from detente.view.web.asked import Asked, WhatIsAsked
from detente.view.web.charts import Bin
from detente.view.web.charts.bins import window
from detente.view.web.charts.dated import Dated
from detente.view.web.charts.span import Span, span
from detente.view.web.listing import Listing, each, listing
from detente.view.web.page import Page, Rows
from detente.view.web.room import Room, TheRoom
from detente.view.web.timeline.overview import overview, part
from detente.view.web.timeline.picture import picture
from detente.view.web.timeline.rows import By, Scene, ends, lanes, legend
from detente.view.web.timeline.zooms import zooms

router = APIRouter()

_ROWS, _UNDATED = "rows", "undated"


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


_MEDIA = {Image.SVG: "image/svg+xml", Image.PNG: "image/png"}


@router.get("/timeline.svg")
def timeline_svg(room: TheRoom, asked: WhatIsAsked) -> Response:
    """The events of it as a picture whose lines stay sharp."""
    return _pictured(room, asked, Image.SVG)


@router.get("/timeline.png")
def timeline_png(room: TheRoom, asked: WhatIsAsked) -> Response:
    """The events of it as a picture for print, 300 dots an inch."""
    return _pictured(room, asked, Image.PNG)


def _pictured(room: Room, asked: Asked, image: Image) -> Response:
    rows = Lanes.ACTOR if _by(asked) is By.ACTOR else Lanes.ROOT
    content = drawn(picture(room, replace(asked.filter, settled=True), rows), image)
    return Response(content, media_type=_MEDIA[image])


def _pictured_at(asked: Asked, image: Image) -> str:
    return replace(asked, path=f"{asked.path}.{image.value}", page=1).here


def page(room: Room, asked: Asked) -> Page:
    """The page of a timeline; `rows` says what has a lane, `undated` asks for what has no date."""
    catalogue, only = room.store.catalogue(), only_of(asked)
    seen = _seen(catalogue, asked, replace(asked.filter, **only))
    listed = listing(room, asked, chosen=seen.found, **only)
    given: dict[str, object] = {
        "listing": listed,
        "totals": _totals(seen, listed),
        "whole": seen.whole,
        "days": seen.days,
        "undated": only["dated"] is False,
        **_charts(seen, _by(asked)),
        "pictures": [(one.value.upper(), _pictured_at(asked, one)) for one in _MEDIA],
        "lists": [(one.value, asked.with_own(_ROWS, one.value)) for one in By],
    }
    rows = Rows(PositionRow, lambda: map(position_row, each(room, asked, **only)))
    return Page(title="Timeline", template="timeline.html", shown=given, rows=rows)


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What the page shows of a catalogue: all that is asked for, the window, and what of it is found there."""

    catalogue: Catalogue
    asked: Asked
    dated: Dated
    """All that has a date, in the window or not."""
    undated: int
    found: Ints
    whole: Span | None
    days: Bin | None
    """The window; None where there is nothing with a date, or it ends before it begins."""


def _seen(catalogue: Catalogue, asked: Asked, within: Filter) -> Seen:
    wider = replace(within, from_=None, until=None, dated=None)
    everything = catalogue.find(wider)
    dated = Dated.of(catalogue, everything)
    whole = _span(dated, asked)
    is_all = wider == within and not asked.latest
    return Seen(
        catalogue=catalogue,
        asked=asked,
        dated=dated,
        undated=len(everything) - len(dated.facts),
        found=everything if is_all else catalogue.find(within, latest=asked.latest),
        whole=whole,
        days=_window(asked, whole) if whole else None,
    )


def only_of(asked: Asked) -> dict[str, Any]:
    """The filters that the page sets itself: an open date means its known end; or only what has no date."""
    undated = asked.own_one(_UNDATED) is not None
    return {"settled": True, "dated": False if undated else None}


def _charts(seen: Seen, by: By) -> dict[str, object]:
    """The bars of all, and the bars and lanes of the window."""
    if seen.whole is None or seen.days is None:
        return {"chart": None}
    catalogue, asked, drawn = seen.catalogue, seen.asked, seen.dated.within(seen.days)
    chart = overview(catalogue, asked, seen.dated, seen.whole.days)
    scene = Scene(catalogue=catalogue, asked=asked, dated=drawn, days=seen.days)
    return {
        "by": by,
        "chart": chart,
        "marked": (chart.bars.axis.begin(seen.days.first), chart.bars.axis.end(seen.days.last)),
        "part": part(catalogue, asked, drawn, seen.days),
        "axis": scene.axis,
        "lanes": (shown := lanes(scene, by)),
        "counts": any(lane.counts for lane in shown),
        "keys": legend(scene) + (() if all(lane.counts for lane in shown) else ends(scene)),
        "whole_earlier": asked.url(from_=None, until=str(seen.whole.days.first)),
        "whole_later": asked.url(from_=str(seen.whole.days.last), until=None),
        "zooms": tuple(zooms(asked, seen.days, seen.whole.days)),
    }


def _span(dated: Dated, asked: Asked) -> Span | None:
    whole = span(dated, None)
    asks = asked.filter.from_ or asked.filter.until
    return span(dated, _window(asked, whole)) if whole and asks else whole


def _window(asked: Asked, whole: Span) -> Bin | None:
    return window(asked.filter.from_, asked.filter.until, whole.days)


def _totals(seen: Seen, listed: Listing) -> Totals:
    """A statement is a happening of its own, so that all others are those of events."""
    catalogue = seen.catalogue
    statements = int(np.count_nonzero(~catalogue.is_event[seen.found]))
    without = replace(seen.asked, filter=replace(seen.asked.filter, from_=None, until=None))
    return Totals(
        events=listed.total - statements,
        happenings=listed.happenings - statements,
        statements=statements,
        undated=seen.undated,
        undated_href=without.with_own(_UNDATED, "1"),
    )


def _by(asked: Asked) -> By:
    value = asked.own_one(_ROWS)
    return next((one for one in By if one == value), By.ROOT)
