"""The lines of a ledger of a record of any size, from its catalogue."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import product

import numpy as np

from detente.record import Root, Status
from detente.store.catalogue import ANYTHING, Catalogue, Filter
from detente.store.catalogue.columns import FIRST, LAST, Ints
from detente.store.catalogue.days import number_of
from detente.view.accounts.days import known, last_day
from detente.view.accounts.telling import by_links
from detente.view.facts.books import BOOKS, Book, Ledger, State
from detente.view.facts.fate import by_date

_NOTHING = ("",)
"""What asks a field for a value that nothing has."""


@dataclass(frozen=True)
class Account:
    """The lines of a ledger, in order of time: the facts that stand for them, and what became of each by a day."""

    catalogue: Catalogue
    which: Ledger
    as_of: date | None
    lines: Ints
    states: Sequence[State]
    because: Mapping[int, int]
    """The link that says what became of a line, by the number of the fact that stands for it."""

    def of(self, states: Collection[State]) -> "Account":
        """The lines in one of some states; all where there are none."""
        if not states:
            return self
        kept = [state in states for state in self.states]
        some = [state for state in self.states if state in states]
        return replace(self, lines=self.lines[np.array(kept, np.bool_)], states=some)

    def urgent(self, first: Sequence[State]) -> "Account":
        """The lines with those in some states before all others, in the order of these."""
        places = {state: place for place, state in enumerate(first)}
        keys = np.array([places.get(state, len(places)) for state in self.states], np.int8)
        order = np.argsort(keys, kind="stable")
        return replace(self, lines=self.lines[order], states=[self.states[n] for n in order.tolist()])

    def counts(self) -> dict[State, int]:
        """How many lines are in each state that any is in."""
        states = [*self.states]
        return {state: states.count(state) for state in State if state in states}


def account(
    catalogue: Catalogue,
    which: Ledger,
    as_of: date | None = None,
    asked: Filter = ANYTHING,
    *,
    latest: bool = False,
) -> Account:
    """A ledger as `facts.ledger` gives it of the facts that pass a filter, as one knew on a day or on the last."""
    day = as_of or last_day(catalogue)
    told = known(catalogue, day)
    book, within = BOOKS[which], _within(BOOKS[which], asked)
    found = catalogue.find(within, latest=latest)
    lines = catalogue.chiefs(found[told[found]])
    states, because = _by_date(catalogue, book, lines, day), {}
    for place, state, link in by_links(catalogue, book, lines, told):
        states[place], because[int(lines[place])] = state, link
    return Account(catalogue, which, day, lines, states, because)


def _within(book: Book, asked: Filter) -> Filter:
    """What is asked for as far as a book keeps it."""
    roots = tuple(root.value for root in Root if root in book.roots and (not asked.root or root in asked.root))
    known = (status.value for status in Status if status in book.at_first)
    statuses = tuple(status for status in known if not asked.status or status in asked.status)
    return replace(asked, what=("event",), root=roots or _NOTHING, status=statuses or _NOTHING)


def _by_date(catalogue: Catalogue, book: Book, lines: Ints, day: date | None) -> list[State]:
    """The state of each line by its status and its dates."""
    facts, words, now = catalogue.facts, catalogue.words.status, number_of(day, FIRST)
    over = (facts.deadline[lines] < now) & (facts.deadline[lines] != LAST)
    begins = np.where(facts.due[lines] != LAST, facts.due[lines], facts.first[lines])
    ahead = (begins > now) & (begins != FIRST) & (day is not None) & (begins != LAST)
    states = {
        (words.known(status), is_over, is_to_come): by_date(book, status, is_over=is_over, is_to_come=is_to_come)
        for status, is_over, is_to_come in product(book.at_first, (False, True), (False, True))
    }
    return [states[key] for key in zip(facts.status[lines].tolist(), over.tolist(), ahead.tolist(), strict=True)]
