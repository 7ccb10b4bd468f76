"""What is made of the columns of a catalogue before anybody asks, so that nobody waits for it."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from detente.record.period import Period
from detente.store.catalogue.columns import Ints
from detente.store.catalogue.dyads import Ties
from detente.store.catalogue.happenings import Happenings, ranks_by_id, surest
from detente.store.catalogue.heeded import Heeded
from detente.store.catalogue.held import Held
from detente.store.catalogue.histogram import numbers
from detente.store.catalogue.index import Index
from detente.store.catalogue.memory import Memory
from detente.store.catalogue.order import Ordered, in_time, latest_first
from detente.store.catalogue.roles import Roles


@dataclass(frozen=True, kw_only=True)
class Made:
    """Indexes and orders of facts."""

    roles: Roles
    ties: Ties
    happenings: Happenings
    reports: Index
    """The facts by the number of their incident."""
    order: Ordered
    latest: Ordered
    periods: Mapping[Period, Ints]
    """The number of the period of each fact."""
    memory: Memory
    """What keeps, from one catalogue to the next, what is made only where somebody asks."""


def made(of: Heeded, memory: Memory) -> Made:
    """What is made of what is held, as far as it is not what was made before."""
    held, facts, parts, articles = of.held, of.held.facts, of.held.parts, of.held.articles
    taking = (parts.fact, parts.role, parts.actor, facts.asserted_by, of.stands_for)
    days = (facts.first, facts.last, facts.doubtful)
    sure = (*days, facts.status, facts.confidence, of.together)
    placed = (*days[:2], facts.start, facts.article, articles.first, articles.last)
    roles = memory.once("roles", lambda: Roles(held, of.stands_for), *taking)
    by_id = memory.once("by id", lambda: ranks_by_id(held, of.together), of.together, facts.what, facts.seq)
    rank = memory.once("surest", lambda: surest(held, of.together, by_id), *sure, by_id)
    order = memory.once("order", lambda: in_time(facts, articles), *placed)
    latest = memory.once("latest", lambda: latest_first(order, facts), order.facts, *days[:2])
    return Made(
        roles=roles,
        ties=memory.once("ties", lambda: Ties(held, roles), *taking, facts.root),
        happenings=Happenings(held.incidents, held.sizes, rank),
        reports=memory.once("reports", lambda: _by_incident(held), held.incidents),
        order=order,
        latest=latest,
        periods=memory.once("periods", lambda: {period: numbers(facts, period) for period in Period}, *days),
        memory=memory,
    )


def _by_incident(held: Held) -> Index:
    places = np.arange(len(held.facts), dtype=np.int32)
    return Index(places, held.incidents, len(held.incident_ids))
