"""A dyad: what two sides do to each other over time, and what they do, beside each other."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from urllib.parse import quote

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse

from detente.record.period import Period
from detente.store.catalogue import ActorHead, Catalogue, Cell, Tally, Way
from detente.store.catalogue.columns import Ints
from detente.view.export import ClaimedDyadRow, DyadRow, claimed_dyad_row, dyad_row
from detente.view.facts import Count, DyadCell, FactView
from detente.view.web.actors.turns import MOST, changes
from detente.view.web.answer import answer
from detente.view.web.asked import Asked, WhatIsAsked
from detente.view.web.dyads.against import against
from detente.view.web.dyads.drawn import panels
from detente.view.web.listing import PER_PAGE, shown
from detente.view.web.page import Page, Rows
from detente.view.web.pages.actor import missing
from detente.view.web.pages.dyads import QUADS
from detente.view.web.paging import on_page, page_count
from detente.view.web.room import Room, TheRoom

router = APIRouter()

_BY = "by"
_YEARS: Mapping[Period, int] = {Period.WEEK: 2, Period.MONTH: 15}
"""Up to how many years one counts by a period where nobody asks for another."""
_FEW = 12
"""How many of those who are counted for a side are named."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SideShown:
    """One side: who it is, and who else is counted for it."""

    head: ActorHead
    others: Sequence[ActorHead]
    more: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """What was done one way in a period, by quad class and in all."""

    period: str | None
    way: Way
    cells: Mapping[str, Cell]
    occurred: Count


@dataclass(frozen=True, slots=True, kw_only=True)
class Between:
    """A page of what two sides say to each other and do."""

    asked: Asked
    views: Sequence[tuple[FactView, Way]]
    total: int

    @property
    def pages(self) -> int:
        return page_count(self.total, PER_PAGE)


@router.get("/dyads/{one}/{other}")
def dyad(request: Request, room: TheRoom, asked: WhatIsAsked, one: str, other: str) -> Response:
    """Two sides; `by` is how long the stretches are that one counts by: week, month or year."""
    catalogue = room.store.catalogue()
    sides = [catalogue.actor(side) for side in (one, other)]
    for side, id in zip(sides, (one, other), strict=True):
        if side is None:
            return answer(request, room, missing(catalogue, id))
    if sides != [one, other]:
        there = "/".join(quote(side or "", safe="") for side in sides)
        return RedirectResponse(str(request.url.replace(scheme="", netloc="", path=f"/dyads/{there}")))
    return answer(request, room, page(room, catalogue, periodic(asked), (one, other)))


def periodic(asked: Asked) -> Asked:
    """What is asked, where `by` names a period and not somebody."""
    more = tuple((_BY, value) for value in asked.filter.by[-1:] if value in set(Period))
    return replace(asked, filter=replace(asked.filter, by=()), more=(*asked.more, *more))


def page(room: Room, catalogue: Catalogue, asked: Asked, ids: tuple[str, str]) -> Page:
    """The page of a dyad."""
    found = catalogue.find(asked.filter, latest=asked.latest)
    period = _period(catalogue, asked, found, ids)
    counted = catalogue.cells(found, *ids, period)
    sides = [_side(catalogue, id) for id in ids]
    claims = "no" not in asked.own("claimed")
    links = against(catalogue, *ids)
    given = {
        "sides": sides,
        "asked": asked,
        "period": period,
        "periods": tuple(Period),
        "lines": [*_lines(counted)],
        "quads": QUADS,
        "claims": claims,
        "sums": _sums(counted),
        "panels": panels(counted, period, asked),
        "several": len({one.period for one in counted if one.period}) > 1,
        "loose": sum(one.occurred.happenings + one.claimed.happenings for one in counted if one.period is None),
        "listing": _between(room, catalogue, asked, found, ids),
        "against": len(links),
        "changes": changes(room, links[:MOST]),
        "Way": Way,
    }
    names = " and ".join(side.head.name for side in sides)
    return Page(title=names, template="dyad.html", shown=given, rows=_rows(counted, ids, claims=claims))


def _rows(counted: Sequence[Cell], ids: tuple[str, str], *, claims: bool) -> Rows:
    if claims:
        return Rows(ClaimedDyadRow, lambda: map(claimed_dyad_row, _named(counted, ids)))
    return Rows(DyadRow, lambda: map(dyad_row, (one for one in _named(counted, ids) if one.occurred.happenings)))


def _period(catalogue: Catalogue, asked: Asked, found: Ints, ids: tuple[str, str]) -> Period:
    """The period that is asked for, else the shortest of which there are not too many."""
    if given := asked.own_one(_BY):
        return Period(given)
    years = [int(cell.period) for cell in catalogue.cells(found, *ids, Period.YEAR) if cell.period]
    if not years:
        return Period.YEAR
    length = max(years) - min(years) + 1
    return next((period for period, most in _YEARS.items() if length <= most), Period.YEAR)


def _lines(counted: Sequence[Cell]) -> Iterator[Line]:
    """The cells by period and way."""
    for (period, way), those in groupby(counted, key=lambda one: (one.period, one.way)):
        cells = {f"{cell.quad}": cell for cell in those}
        yield Line(period=period, way=way, cells=cells, occurred=_sum(cells.values()))


def _named(counted: Sequence[Cell], ids: tuple[str, str]) -> Iterator[DyadCell]:
    """The cells, with the sides by their ids."""
    one, other = ids
    actors = {Way.THERE: (one,), Way.BACK: (other,), Way.BETWEEN: (one, other)}
    recipients: Mapping[Way, tuple[str, ...]] = {Way.THERE: (other,), Way.BACK: (one,), Way.BETWEEN: ()}
    for cell in counted:
        yield DyadCell(
            period=cell.period,
            actors=actors[cell.way],
            recipients=recipients[cell.way],
            quad=cell.quad,
            occurred=_count(cell.occurred),
            claimed=_count(cell.claimed),
        )


def _count(tally: Tally) -> Count:
    return Count(happenings=tally.happenings, reports=tally.reports, weights=tally.weights)


def _sums(counted: Sequence[Cell]) -> dict[Way, Count]:
    """What occurred each way in all."""
    return {way: _sum(cell for cell in counted if cell.way is way) for way in Way}


def _sum(cells: Iterable[Cell]) -> Count:
    """What occurred in some cells together."""
    those = [cell.occurred for cell in cells]
    weights = tuple(weight for tally in those for weight in tally.weights)
    return Count(sum(one.happenings for one in those), sum(one.reports for one in those), weights)


def _side(catalogue: Catalogue, id: str) -> SideShown:
    own = catalogue.actor_ids.place(id)
    statements, events = catalogue.activity
    codes = [code for code in catalogue.roles.side(id) if code != own and catalogue.roles.left[code]]
    codes.sort(key=lambda code: -int(statements[code] + events[code]))
    others = [catalogue.actors[code] for code in codes[:_FEW]]
    return SideShown(head=catalogue.actors[own], others=others, more=len(codes) - len(others))


def _between(room: Room, catalogue: Catalogue, asked: Asked, found: Ints, ids: tuple[str, str]) -> Between:
    those, ways = catalogue.between(found, *ids)
    part = on_page(asked.page, PER_PAGE)
    views = zip(shown(room, catalogue, those[part]), map(Way, ways[part].tolist()), strict=True)
    return Between(asked=asked, views=[*views], total=len(those))
