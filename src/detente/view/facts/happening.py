"""Happenings: events, with those that report the same counted as one."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from detente.record import Event, Record, Status
from detente.record.edtf import exact_day
from detente.view.facts.lookup import named

_STATUS = (Status.OCCURRED, Status.CLAIMED)


@dataclass(frozen=True, slots=True)
class Happening:
    """What some events report: the one that stands for all, and all of them."""

    chief: Event
    reports: tuple[Event, ...]


def happenings(record: Record, events: Iterable[Event]) -> tuple[Happening, ...]:
    """The happenings of some events of a record, in the order of the first of each.

    The surest of these events stands for a happening; its reports are all that the record has, also others.
    """
    together = {id: incident for incident in record.incidents for id in incident.events}
    given: dict[str, list[Event]] = {}
    for event in events:
        given.setdefault(together[event.id].id if event.id in together else event.id, []).append(event)
    found = []
    for those in given.values():
        chief = min(those, key=_surest)
        incident = together.get(chief.id)
        reports = (named(record, Event, id) for id in incident.events) if incident else (chief,)
        found.append(Happening(chief, tuple(reports)))
    return tuple(found)


def reports(record: Record) -> Mapping[str, tuple[str, ...]]:
    """The ids of the events that report the same happening, by the id of each of them; of those that share one."""
    return {id: incident.events for incident in record.incidents for id in incident.events}


def _surest(event: Event) -> tuple[Any, ...]:
    """What occurred goes before what is claimed, that before all else; a day before no day; then the surer one."""
    day = exact_day(event.date.edtf) if event.date else None
    status = _STATUS.index(event.status) if event.status in _STATUS else len(_STATUS)
    return status, day is None, -event.confidence, event.id
