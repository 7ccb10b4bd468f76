"""A page of links: which of those found it shows, side by side, and by what one may ask for fewer."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from detente.link.rifts import AGAINST
from detente.record import Link, LinkKind, Record, reviewed
from detente.store.catalogue import Catalogue, Counted, Filter, Order
from detente.store.catalogue.columns import Ints
from detente.view.facts import LinkView, Pair, link_views, pair
from detente.view.facts.lookup import named
from detente.view.web.asked import Asked
from detente.view.web.listing import names
from detente.view.web.paging import on_page, page_count
from detente.view.web.room import Room

PER_PAGE = 20
LABELS = {"kind": "What it does", "by": "Who says or does it", "actor": "Anybody in it"}
"""What the facets of links are called where those of facts are called otherwise."""
_AT_ONCE = 250
"""How many links are looked up together where all are asked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkListing:
    """Links as a page of a list: those shown, how many there are in all, and by what one may ask for fewer."""

    asked: Asked
    pairs: tuple[Pair, ...]
    total: int
    facets: Mapping[str, Sequence[Counted]]
    names: Mapping[str, str]
    """The names of the actors in the facets, by their ids."""
    labels: Mapping[str, str]

    @property
    def pages(self) -> int:
        return page_count(self.total, PER_PAGE)


def link_listing(room: Room, asked: Asked) -> LinkListing:
    """The page of links that is asked for."""
    catalogue = room.store.catalogue()
    found, least = found_links(catalogue, asked), asked.filter.min_confidence or 0.0
    facets = catalogue.link_facets(of_facts(asked), kinds=kinds(asked), rifts=asked.values("rift"), least=least)
    return LinkListing(
        asked=asked,
        pairs=tuple(map(pair, shown_links(room, catalogue, found[on_page(asked.page, PER_PAGE)]))),
        total=len(found),
        facets=facets,
        names=names(catalogue, facets),
        labels=LABELS,
    )


def kinds(asked: Asked) -> Sequence[str]:
    """The kinds of link that one asks for: those by which one fact stands against another where one asks for none."""
    return asked.filter.kind or tuple(kind.value for kind in AGAINST)


def of_facts(asked: Asked) -> Filter:
    """What is asked of the facts that links join: not their kind and confidence, which are asked of the links."""
    return replace(asked.filter, kind=(), min_confidence=None)


def order(asked: Asked) -> Order:
    """The order that one asks for."""
    if asked.surest:
        return Order.SUREST
    return Order.LATEST if asked.latest else Order.EARLIEST


def found_links(catalogue: Catalogue, asked: Asked) -> Ints:
    """The numbers of all links that are asked for, whatever the page."""
    least = asked.filter.min_confidence or 0.0
    rifts = asked.values("rift")
    return catalogue.find_links(of_facts(asked), kinds=kinds(asked), rifts=rifts, least=least, order=order(asked))


def shown_links(room: Room, catalogue: Catalogue, found: Ints) -> tuple[LinkView, ...]:
    """The views of links, in their order."""
    return linked(room, catalogue, found)[1]


def linked(room: Room, catalogue: Catalogue, found: Ints) -> tuple[Record, tuple[LinkView, ...]]:
    """As little of the record as shows links, and their views, in their order."""
    ids = [catalogue.link_ids[number] for number in found.tolist()]
    record = reviewed(room.store.showing(ids))
    views = {view.id: view for view in link_views(record, [named(record, Link, id) for id in ids if id in record])}
    return record, tuple(views[id] for id in ids if id in views)


def each_link(room: Room, asked: Asked) -> Iterator[LinkView]:
    """All links that are asked for, whatever the page, looked up so many at a time."""
    catalogue = room.store.catalogue()
    found = found_links(catalogue, asked)
    for start in range(0, len(found), _AT_ONCE):
        yield from shown_links(room, catalogue, found[start : start + _AT_ONCE])


def is_against(asked: Asked) -> bool:
    """Whether only links are asked for by which one fact stands against another."""
    return {*kinds(asked)} <= {LinkKind(kind).value for kind in AGAINST}
