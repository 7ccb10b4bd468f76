"""What a record holds, in memory, to be found, counted and paged."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cached_property

import numpy as np

from detente.record import Incident
from detente.record.period import Period
from detente.record.reviews import Verdicts
from detente.store.catalogue.cells import Cell, Placing, between, cells, ways
from detente.store.catalogue.columns import Articles, Codes, Facts, Ints, Links, Mask, Names
from detente.store.catalogue.dyads import Dyad, dyads
from detente.store.catalogue.facets import MOST, Counted, facets, facets_of
from detente.store.catalogue.facets import most as most_frequent
from detente.store.catalogue.filter import ANYTHING, Filter
from detente.store.catalogue.heeded import Heeded
from detente.store.catalogue.held import ActorHead, Version
from detente.store.catalogue.histogram import Histogram, by_edges, by_period
from detente.store.catalogue.index import Index
from detente.store.catalogue.inside import told_in
from detente.store.catalogue.joins import Joining, Joins, Order
from detente.store.catalogue.made import Made
from detente.store.catalogue.masks import Masks, Search, both
from detente.store.catalogue.roles import ANY
from detente.store.catalogue.stories import Stories
from detente.store.catalogue.vocabulary import Judged, Vocabularies, Vocabulary, What


class Catalogue:
    """A record as it was at one moment, with reviews heeded; facts, articles and links go by number.

    It never changes; `Store.catalogue` gives a new one when the record has changed.
    """

    def __init__(self, heeded: Heeded, made: Made, search: Search) -> None:
        held = self._held = heeded.held
        self.facts: Facts = held.facts
        self.articles: Articles = held.articles
        self.links: Links = held.links
        self.incidents: Ints = held.incidents
        """The number of the incident of each fact; −1 where it is alone."""
        self.verdicts: Codes = heeded.verdicts
        self.link_verdicts: Codes = heeded.link_verdicts
        self.decided: Verdicts = heeded.by
        """The reviews that decide on facts, links, mentions and actors, by the id of each."""
        self.actors: Sequence[ActorHead] = held.actors
        self.titles: Sequence[str | None] = held.titles
        self._made, self._search = made, search
        self.roles = made.roles
        self._masks = Masks(held, made.roles, self.verdicts, search)
        self._ways: tuple[tuple[str, str] | None, Codes] = None, np.empty(0, np.int8)

    @cached_property
    def stories(self) -> Stories:
        """Its articles, to be found and counted."""
        return Stories(self._held, self.roles, self._masks, self._search, self._made.memory)

    @property
    def version(self) -> Version:
        """What tells this catalogue from later ones of the same record."""
        return self._held.version

    @property
    def replaced(self) -> int:
        """How often something was taken out of the record: only where that changes can a number be another fact's."""
        return self._held.version[0]

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
        return self._made.latest.of(self.mask(asked)) if latest else self._made.order.of(self.mask(asked))

    def facets(self, asked: Filter = ANYTHING, *, most: int = MOST) -> Mapping[str, tuple[Counted, ...]]:
        """By field of the filter its values with how many facts have them that pass all of its other fields."""
        return facets(self._masks, self.roles, asked, most)

    def facets_of(self, found: Ints, *names: str) -> Mapping[str, tuple[Counted, ...]]:
        """By some fields of the filter their values with how many of the facts found have them."""
        return facets_of(self._masks, self.roles, found, names)

    def find_links(
        self,
        asked: Filter = ANYTHING,
        *,
        kinds: Sequence[str] = (),
        rifts: Sequence[str] = (),
        least: float = 0.0,
        order: Order = Order.LATEST,
    ) -> Ints:
        """The links of some kinds and rifts, of a confidence at least, with a fact that passes at either end, in order.

        Links that are rejected, or join what is, are left out.
        """
        joining = Joining(kinds=tuple(kinds), rifts=tuple(rifts), least=least)
        found = self._joins.find(self._masks.of(asked), joining)
        return self._joins.sorted(found, self._made.latest.ranks, order)

    def link_facets(
        self,
        asked: Filter = ANYTHING,
        *,
        kinds: Sequence[str] = (),
        rifts: Sequence[str] = (),
        least: float = 0.0,
    ) -> Mapping[str, tuple[Counted, ...]]:
        """By kind, rift, outlet and who takes part how many links there are that pass all that is asked otherwise."""
        joining = Joining(kinds=tuple(kinds), rifts=tuple(rifts), least=least)
        return self._joins.facets(self._masks.of(asked), joining)

    def links_of(self, fact: int) -> Ints:
        """The links from a fact and to it."""
        touching = (self.links.from_ == fact) | (self.links.to == fact)
        return np.flatnonzero(touching & self.standing_links).astype(np.int32)

    def happenings(self, found: Ints) -> int:
        """How many happenings facts are: reports of one count once."""
        return self._made.happenings.count(found)

    def chiefs(self, found: Ints) -> Ints:
        """One fact for each happening, the surest report among those found, in the order of those found."""
        return self._made.happenings.chiefs(found)

    def reports(self, fact: int) -> int:
        """How many events of the record report what a fact does, itself among them."""
        return int(self.reports_of(np.array([fact]))[0])

    def reports_of(self, facts: Ints) -> Ints:
        """The same of several facts, in their order."""
        return self._made.happenings.reports(facts)

    def incidents_of(self, ids: Iterable[str]) -> list[Incident]:
        """The incidents of some facts, each once, as reviews leave them."""
        numbers = (int(self.incidents[place]) for id in ids if (place := self.fact_ids.place(id)) >= 0)
        held = [number for number in dict.fromkeys(numbers) if number >= 0]
        reports = ((number, sorted(self.ids(self._made.reports.of([number])))) for number in held)
        return [Incident(id=self.incident_ids[number], events=tuple(events)) for number, events in reports]

    def histogram(
        self, found: Ints, over: Period | Sequence[date], *, by: str = "bearing", settled: bool = False
    ) -> Histogram:
        """How many facts there are in each period, or between dates, by the value of a column.

        Where `settled`, a date that is open at one end lies, between dates, where the end is that one knows
        (`Filter.settled`); of no period does one know that it lies in it.
        """
        facts, column, words = self.facts, self._masks.columns[by][found], self._masks.words[by]
        if isinstance(over, Period):
            return by_period(self._made.periods[over][found], over, column, words)
        first, last = facts.known_ends if settled else (facts.first, facts.last)
        return by_edges(first[found], last[found], over, column, words)

    def dyads(self, found: Ints, *, most: int = 10) -> tuple[Dyad, ...]:
        """The pairs of states, or others, between whom most happened or is claimed to have, the most first."""
        return dyads(self._held, self._made.ties, self._made.happenings, found, most)

    def cells(self, found: Ints, one: str, other: str, period: Period) -> tuple[Cell, ...]:
        """What two sides did to each other by period and quad class, in order of time, what is of no period last."""
        placing = Placing(self._ways_of(one, other), self._made.periods[period], period)
        return cells(self._held, self._made.happenings, found, placing)

    def between(self, found: Ints, one: str, other: str) -> tuple[Ints, Codes]:
        """What two sides say to each other and do, each happening once, and the way of each (`Way`)."""
        way = self._ways_of(one, other)
        those = between(self._held, self._made.happenings, found, way)
        return those, way[those]

    def _ways_of(self, one: str, other: str) -> Codes:
        """The ways of facts between two sides; those asked for last are kept, since one page asks several times."""
        asked, found = self._ways
        if asked != (one, other):
            found = ways(self._held, self.roles, (self.roles.side(one), self.roles.side(other)))
            self._ways = (one, other), found
        return found

    def most_active(self, found: Ints, *, role: str = ANY, most: int = MOST) -> tuple[Counted, ...]:
        """The actors that take part in most of the facts found, by their ids, the most active first."""
        mask = np.zeros(len(self.facts), np.bool_)
        mask[found] = True
        return most_frequent(self.roles.own[role].counts(mask), self.actor_ids, most)

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
    def inside(self) -> tuple[Ints, Ints]:
        """Statements, in order, and the events that stand in each or are the saying of it; none of them rejected."""
        return told_in(self.facts, self.mask())

    @cached_property
    def activity(self) -> tuple[Ints, Ints]:
        """By actor how many statements it makes, and in how many events it acts or is acted on."""
        own, stands = self.roles.own, self.mask()
        places = [(index.facts, index.codes) for index in (own["by"], own["to"])]
        facts, codes = (np.concatenate(parts) for parts in zip(*places, strict=True))
        return own["by"].counts(stands & ~self.is_event), Index(facts, codes, len(self.actors)).counts(
            stands & self.is_event
        )

    def words_of(self, column: str) -> Vocabulary:
        """The vocabulary of a column."""
        return self._masks.words[column]

    @cached_property
    def told(self) -> Ints:
        """The last day on which the article of each fact can have been published; LAST where nobody knows."""
        days: Ints = self.articles.last[self.facts.article]
        return days

    @cached_property
    def is_event(self) -> Mask:
        """Which facts are events, and not statements."""
        mask: Mask = self.facts.what == self.words.what.known(What.EVENT)
        return mask

    @cached_property
    def standing_links(self) -> Mask:
        """Which links are not rejected and join no fact that is."""
        links, rejected = self.links, self.words.verdict.known(Judged.REJECTED)
        there: Mask = (links.from_ >= 0) & (links.to >= 0) & (self.link_verdicts != rejected)
        stand: Mask = self.verdicts != rejected
        return there & stand[links.from_] & stand[links.to]

    @cached_property
    def _joins(self) -> Joins:
        return Joins(self._held, self.roles, self._masks, self.standing_links, self._made.memory)
