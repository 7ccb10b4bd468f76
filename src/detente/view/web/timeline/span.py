"""From when to when facts are, and which part of that one looks at."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

import numpy as np

from detente.view.web.asked import Asked
from detente.view.web.charts.bins import Bin
from detente.view.web.timeline.dated import Dated, day_of, number

_FEW = 0.01
"""What share of the facts may lie far from all others at either end."""
_FAR = 0.5
"""How far that is, by how long the others are."""
_DAY = timedelta(1)


@dataclass(frozen=True, slots=True)
class Span:
    """The days that facts fill, and how many lie far before and behind."""

    days: Bin
    earlier: int = 0
    later: int = 0


class Zoom(NamedTuple):
    """A step from one window to another; `href` is None where it leads nowhere."""

    name: str
    href: str | None


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
    first_near, last_near = day_of(int(near.min())), day_of(int(near.max()))
    early, late = bool((middles < low - far).any()), bool((middles > high + far).any())
    begin = first_near if early and not (shown and shown.first < first_near) else whole.first
    end = last_near if late and not (shown and shown.last > last_near) else whole.last
    before, behind = (np.count_nonzero(each) for each in (middles < number(begin), middles > number(end)))
    return Span(Bin(begin, end), int(before), int(behind))


def zooms(asked: Asked, shown: Bin, whole: Bin) -> Iterator[Zoom]:
    """What one may look at next: part of it, more, what was before and after, or all."""
    length = _length(shown)
    part, half = length // 4, max(length // 2, 1)
    yield Zoom("← Earlier", _moved(asked, shown, whole, -half) if shown.first > whole.first else None)
    inner = Bin(shown.first + part * _DAY, shown.last - part * _DAY)
    yield Zoom("Zoom in", _asking(asked, inner) if part else None)
    outer = Bin(_shifted(shown.first, -half), _shifted(shown.last, half))
    is_all = shown.first <= whole.first and whole.last <= shown.last
    yield Zoom("Zoom out", None if is_all else _asking(asked, _cut(outer, whole)))
    asks = asked.filter.from_ or asked.filter.until
    yield Zoom("Whole span", asked.url(from_=None, until=None) if asks else None)
    yield Zoom("Later →", _moved(asked, shown, whole, half) if shown.last < whole.last else None)


def asking(asked: Asked, days: Bin) -> str:
    """The address that asks for some days."""
    return _asking(asked, days)


def _asking(asked: Asked, days: Bin) -> str:
    from_, until = days.asked
    return asked.url(from_=from_, until=until)


def _moved(asked: Asked, shown: Bin, whole: Bin, days: int) -> str:
    """The window so many days on, as far as there are facts."""
    most = number(whole.last) - number(shown.last) if days > 0 else number(whole.first) - number(shown.first)
    step = min(days, most) if days > 0 else max(days, most)
    return _asking(asked, Bin(_shifted(shown.first, step), _shifted(shown.last, step)))


def _cut(days: Bin, whole: Bin) -> Bin:
    first, last = max(days.first, whole.first), min(days.last, whole.last)
    return Bin(first, last) if first <= last else whole


def _shifted(day: date, days: int) -> date:
    return day_of(number(day) + days)


def _length(days: Bin) -> int:
    return number(days.last) - number(days.first) + 1
