"""Facts in order of time with the days that they lie on, as arrays, so that many are placed at once."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from detente.store.catalogue import Catalogue
from detente.store.catalogue.columns import Codes, Ints
from detente.store.catalogue.days import number_of
from detente.view.web.charts.bins import Bin

_NOWHERE = -1


@dataclass(frozen=True, slots=True)
class Dated:
    """Facts by number, in order of time, with their first and last days; an open end is the one that one knows."""

    facts: Ints
    first: Ints
    last: Ints

    @classmethod
    def of(cls, catalogue: Catalogue, found: Ints) -> "Dated":
        """Those of some facts in order of time that have a date."""
        dated = found[catalogue.facts.dated[found]]
        first, last = catalogue.facts.known_ends
        return cls(dated, first[dated], last[dated])

    def within(self, days: Bin) -> "Dated":
        """Those that can lie within some days."""
        fit = (self.last >= number_of(days.first)) & (self.first <= number_of(days.last))
        return self if fit.all() else Dated(self.facts[fit], self.first[fit], self.last[fit])

    def places(self, stretches: Sequence[Bin]) -> Codes:
        """The stretch that each surely lies in, of some that follow each other; −1 where it lies in none or several."""
        edges = [number_of(one.first) for one in stretches] + [number_of(stretches[-1].last) + 1]
        cuts = np.searchsorted(self.first, edges)
        sizes = np.diff(cuts, prepend=0, append=len(self.first))
        places = np.repeat(np.array([_NOWHERE, *range(len(stretches)), _NOWHERE], np.int32), sizes)
        long = np.flatnonzero((self.last != self.first) & (places >= 0))
        ends = np.searchsorted(np.array(edges), self.last[long], side="right") - 1
        places[long[ends != places[long]]] = _NOWHERE
        return places
