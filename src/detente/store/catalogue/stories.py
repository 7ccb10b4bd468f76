"""Finds and counts articles, by themselves and by the facts that were read from them."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cached_property

import numpy as np

from detente.record import Article
from detente.record.edtf import bounds
from detente.store.catalogue.columns import FIRST, LAST, Ints, Mask
from detente.store.catalogue.days import number_of
from detente.store.catalogue.facets import Counted, most
from detente.store.catalogue.filter import ANYTHING, Filter
from detente.store.catalogue.held import Held
from detente.store.catalogue.index import Index
from detente.store.catalogue.masks import Masks, Search, both
from detente.store.catalogue.memory import Memory
from detente.store.catalogue.roles import ANY, Roles
from detente.store.catalogue.vocabulary import NONE


class Stories:
    """The articles of a catalogue, by number.

    An outlet, days and an article that a filter asks for are those of the article itself; its words may stand in the
    title or anywhere in the text; all else has to hold of one fact that was read from it.
    """

    def __init__(self, held: Held, roles: Roles, masks: Masks, search: Search, memory: Memory) -> None:
        self._held, self._roles, self._masks, self._search, self._memory = held, roles, masks, search, memory
        self._every = np.ones(len(held.articles), np.bool_)

    def find(self, asked: Filter = ANYTHING, *, latest: bool = False) -> Ints:
        """The articles that pass a filter by their day, or the latest first; those without a day last either way."""
        order = self._latest if latest else self._order
        return order[self._mask(asked)[order]]

    def facets(self, asked: Filter = ANYTHING) -> Mapping[str, tuple[Counted, ...]]:
        """The outlets and actors of articles that pass all else that is asked, with how many each has."""
        outlets = self._held.articles.outlet[self._mask(replace(asked, outlet=()))]
        return {
            "outlet": most(np.bincount(outlets[outlets >= 0]), self._held.words.outlet),
            ANY: most(self._actors.counts(self._mask(replace(asked, actor=()))), self._roles.ids),
        }

    @cached_property
    def facts(self) -> Ints:
        """How many facts were read from each article, those rejected left out."""
        mask = both(iter(self._masks.of(ANYTHING).values()))
        return np.bincount(self._held.facts.article[mask], minlength=len(self._held.articles))

    def _mask(self, asked: Filter) -> Mask:
        return both(iter((self._every, *self._by_itself(asked), *self._by_facts(asked))))

    def _by_itself(self, asked: Filter) -> Iterator[Mask]:
        held = self._held
        if asked.outlet:
            known = {held.words.outlet.known(name) for name in asked.outlet} - {NONE}
            yield np.isin(held.articles.outlet, [*known])
        if asked.article:
            yield np.isin(np.arange(len(held.articles)), [held.article_ids.place(id) for id in asked.article])
        if asked.search:
            yield self._saying(asked.search)
        if asked.from_ or asked.until:
            yield self._between(asked.from_, asked.until)

    def _by_facts(self, asked: Filter) -> Iterator[Mask]:
        rest = replace(asked, outlet=(), article=(), from_=None, until=None, search=None)
        if rest != ANYTHING:
            yield self._holding(rest)

    def _holding(self, asked: Filter) -> Mask:
        """The articles of the facts that pass a filter."""
        mask = np.zeros_like(self._every)
        mask[self._held.facts.article[both(iter(self._masks.of(asked).values()))]] = True
        return mask

    def _between(self, start: str | None, end: str | None) -> Mask:
        articles = self._held.articles
        earliest, latest = bounds(start)[0] if start else None, bounds(end)[1] if end else None
        dated = (articles.first != FIRST) | (articles.last != LAST)
        ends: Mask = articles.last >= number_of(earliest, FIRST)
        mask: Mask = dated & ends & (articles.first <= number_of(latest, LAST))
        return mask

    def _saying(self, words: str) -> Mask:
        """The articles in whose title and text all stands that a search asks for."""
        found = np.fromiter(self._search(Article, words), np.int32)
        mask: Mask = np.isin(self._held.articles.seq, found)
        return mask

    @cached_property
    def _actors(self) -> Index:
        """The articles in whose facts each actor takes part; a state in all in which somebody of its country does."""
        wide, mask = self._roles.wide[ANY], both(iter(self._masks.of(ANYTHING).values()))

        def index() -> Index:
            kept = mask[wide.facts]
            return Index(self._held.facts.article[wide.facts[kept]], wide.codes[kept], len(self._held.actors))

        return self._memory.once("actors of articles", index, mask, wide.facts, wide.codes)

    @cached_property
    def _order(self) -> Ints:
        articles = self._held.articles
        first = np.where(articles.first == FIRST, articles.last, articles.first)
        return np.lexsort((np.arange(len(articles)), articles.last, first)).astype(np.int32)

    @cached_property
    def _latest(self) -> Ints:
        articles, order = self._held.articles, self._order
        dated = int(np.count_nonzero((articles.first != FIRST) | (articles.last != LAST)))
        return np.concatenate((order[:dated][::-1], order[dated:]))
