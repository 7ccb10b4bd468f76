"""Turns a filter into masks of facts, one a field that asks something."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import reduce

import numpy as np

from detente.record import Event, Statement, Thing
from detente.record.edtf import bounds
from detente.store.catalogue.columns import FIRST, LAST, Codes, Ints, Mask
from detente.store.catalogue.days import number_of
from detente.store.catalogue.filter import Filter, Values
from detente.store.catalogue.held import Held
from detente.store.catalogue.roles import ANY, ASKED, Roles
from detente.store.catalogue.vocabulary import Judged, Vocabulary, What

COLUMNS = ("what", "root", "act", "status", "bearing", "kind", "quad", "verdict", "place", "outlet")
"""The filters that ask for the value of a column."""
PARTIES = (*ASKED, ANY)
"""The filters that ask who takes part."""

Search = Callable[[type[Thing], str], Iterable[int]]
"""Finds where the things of a kind that say some words stand in their table."""
_KINDS: Mapping[What, type[Thing]] = {What.EVENT: Event, What.STATEMENT: Statement}


class Masks:
    """What each field of a filter lets through."""

    def __init__(self, held: Held, roles: Roles, verdicts: Codes, search: Search) -> None:
        self._held, self._roles, self._search = held, roles, search
        facts = held.facts
        self._said: tuple[str | None, Mask] = None, np.empty(0, np.bool_)
        self.columns: Mapping[str, Codes] = {
            **{name: getattr(facts, name) for name in COLUMNS[:7]},
            "verdict": verdicts,
            "place": facts.country,
            "outlet": held.articles.outlet[facts.article],
        }
        words = held.words
        self.words: Mapping[str, Vocabulary] = {
            **{name: getattr(words, name) for name in (*COLUMNS[:8], "outlet")},
            "place": words.country,
        }

    def of(self, asked: Filter) -> dict[str, Mask]:
        """The masks of the fields that ask something, and that of what is not rejected where nobody asks for it."""
        masks = {**self._by_column(asked), **self._by_party(asked), **dict(self._by_others(asked))}
        return {"verdict": self._not_rejected, **masks}

    def _by_column(self, asked: Filter) -> dict[str, Mask]:
        given = ((name, getattr(asked, name)) for name in COLUMNS)
        return {name: self._having(name, values) for name, values in given if values}

    def _having(self, name: str, values: Values) -> Mask:
        column, words = self.columns[name], self.words[name]
        codes = [code for value in values if (code := words.known(value)) >= 0]
        return reduce(np.logical_or, (column == code for code in codes), np.zeros(len(column), np.bool_))

    def _by_party(self, asked: Filter) -> dict[str, Mask]:
        given = ((name, getattr(asked, name)) for name in PARTIES)
        return {name: self._at(self._roles.facts(name, values)) for name, values in given if values}

    def _by_others(self, asked: Filter) -> Iterator[tuple[str, Mask]]:
        held = self._held
        if asked.article:
            yield "article", np.isin(held.facts.article, [held.article_ids.place(id) for id in asked.article])
        if asked.incident:
            numbers = {held.incident_ids.place(id) for id in asked.incident} - {-1}
            yield "incident", np.isin(held.incidents, [*numbers])
        if asked.from_ or asked.until:
            yield "time", self._between(asked.from_, asked.until, settled=bool(asked.settled))
        if asked.dated is not None:
            yield "dated", held.facts.dated == asked.dated
        if asked.min_confidence is not None:
            yield "confidence", held.facts.confidence >= asked.min_confidence
        if asked.search:
            yield "search", self._saying(asked.search)

    def _saying(self, words: str) -> Mask:
        """Which facts say some words; what was asked last is kept, since one page asks several times."""
        asked, mask = self._said
        if asked != words:
            mask = self._said_now(words)
            self._said = words, mask
        return mask

    def _said_now(self, words: str) -> Mask:
        facts = self._held.facts
        mask = np.zeros(len(facts), np.bool_)
        for what in What:
            found = np.zeros(int(facts.seq.max(initial=0)) + 1, np.bool_)
            hits = np.fromiter(self._search(_KINDS[what], words), np.int32)
            found[hits[hits < len(found)]] = True
            mask |= (facts.what == self.words["what"].known(what)) & found[facts.seq]
        return mask

    def _between(self, start: str | None, end: str | None, *, settled: bool) -> Mask:
        earliest = bounds(start)[0] if start else None
        latest = bounds(end)[1] if end else None
        facts = self._held.facts
        first, last = facts.known_ends if settled else (facts.first, facts.last)
        ends: Mask = last >= number_of(earliest, FIRST)
        return facts.dated & ends & (first <= number_of(latest, LAST))

    def _at(self, places: Ints) -> Mask:
        mask = np.zeros(len(self._held.facts), np.bool_)
        mask[places] = True
        return mask

    @property
    def _not_rejected(self) -> Mask:
        mask: Mask = self.columns["verdict"] != self.words["verdict"].known(Judged.REJECTED)
        return mask


def both(masks: Iterator[Mask]) -> Mask:
    """What all of some masks let through."""
    return reduce(np.logical_and, masks)
