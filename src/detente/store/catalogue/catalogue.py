"""What a record holds, in memory, to be found, counted and paged."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cached_property

import numpy as np

from detente.record import Incident
from detente.record.period import Period
from detente.store.catalogue.cells import Cell, Placing, cells, ways
from detente.store.catalogue.columns import Articles, Codes, Facts, Ints, Links, Mask, Names
from detente.store.catalogue.dyads import Dyad, dyads
from detente.store.catalogue.facets import MOST, Counted, facets
from detente.store.catalogue.facets import most as most_frequent
from detente.store.catalogue.filter import ANYTHING, Filter
from detente.store.catalogue.heeded import Heeded
from detente.store.catalogue.held import ActorHead, Version
from detente.store.catalogue.histogram import Histogram, by_edges, by_period
from detente.store.catalogue.made import Made
from detente.store.catalogue.masks import Masks, Search, both
from detente.store.catalogue.roles import ANY
from detente.store.catalogue.vocabulary import Judged, Vocabularies, Vocabulary


class Catalogue:
    """A record as it was at one moment, with reviews heeded; facts, articles and links go by number.

    It never changes; `Store.catalogue` gives a new one when the record has changed.
    """

    def __init__(self, heeded: Heeded, made: Made, search: Search) -> None:
        held = self._held = heeded.held
        self._made = made
        self.facts: Facts = held.facts
        self.articles: Articles = held.articles
        self.links: Links = held.links
        self.incidents: Ints = held.incidents
        """The number of the incident of each fact; −1 where it is alone."""
        self.verdicts: Codes = heeded.verdicts
        self.link_verdicts: Codes = heeded.link_verdicts
        self.actors: Sequence[ActorHead] = held.actors
        self.titles: Sequence[str | None] = held.titles
        self._masks = Masks(held, made.roles, self.verdicts, search)

    @property
    def version(self) -> Version:
        """What tells this catalogue from later ones of the same record."""
        return self._held.version

    @property
    def words(self) -> Vocabularies:
        """What the codes of the columns mean."""
        return self._held.words

    @property
    def fact_ids(self) -> Names:
        return self._held.fact_ids

    @property
    def article_ids(self) -> Names:
        return self._held.article_ids

    @property
    def link_ids(self) -> Names:
        return self._held.link_ids

    @property
    def actor_ids(self) -> Names:
        return self._held.actor_ids

    @property
    def incident_ids(self) -> Names:
        return self._held.incident_ids

    def ids(self, found: Ints) -> list[str]:
        """The ids of facts."""
        return [self.fact_ids[number] for number in found.tolist()]

    def mask(self, asked: Filter = ANYTHING) -> Mask:
        """Which facts pass a filter."""
        return both(iter(self._masks.of(asked).values()))

    def find(self, asked: Filter = ANYTHING, *, latest: bool = False) -> Ints:
        """The facts that pass a filter in order of time, or the latest first; those without a date last either way."""
        order = self._made.latest if latest else self._made.order
        return order[self.mask(asked)[order]]

    def facets(self, asked: Filter = ANYTHING, *, most: int = MOST) -> Mapping[str, tuple[Counted, ...]]:
        """By field of the filter its values with how many facts have them that pass all of its other fields."""
        return facets(self._masks, self._made.roles, asked, most)

    def find_links(self, asked: Filter = ANYTHING, *, kinds: Sequence[str] = (), least: float = 0.0) -> Ints:
        """The links of some kinds, of a confidence at least, with a fact that passes at either end, the latest first.

        Links that are rejected, or join what is, are left out.
        """
        links, mask = self.links, self.mask(asked)
        fits = (mask[links.from_] | mask[links.to]) & self._standing_links & (links.confidence >= least)
        if kinds:
            fits &= np.isin(links.kind, [self.words.link.known(kind) for kind in kinds])
        found = np.flatnonzero(fits).astype(np.int32)
        later = np.minimum(self._made.rank[links.from_[found]], self._made.rank[links.to[found]])
        return found[np.argsort(later, kind="stable")]

    def links_of(self, fact: int) -> Ints:
        """The links from a fact and to it."""
        touching = (self.links.from_ == fact) | (self.links.to == fact)
        return np.flatnonzero(touching & self._standing_links).astype(np.int32)

    def happenings(self, found: Ints) -> int:
        """How many happenings facts are: reports of one count once."""
        return self._made.happenings.count(found)

    def chiefs(self, found: Ints) -> Ints:
        """One fact for each happening, the surest report among those found, in the order of those found."""
        return self._made.happenings.chiefs(found)

    def reports(self, fact: int) -> int:
        """How many events of the record report what a fact does, itself among them."""
        return int(self._made.happenings.reports(np.array([fact]))[0])

    def incidents_of(self, ids: Iterable[str]) -> list[Incident]:
        """The incidents of some facts, each once, as reviews leave them."""
        numbers = (int(self.incidents[place]) for id in ids if (place := self.fact_ids.place(id)) >= 0)
        held = [number for number in dict.fromkeys(numbers) if number >= 0]
        reports = ((number, sorted(self.ids(self._made.reports.of([number])))) for number in held)
        return [Incident(id=self.incident_ids[number], events=tuple(events)) for number, events in reports]

    def histogram(self, found: Ints, over: Period | Sequence[date], *, by: str = "bearing") -> Histogram:
        """How many facts there are in each period, or between dates, by the value of a column."""
        column, words = self._masks.columns[by][found], self._masks.words[by]
        if isinstance(over, Period):
            return by_period(self._made.periods[over][found], over, column, words)
        return by_edges(self.facts.first[found], self.facts.last[found], over, column, words)

    def dyads(self, found: Ints, *, most: int = 10) -> tuple[Dyad, ...]:
        """The pairs of states, or others, between whom most happened or is claimed to have, the most first."""
        return dyads(self._held, self._made.ties, self._made.happenings, found, most)

    def cells(self, found: Ints, one: str, other: str, period: Period) -> tuple[Cell, ...]:
        """What two sides did to each other by period and quad class, in order of time, what is of no period last."""
        sides = self._made.roles.side(one), self._made.roles.side(other)
        way = ways(self._held, self._made.roles, sides)
        return cells(self._held, self._made.happenings, found, Placing(way, self._made.periods[period], period))

    def most_active(self, found: Ints, *, role: str = ANY, most: int = MOST) -> tuple[Counted, ...]:
        """The actors that take part in most of the facts found, by their ids, the most active first."""
        mask = np.zeros(len(self.facts), np.bool_)
        mask[found] = True
        return most_frequent(self._made.roles.own[role].counts(mask), self.actor_ids, most)

    def words_of(self, column: str) -> Vocabulary:
        """The vocabulary of a column."""
        return self._masks.words[column]

    @cached_property
    def _standing_links(self) -> Mask:
        """Which links are not rejected and join no fact that is."""
        links, rejected = self.links, self.words.verdict.known(Judged.REJECTED)
        there: Mask = (links.from_ >= 0) & (links.to >= 0) & (self.link_verdicts != rejected)
        stand: Mask = self.verdicts != rejected
        return there & stand[links.from_] & stand[links.to]
