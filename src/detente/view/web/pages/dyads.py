"""The dyads: between whom most happens."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from fastapi import APIRouter, Request, Response

from detente.store.catalogue import Catalogue, Dyad
from detente.view.export import PairRow
from detente.view.web.answer import answer
from detente.view.web.asked import Asked, WhatIsAsked
from detente.view.web.listing import PER_PAGE
from detente.view.web.page import Page, Rows
from detente.view.web.paging import on_page, page_count
from detente.view.web.room import TheRoom

router = APIRouter()

QUADS: Mapping[str, str] = {
    "1": "verbal cooperation",
    "2": "material cooperation",
    "3": "verbal conflict",
    "4": "material conflict",
}
_ALL = 10_000
"""How many pairs one looks at."""


@dataclass(frozen=True)
class Dyads:
    """A page of pairs, those between whom most happens first."""

    asked: Asked
    catalogue: Catalogue

    @cached_property
    def found(self) -> Sequence[Dyad]:
        """All pairs between whom something happens of what is asked for; only those of an actor where one is named."""
        pairs = self.catalogue.dyads(self.catalogue.find(self.asked.filter), most=_ALL)
        sides = {one for asked in self.asked.filter.actor for one in self._states(asked)}
        return [pair for pair in pairs if not sides or {pair.one, pair.other} & sides]

    @property
    def total(self) -> int:
        return len(self.found)

    @property
    def pages(self) -> int:
        return page_count(self.total, PER_PAGE)

    @property
    def shown(self) -> Sequence[Dyad]:
        """Those that the page shows."""
        return self.found[on_page(self.asked.page, PER_PAGE)]

    @property
    def most(self) -> int:
        """How much happens between those between whom most does."""
        return max((pair.happenings for pair in self.found), default=1)

    def name(self, id: str) -> str:
        """The name of an actor."""
        return self.catalogue.actors[self.catalogue.actor_ids.place(id)].name

    def _states(self, asked: str) -> Sequence[str]:
        """The ids of the states, or others of none, that one means."""
        codes, _ = self.catalogue.roles.asked(asked)
        return [self.catalogue.actor_ids[code] for code in self.catalogue.roles.states[codes].tolist()] or [""]


@router.get("/dyads")
def dyads(request: Request, room: TheRoom, asked: WhatIsAsked) -> Response:
    """The pairs between whom most happens, of some days and quad classes."""
    found = Dyads(asked, room.store.catalogue())
    rows = Rows(PairRow, lambda: map(_row, found.found))
    shown = {"listing": found, "quads": QUADS, "plain": replace(asked, filter=replace(asked.filter, quad=()), page=1)}
    return answer(request, room, Page(title="Dyads", template="dyads.html", shown=shown, rows=rows))


def _row(pair: Dyad) -> PairRow:
    return PairRow(
        one=pair.one,
        other=pair.other,
        happenings=pair.happenings,
        cooperation=pair.cooperation,
        conflict=pair.conflict,
        goldstein_mean=pair.mean,
    )
