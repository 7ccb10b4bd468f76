"""A page of facts: which of those found it shows, and as many as one needs of the record to show them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from detente.record import Record, reviewed
from detente.store.catalogue import Catalogue, Counted
from detente.store.catalogue.columns import Ints
from detente.view.facts import FactView, fact_view
from detente.view.web.asked import Asked
from detente.view.web.paging import on_page, page_count
from detente.view.web.room import Room

PER_PAGE = 50
PARTIES = ("by", "to", "about", "teller", "actor")
"""The facets whose values are actors."""
_AT_ONCE = 500
"""How many facts are looked up together where all are asked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """Facts as a page of a list: those shown, how many there are in all, and by what one may ask for fewer."""

    asked: Asked
    views: tuple[FactView, ...]
    total: int
    happenings: int
    facets: Mapping[str, Sequence[Counted]]
    names: Mapping[str, str]
    """The names of the actors in the facets, by their ids."""

    @property
    def pages(self) -> int:
        return page_count(self.total, PER_PAGE)


def listing(room: Room, asked: Asked, *, chosen: Ints | None = None, **only: Any) -> Listing:
    """The page of facts that is asked for; `only` are filters of the page itself, which no address names.

    `chosen` are the facts that are listed instead of all that pass the filters, in their order.
    """
    catalogue = room.store.catalogue()
    within = replace(asked.filter, **only)
    found = catalogue.find(within, latest=asked.latest) if chosen is None else chosen
    facets = catalogue.facets(within)
    return Listing(
        asked=asked,
        views=shown(room, catalogue, found[on_page(asked.page, PER_PAGE)]),
        total=len(found),
        happenings=catalogue.happenings(found),
        facets=facets,
        names=names(catalogue, facets),
    )


def shown(room: Room, catalogue: Catalogue, found: Ints) -> tuple[FactView, ...]:
    """The views of facts, in their order."""
    ids = catalogue.ids(found)
    record = reviewed(room.store.showing(ids))
    return tuple(view(record, catalogue, number, id) for number, id in zip(found.tolist(), ids, strict=True))


def view(record: Record, catalogue: Catalogue, number: int, id: str) -> FactView:
    """The view of a fact, with how many report it."""
    return fact_view(record, id, {id: (id,) * catalogue.reports(number)})


def names(catalogue: Catalogue, facets: Mapping[str, Sequence[Counted]], more: Iterable[str] = ()) -> Mapping[str, str]:
    """The names of the actors in some facets, and of more by their ids."""
    ids = {*more, *(one.value for facet in PARTIES for one in facets.get(facet, ()))}
    return {id: catalogue.actors[place].name for id in ids if (place := catalogue.actor_ids.place(id)) >= 0}


def by_ids(room: Room, ids: Iterable[str]) -> Mapping[str, FactView]:
    """The views of facts by their ids."""
    catalogue = room.store.catalogue()
    places = [catalogue.fact_ids.place(id) for id in dict.fromkeys(ids)]
    return {view.id: view for view in shown(room, catalogue, np.array(places, np.int32))}


def each(room: Room, asked: Asked, *, chosen: Ints | None = None, **only: Any) -> Iterator[FactView]:
    """All facts that are asked for, whatever the page, looked up so many at a time."""
    catalogue = room.store.catalogue()
    found = catalogue.find(replace(asked.filter, **only), latest=asked.latest) if chosen is None else chosen
    for start in range(0, len(found), _AT_ONCE):
        yield from shown(room, catalogue, found[start : start + _AT_ONCE])
