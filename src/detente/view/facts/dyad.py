"""What two sides do to each other, counted by week, month or year."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import NamedTuple

from detente.record import Event, Record, Status
from detente.record.kinds import SHARED
from detente.record.period import Period, period_of
from detente.view.facts.happening import Happening, happenings
from detente.view.facts.sides import Actors, Side, meant

_QUADS = {1: "verbal cooperation", 2: "material cooperation", 3: "verbal conflict", 4: "material conflict"}
_COUNTED = (Status.OCCURRED, Status.CLAIMED)


@dataclass(frozen=True, slots=True)
class Count:
    """How many happenings, how many reports of them, and their weights on Goldstein's scale, of those that have one."""

    happenings: int
    reports: int
    weights: tuple[float, ...]

    @property
    def total(self) -> float | None:
        """The sum on Goldstein's scale; None where nothing has a weight."""
        return round(sum(self.weights), 3) if self.weights else None

    @property
    def mean(self) -> float | None:
        """The mean of what has a weight."""
        return round(sum(self.weights) / len(self.weights), 3) if self.weights else None


@dataclass(frozen=True, slots=True, kw_only=True)
class DyadCell:
    """What one side did to the other in a period, of one quad class."""

    period: str | None
    """None for what has no day, or one that may lie in several periods."""
    actors: tuple[str, ...]
    """One side; both where they did it with each other."""
    recipients: tuple[str, ...]
    quad: int
    occurred: Count
    claimed: Count
    """What is only claimed."""

    @property
    def kind(self) -> str:
        """Its quad class in words: "verbal cooperation"."""
        return _QUADS[self.quad]


class _Way(IntEnum):
    """Who acts towards whom: the one side towards the other, that towards it, or both with each other."""

    THERE = 1
    BACK = 2
    BETWEEN = 3


class _Place(NamedTuple):
    """What happenings are counted together by, in the order in which cells stand."""

    undated: bool
    period: str
    way: _Way
    quad: int


def dyad(record: Record, events: Sequence[Event], one: Side, other: Side, period: Period) -> tuple[DyadCell, ...]:
    """The cells of two sides in which something occurred or is claimed, in order of time, those of no period last."""
    cells: dict[_Place, list[Happening]] = {}
    for happening in between(record, events, one, other):
        way = _way(record, happening.chief, one.actors, other.actors)
        if way:
            cells.setdefault(_place(happening.chief, way, period), []).append(happening)
    return tuple(_cell(place, cells[place], one.name, other.name) for place in sorted(cells))


def between(record: Record, events: Iterable[Event], one: Side, other: Side) -> tuple[Happening, ...]:
    """The happenings that occurred, or are claimed, in which one side acts towards the other."""
    counted = (event for event in events if event.status in _COUNTED)
    return happenings(record, (event for event in counted if _way(record, event, one.actors, other.actors)))


def _way(record: Record, event: Event, one: Actors, other: Actors) -> _Way | None:
    actors, recipients = meant(record, event.actors), meant(record, event.recipients)
    if event.root in SHARED and _face(actors & one, actors & other) and recipients <= one | other:
        return _Way.BETWEEN
    if _face(actors & one, recipients & other):
        return _Way.THERE
    return _Way.BACK if _face(actors & other, recipients & one) else None


def _face(some: Actors, others: Actors) -> bool:
    """Whether somebody is among the one and another among the others."""
    return bool(some and others) and len(some | others) > 1


def _place(event: Event, way: _Way, period: Period) -> _Place:
    when = period_of(event.date.edtf if event.date else None, period)
    return _Place(when is None, when or "", way, event.quad)


def _cell(place: _Place, found: Sequence[Happening], one: str, other: str) -> DyadCell:
    actors = {_Way.THERE: (one,), _Way.BACK: (other,), _Way.BETWEEN: (one, other)}
    recipients = {_Way.THERE: (other,), _Way.BACK: (one,), _Way.BETWEEN: ()}
    return DyadCell(
        period=place.period or None,
        actors=actors[place.way],
        recipients=recipients[place.way],
        quad=place.quad,
        occurred=_count(found, Status.OCCURRED),
        claimed=_count(found, Status.CLAIMED),
    )


def _count(found: Sequence[Happening], status: Status) -> Count:
    fit = [happening for happening in found if happening.chief.status is status]
    weights = (happening.chief.goldstein for happening in fit)
    return Count(
        happenings=len(fit),
        reports=sum(len(happening.reports) for happening in fit),
        weights=tuple(sorted(weight for weight in weights if weight is not None)),
    )
