"""What a record holds, in memory, to be found, counted and paged."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cached_property

import numpy as np

from detente.record import Incident
from detente.record.period import Period
from detente.store.catalogue.cells import Cell, between, cells, ways
from detente.store.catalogue.columns import Articles, Codes, Facts, Ints, Links, Mask, Names
from detente.store.catalogue.dyads import Dyad, Ties, dyads
from detente.store.catalogue.facets import Counted, facets, facets_of
from detente.store.catalogue.facets import most as most_frequent
from detente.store.catalogue.filter import ANYTHING, Filter
from detente.store.catalogue.happenings import Happenings
from detente.store.catalogue.heeded import Heeded
from detente.store.catalogue.held import ActorHead, Version
from detente.store.catalogue.histogram import Dated, Histogram, by_edges, by_period
from detente.store.catalogue.index import Index
from detente.store.catalogue.masks import Masks, Search, both
from detente.store.catalogue.order import in_time, latest_first
from detente.store.catalogue.roles import ANY, Roles
from detente.store.catalogue.vocabulary import Judged, Vocabularies, Vocabulary, What


class Catalogue:
    """A record as it was at one moment, with reviews heeded; facts, articles and links go by number.

    It never changes; `Store.catalogue` gives a new one when the record has changed.
    """

    def __init__(self, heeded: Heeded, search: Search) -> None:
        held = self._held = heeded.held
        self.facts: Facts = held.facts
        self.articles: Articles = held.articles
        self.links: Links = held.links
        self.incidents: Ints = held.incidents
        """The number of the incident of each fact; −1 where it is alone."""
        self.verdicts: Codes = heeded.verdicts
        self.link_verdicts: Codes = heeded.link_verdicts
        self.actors: Sequence[ActorHead] = held.actors
        self.titles: Sequence[str | None] = held.titles
        self.roles = Roles(held, heeded.stands_for)
        self._masks = Masks(held, self.roles, self.verdicts, search)
        self._happenings = Happenings(held.facts, held.incidents, held.sizes, held.fact_ids, held.words)

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
        order = self._latest if latest else self._order
        return order[self.mask(asked)[order]]

    def facets(self, asked: Filter = ANYTHING) -> Mapping[str, tuple[Counted, ...]]:
        """By field of the filter its values with how many facts have them that pass all of its other fields."""
        return facets(self._masks, self.roles, asked)

    def facets_of(self, found: Ints, *names: str) -> Mapping[str, tuple[Counted, ...]]:
        """By some fields of the filter their values with how many of the facts found have them."""
        return facets_of(self._masks, self.roles, found, names)

    def find_links(self, asked: Filter = ANYTHING, *, kinds: Sequence[str] = (), least: float = 0.0) -> Ints:
        """The links of some kinds, of a confidence at least, with a fact that passes at either end, the latest first.

        Links that are rejected, or join what is, are left out.
        """
        links, mask = self.links, self.mask(asked)
        fits = (mask[links.from_] | mask[links.to]) & self.standing_links & (links.confidence >= least)
        if kinds:
            fits &= np.isin(links.kind, [self.words.link.known(kind) for kind in kinds])
        found = np.flatnonzero(fits).astype(np.int32)
        later = np.minimum(self._rank[links.from_[found]], self._rank[links.to[found]])
        return found[np.argsort(later, kind="stable")]

    def links_of(self, fact: int) -> Ints:
        """The links from a fact and to it."""
        touching = (self.links.from_ == fact) | (self.links.to == fact)
        return np.flatnonzero(touching & self.standing_links).astype(np.int32)

    def happenings(self, found: Ints) -> int:
        """How many happenings facts are: reports of one count once."""
        return self._happenings.count(found)

    def chiefs(self, found: Ints) -> Ints:
        """One fact for each happening, the surest report among those found, in the order of those found."""
        return self._happenings.chiefs(found)

    def reports(self, fact: int) -> int:
        """How many events of the record report what a fact does, itself among them."""
        return int(self._happenings.reports(np.array([fact]))[0])

    def incidents_of(self, ids: Iterable[str]) -> list[Incident]:
        """The incidents of some facts, each once, as reviews leave them."""
        numbers = (int(self.incidents[place]) for id in ids if (place := self.fact_ids.place(id)) >= 0)
        held = [number for number in dict.fromkeys(numbers) if number >= 0]
        reports = ((number, sorted(self.ids(self._reports.of([number])))) for number in held)
        return [Incident(id=self.incident_ids[number], events=tuple(events)) for number, events in reports]

    def histogram(
        self, found: Ints, over: Period | Sequence[date], *, by: str = "bearing", settled: bool = False
    ) -> Histogram:
        """How many facts there are in each period, or between dates, by the value of a column.

        Where `settled`, a date that is open at one end means the end that one knows (`Filter.settled`).
        """
        facts, column, words = self.facts, self._masks.columns[by], self._masks.words[by]
        first, last = facts.known_ends if settled else (facts.first, facts.last)
        those = Dated(first[found], last[found], facts.doubtful[found], column[found], words)
        return by_period(those, over) if isinstance(over, Period) else by_edges(those, over)

    def dyads(self, found: Ints, *, most: int = 10) -> tuple[Dyad, ...]:
        """The pairs of states, or others, between whom most happened or is claimed to have, the most first."""
        return dyads(self._held, self._ties, self._happenings, found, most)

    def cells(self, found: Ints, one: str, other: str, period: Period) -> tuple[Cell, ...]:
        """What two sides did to each other by period and quad class, in order of time, what is of no period last."""
        return cells(self._held, self._happenings, found, self._ways_of(one, other), period)

    def between(self, found: Ints, one: str, other: str) -> tuple[Ints, Codes]:
        """What two sides say to each other and do, each happening once, and the way of each (`Way`)."""
        way = self._ways_of(one, other)
        those = between(self._held, self._happenings, found, way)
        return those, way[those]

    def _ways_of(self, one: str, other: str) -> Codes:
        return ways(self._held, self.roles, (self.roles.side(one), self.roles.side(other)))

    def most_active(self, found: Ints, *, role: str = ANY) -> tuple[Counted, ...]:
        """The actors that take part in most of the facts found, by their ids, the most active first."""
        mask = np.zeros(len(self.facts), np.bool_)
        mask[found] = True
        return most_frequent(self.roles.own[role].counts(mask), self.actor_ids)

    def taking_part(self, found: Ints, *, role: str = ANY) -> tuple[Ints, Codes]:
        """Which of the facts found, by number, each of which actors takes part in; a row an actor and fact."""
        mask = np.zeros(len(self.facts), np.bool_)
        mask[found] = True
        index = self.roles.own[role]
        those = mask[index.facts]
        return index.facts[those], index.codes[those]

    def actor(self, id: str) -> str | None:
        """The actor that one is: another where reviews made the two one; None where it is nobody, or not known."""
        return self.roles.stands_for(id)

    def one_with(self, id: str) -> tuple[str, ...]:
        """The ids of all actors that are this one, its own first."""
        return self.roles.one_with(id)

    @cached_property
    def activity(self) -> tuple[Ints, Ints]:
        """By actor how many statements it makes, and in how many events it acts or is acted on."""
        own, said = self.roles.own, self.facts.what == self.words.what.known(What.STATEMENT)
        stands = self.mask()
        places = [(index.facts, index.codes) for index in (own["by"], own["to"])]
        facts, codes = (np.concatenate(parts) for parts in zip(*places, strict=True))
        return own["by"].counts(stands & said), Index(facts, codes, len(self.actors)).counts(stands & ~said)

    def words_of(self, column: str) -> Vocabulary:
        """The vocabulary of a column."""
        return self._masks.words[column]

    @cached_property
    def standing_links(self) -> Mask:
        """Which links are not rejected and join no fact that is."""
        links, rejected = self.links, self.words.verdict.known(Judged.REJECTED)
        there: Mask = (links.from_ >= 0) & (links.to >= 0) & (self.link_verdicts != rejected)
        stand: Mask = self.verdicts != rejected
        return there & stand[links.from_] & stand[links.to]

    @cached_property
    def _reports(self) -> Index:
        """The facts by their incident."""
        places = np.arange(len(self.facts), dtype=np.int32)
        return Index(places, self.incidents, len(self.incident_ids))

    @cached_property
    def _ties(self) -> Ties:
        return Ties(self._held, self.roles)

    @cached_property
    def _order(self) -> Ints:
        return in_time(self.facts, self.articles)

    @cached_property
    def _latest(self) -> Ints:
        return latest_first(self._order, self.facts)

    @cached_property
    def _rank(self) -> Ints:
        """Where each fact stands with the latest first."""
        rank = np.empty(len(self.facts), np.int32)
        rank[self._latest] = np.arange(len(rank), dtype=np.int32)
        return rank
