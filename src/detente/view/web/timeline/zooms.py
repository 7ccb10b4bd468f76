"""Which windows of the time one may look at next."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from detente.store.catalogue.days import day_of, number_of
from detente.view.web.asked import Asked
from detente.view.web.charts.bins import Bin

_DAY = timedelta(1)


class Zoom(NamedTuple):
    """A step from one window to another; `href` is None where it leads nowhere."""

    name: str
    href: str | None


def zooms(asked: Asked, shown: Bin, whole: Bin) -> Iterator[Zoom]:
    """What one may look at next: part of it, more, what was before and after, or all."""
    length = _length(shown)
    part, half = length // 4, max(length // 2, 1)
    yield Zoom("← Earlier", _moved(asked, shown, whole, -half) if shown.first > whole.first else None)
    inner = Bin(shown.first + part * _DAY, shown.last - part * _DAY)
    yield Zoom("Zoom in", asked.over(inner.asked) if part else None)
    outer = Bin(_shifted(shown.first, -half), _shifted(shown.last, half))
    is_all = shown.first <= whole.first and whole.last <= shown.last
    yield Zoom("Zoom out", None if is_all else asked.over(_cut(outer, whole).asked))
    asks = asked.filter.from_ or asked.filter.until
    yield Zoom("Whole span", asked.url(from_=None, until=None) if asks else None)
    yield Zoom("Later →", _moved(asked, shown, whole, half) if shown.last < whole.last else None)


def _moved(asked: Asked, shown: Bin, whole: Bin, days: int) -> str:
    """The window so many days on, as far as there are facts."""
    most = (
        number_of(whole.last) - number_of(shown.last) if days > 0 else number_of(whole.first) - number_of(shown.first)
    )
    step = min(days, most) if days > 0 else max(days, most)
    return asked.over(Bin(_shifted(shown.first, step), _shifted(shown.last, step)).asked)


def _cut(days: Bin, whole: Bin) -> Bin:
    first, last = max(days.first, whole.first), min(days.last, whole.last)
    return Bin(first, last) if first <= last else whole


def _shifted(day: date, days: int) -> date:
    return day_of(number_of(day) + days)


def _length(days: Bin) -> int:
    return (days.last - days.first).days + 1
