"""From when to when facts are, and how many lie far from all others."""

from dataclasses import dataclass

import numpy as np

from detente.store.catalogue.days import day_of, number_of
from detente.view.web.charts.bins import Bin
from detente.view.web.charts.dated import Dated

_FEW = 0.01
"""What share of the facts may lie far from all others at either end."""
_FAR = 0.5
"""How far that is, by how long the others are."""


@dataclass(frozen=True, slots=True)
class Span:
    """The days that facts fill, and how many lie far before and behind."""

    days: Bin
    earlier: int = 0
    later: int = 0


def span(dated: Dated, shown: Bin | None) -> Span | None:
    """The days of facts; None where there are none.

    A few that lie far from all the others are left out, unless the window that one looks at reaches beyond these.
    """
    first, last = dated.first, dated.last
    if not len(first):
        return None
    whole = Bin(day_of(int(first.min())), day_of(int(last.max())))
    middles = (first.astype(np.int64) + last) // 2
    few = int(len(middles) * _FEW)
    low, high = np.partition(middles, (few, len(middles) - 1 - few))[[few, -1 - few]].tolist()
    far = max(high - low, 1) * _FAR
    near = middles[(middles >= low - far) & (middles <= high + far)]
    first_near, last_near = day_of(near.min()), day_of(near.max())
    early, late = bool((middles < low - far).any()), bool((middles > high + far).any())
    begin = first_near if early and not (shown and shown.first < first_near) else whole.first
    end = last_near if late and not (shown and shown.last > last_near) else whole.last
    before, behind = (np.count_nonzero(each) for each in (middles < number_of(begin), middles > number_of(end)))
    return Span(Bin(begin, end), int(before), int(behind))
