"""The lines of a ledger in full, as one shows them."""

from collections.abc import Iterator
from datetime import date

import numpy as np

from detente.record import Event, Link, Record, Statement, reviewed
from detente.store import Store
from detente.store.catalogue.columns import LAST
from detente.store.catalogue.days import day_of
from detente.view.accounts.account import Account
from detente.view.accounts.days import known
from detente.view.facts import Entry, event_view
from detente.view.facts.linked import Linked
from detente.view.facts.lookup import named
from detente.view.facts.told import told

_AT_ONCE = 500
"""How many lines are looked up together."""


def entries(store: Store, account: Account, part: slice = slice(None)) -> Iterator[Entry]:
    """The lines of an account, or a part of them, in its order."""
    reports = _Reports(account)
    first, until, _ = part.indices(len(account.lines))
    for start in range(first, until, _AT_ONCE):
        yield from _some(store, account, reports, range(start, min(start + _AT_ONCE, until)))


def _some(store: Store, account: Account, reports: "_Reports", places: range) -> Iterator[Entry]:
    catalogue = account.catalogue
    lines = account.lines[places.start : places.stop]
    ids = catalogue.ids(lines)
    because = {line: catalogue.link_ids[account.because[line]] for line in lines.tolist() if line in account.because}
    record = reviewed(store.showing([*ids, *because.values()]))
    for place, id, line in zip(places, ids, lines.tolist(), strict=True):
        yield Entry(
            view=event_view(record, named(record, Event, id), reports=reports.count(line)),
            ledger=account.which,
            state=account.states[place],
            became=_linked(record, because[line]) if line in because else None,
            told=reports.first_told(line),
        )


def _linked(record: Record, id: str) -> Linked | None:
    link = named(record, Link, id)
    by = record[link.from_]
    assert isinstance(by, Event | Statement)
    return Linked(link, by, told(record, by))


class _Reports:
    """How many reports of each happening were known on the day of an account, and since when."""

    def __init__(self, account: Account) -> None:
        catalogue = self._catalogue = account.catalogue
        those = np.flatnonzero((catalogue.incidents >= 0) & catalogue.mask() & known(catalogue, account.as_of))
        numbers, size = catalogue.incidents[those], len(catalogue.incident_ids)
        self._counts = np.bincount(numbers, minlength=size)
        self._first = np.full(size, LAST, np.int32)
        np.minimum.at(self._first, numbers, catalogue.told[those])

    def count(self, line: int) -> int:
        """How many reports of what a line is about."""
        incident = int(self._catalogue.incidents[line])
        return int(self._counts[incident]) if incident >= 0 else 1

    def first_told(self, line: int) -> date | None:
        """When it was told first."""
        incident = int(self._catalogue.incidents[line])
        day = self._first[incident] if incident >= 0 else self._catalogue.told[line]
        return None if day == LAST else day_of(day)
