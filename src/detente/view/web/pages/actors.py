"""The actors: who can speak or act, the most active first."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from fastapi import APIRouter, Request, Response

from detente.store.catalogue import ActorHead, Catalogue, Counted
from detente.store.catalogue.columns import Ints
from detente.view.export import ActorRow, actor_row
from detente.view.facts import ActorView
from detente.view.web.answer import answer
from detente.view.web.asked import Asked, WhatIsAsked
from detente.view.web.listing import PER_PAGE
from detente.view.web.page import Page, Rows
from detente.view.web.paging import on_page, page_count
from detente.view.web.room import Room, TheRoom

router = APIRouter()

_AT_ONCE = 500
"""How many actors are looked up together."""


@dataclass(frozen=True)
class Actors:
    """A page of actors: those that pass what is asked, most statements and events first."""

    room: Room
    asked: Asked
    catalogue: Catalogue

    @cached_property
    def found(self) -> Ints:
        """The codes of all that pass."""
        codes = [code for code in self._named() if self._passes(self.catalogue.actors[code])]
        statements, events = self.catalogue.activity
        return np.array(sorted(codes, key=lambda code: (-int(statements[code] + events[code]), code)), np.int32)

    @property
    def total(self) -> int:
        return len(self.found)

    @property
    def pages(self) -> int:
        return page_count(self.total, PER_PAGE)

    @cached_property
    def views(self) -> Sequence[ActorView]:
        """Those that the page shows."""
        return [*self._views(self.found[on_page(self.asked.page, PER_PAGE)])]

    @property
    def kinds(self) -> Sequence[Counted]:
        """The kinds of those found by name and country."""
        return self._counts("kind", "kind")

    @property
    def countries(self) -> Sequence[Counted]:
        """The countries of those found by name and kind."""
        return self._counts("country", "country")

    def each(self) -> Iterator[ActorView]:
        """All that pass, whatever the page."""
        for start in range(0, self.total, _AT_ONCE):
            yield from self._views(self.found[start : start + _AT_ONCE])

    def _named(self) -> Sequence[int]:
        words, left = self.asked.filter.search, self.catalogue.roles.left
        codes = self.catalogue.roles.asked(words)[0] if words else range(len(left))
        return [code for code in codes if left[code]]

    def _passes(self, head: ActorHead, without: str = "") -> bool:
        asked = {"kind": self.asked.filter.kind, "country": self.asked.own("country")}
        return all(not values or field == without or getattr(head, field) in values for field, values in asked.items())

    def _counts(self, field: str, without: str) -> Sequence[Counted]:
        heads = (self.catalogue.actors[code] for code in self._named())
        counts = Counter(getattr(head, field) for head in heads if self._passes(head, without))
        return [Counted(value, times) for value, times in counts.most_common() if value]

    def _views(self, codes: Ints) -> Iterator[ActorView]:
        statements, events = self.catalogue.activity
        named = self.room.store.named([self.catalogue.actor_ids[code] for code in codes.tolist()])
        for code, (actor, times) in zip(codes.tolist(), named, strict=True):
            yield ActorView(actor=actor, mentions=times, statements=int(statements[code]), events=int(events[code]))


@router.get("/actors")
def actors(request: Request, room: TheRoom, asked: WhatIsAsked) -> Response:
    """Actors by name, kind and country."""
    found = Actors(room, asked, room.store.catalogue())
    rows = Rows(ActorRow, lambda: map(actor_row, found.each()))
    return answer(request, room, Page(title="Actors", template="actors.html", shown={"listing": found}, rows=rows))
