"""The offices that somebody held, as bars over the years."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from detente.extract.actors.directory import directory
from detente.record import Actor, Office
from detente.record.edtf import bounds, sort_key


@dataclass(frozen=True, slots=True, kw_only=True)
class Tenure:
    """An office, and where its bar stands in a picture of all, in per cent."""

    office: Office
    x: float
    width: float
    listed: bool
    """Whether only the tables know of it, and the record does not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Career:
    """Offices in order of time, from the first year to the last that the picture shows."""

    tenures: tuple[Tenure, ...]
    first: int
    last: int


def career(actor: Actor, until: date | None) -> Career | None:
    """The offices of an actor that the record or the tables know; what is not over lasts until a day."""
    offices = sorted(_offices(actor), key=lambda one: sort_key(one[0].from_ or one[0].to))
    if not offices:
        return None
    spans = [_span(office, until) for office, _ in offices]
    first, last = min(start for start, _ in spans), max(end for _, end in spans)
    length = max(last.toordinal() - first.toordinal(), 1)
    tenures = (
        Tenure(
            office=office,
            x=_share(start, first, length),
            width=max(_share(end, start, length), 0.6),
            listed=listed,
        )
        for (office, listed), (start, end) in zip(offices, spans, strict=True)
    )
    return Career(tenures=tuple(tenures), first=first.year, last=last.year)


def _offices(actor: Actor) -> Iterator[tuple[Office, bool]]:
    yield from ((office, False) for office in actor.offices)
    known = {(office.title, office.country, office.from_) for office in actor.offices}
    yield from ((one, True) for one in _listed(actor.name) if (one.title, one.country, one.from_) not in known)


def _listed(name: str) -> Iterable[Office]:
    held = directory().offices_of(name)
    return (Office(title=h.office.replace("-", " "), country=h.country, from_=h.from_, to=h.to) for h in held)


def _span(office: Office, until: date | None) -> tuple[date, date]:
    start = bounds(office.from_)[0] if office.from_ else None
    end = bounds(office.to)[1] if office.to else until
    first = start or end or date.min
    return first, max(end or first, first)


def _share(day: date, since: date, length: int) -> float:
    return round((day.toordinal() - since.toordinal()) / length * 100, 2)
