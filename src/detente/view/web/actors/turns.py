"""Where an actor goes back on what it said or did, or contradicts itself."""

from dataclasses import dataclass

import numpy as np

from detente.link.rifts import TURNS
from detente.record import Link, LinkKind, Record, reviewed
from detente.store.catalogue import Catalogue, Filter
from detente.store.catalogue.columns import Ints, Mask
from detente.view.facts import FactView
from detente.view.facts.lookup import named
from detente.view.facts.order import in_order
from detente.view.web.listing import view
from detente.view.web.room import Room

MOST = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A turn: the link that says so, and both facts, the earlier first."""

    link: Link
    before: FactView
    after: FactView


def turns(catalogue: Catalogue, id: str) -> Ints:
    """The links by which facts of an actor, or told on its word, go back on others of its own, the latest first."""
    mine = _mine(catalogue, id)
    links = catalogue.find_links(Filter(by=(id,)), kinds=TURNS)
    told = catalogue.find_links(Filter(teller=(id,)), kinds=TURNS)
    all_of = np.concatenate((links, told[~np.isin(told, links)]))
    return _once(catalogue, all_of[mine[catalogue.links.from_[all_of]] & mine[catalogue.links.to[all_of]]])


def _once(catalogue: Catalogue, links: Ints) -> Ints:
    """The links without those between reports of happenings that one before them joins too."""
    incidents, size = catalogue.incidents, len(catalogue.facts)
    ends = np.stack([np.where(incidents[end] >= 0, incidents[end] + size, end) for end in _ends(catalogue, links)])
    _, first = np.unique(np.sort(ends, axis=0), axis=1, return_index=True)
    return links[np.sort(first)]


def _ends(catalogue: Catalogue, links: Ints) -> tuple[Ints, Ints]:
    return catalogue.links.from_[links], catalogue.links.to[links]


def _mine(catalogue: Catalogue, id: str) -> Mask:
    return catalogue.mask(Filter(by=(id,))) | catalogue.mask(Filter(teller=(id,)))


def changes(room: Room, found: Ints) -> tuple[Change, ...]:
    """Turns as one shows them, in the order given."""
    catalogue = room.store.catalogue()
    ids = [catalogue.link_ids[link] for link in found.tolist()]
    record = reviewed(room.store.showing(ids))
    return tuple(_change(named(record, Link, id), record, catalogue) for id in ids)


def _change(link: Link, record: Record, catalogue: Catalogue) -> Change:
    one, other = (view(record, catalogue, catalogue.fact_ids.place(id), id) for id in (link.to, link.from_))
    before, after = (one, other) if link.kind is LinkKind.REVERSES else in_order(one, other)
    return Change(link=link, before=before, after=after)
